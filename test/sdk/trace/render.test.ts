import { expect } from 'chai';
import {
  renderHtml,
  renderMermaid,
  renderTree,
  type TraceGraph,
  type TreeStyle,
} from '../../../sdk/src/trace/index.ts';
import { widthOf } from '../../../sdk/src/trace/render/columns.ts';
import { markup } from '../../../sdk/src/trace/render/html/markup.ts';
import { pictureOf } from '../../../sdk/src/trace/render/html/picture.ts';
import { fourTiers, HOSTILE_NAME } from './four-tiers.ts';
import { make, paperPolicy, traceOnPaper } from './support.ts';

describe('a trace', () => {
  let graph: TraceGraph;
  before(async () => {
    graph = await traceOnPaper(
      (await fourTiers()).bundle,
      paperPolicy({ defaultAtMost: '5', unknownAtMost: '1' }),
    );
  });

  describe('as a tree', () => {
    it('shows each declaration once, with what it emits itself and what it used', () => {
      const lines = renderTree(graph).split('\n');
      const iron = lines.filter((line) => line.includes('Pig iron, CN 72011011, IN'));
      expect(iron).to.have.length(2);
      expect(iron[0]).to.match(/70 000 t\s+1\.71200\s+0\.14400\s+11 691\.821\s+49\.03 %\s+verified$/);
      expect(iron[1]).to.match(/9 000 t .* 8\.00 % {2}verified, drawn above$/);
      expect(lines.filter((line) => line.includes('Sintered ore'))).to.have.length(1);
    });

    it('aligns its figures, whatever characters names are written in', () => {
      const lines = renderTree(graph).split('\n');
      const ends = lines
        .filter((line) => /\d %/.test(line) && /[├└│]/.test(line))
        .map((line) => {
          const [before = ''] = line.split(' %');
          return widthOf(before);
        });
      expect(new Set(ends)).to.have.property('size', 1);
      expect(ends.length).to.be.greaterThan(20);
    });

    it('gives each line the sum of those below it', () => {
      const rows = renderTree(graph)
        .split('\n')
        .filter((line) => /\d %/.test(line) && (/[├└]─/.test(line) || line.includes('100.00 %')))
        .map((line) => ({
          depth: line.search(/[^│├└─ ]/) / 3,
          amount: Number(
            line
              .split(/ {2,}/)
              .find((cell) => /^-?[\d ]+\.\d{3}$/.test(cell))
              ?.replaceAll(' ', ''),
          ),
        }))
        .filter(({ amount }) => !Number.isNaN(amount));
      const isParent = (index: number): boolean => (rows[index + 1]?.depth ?? 0) > (rows[index]?.depth ?? 0);
      const parents = rows.flatMap((row, index) => (isParent(index) ? [{ row, index }] : []));
      expect(parents.length).to.be.greaterThan(5);
      for (const { row, index } of parents) {
        const after = rows.slice(index + 1);
        const end = after.findIndex(({ depth }) => depth <= row.depth);
        const below = (end < 0 ? after : after.slice(0, end)).filter(({ depth }) => depth === row.depth + 1);
        const sum = below.reduce((total, { amount }) => total + amount, 0);
        // Each figure is rounded to three decimals.
        expect(sum).to.be.closeTo(row.amount, 0.0005 * (below.length + 1));
      }
    });

    it('paints what is good, doubtful and bad by the functions that it is given', () => {
      const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
      const style: TreeStyle = {
        strong: mark('b'),
        faint: mark('f'),
        good: mark('g'),
        bad: mark('r'),
        doubtful: mark('y'),
      };
      const text = renderTree(graph, style);
      expect(text).to.include('<g>verified</g>').and.include('<y>default value</y>');
      expect(text).to.include('<r>unknown: its bundle was not passed on</r>').and.include('<r>NOT MET</r>');
      expect(text.replaceAll(/<\/?[bfgry]>/g, '')).to.equal(renderTree(graph));
    });

    it('says loudly when the lists do not add up', () => {
      const zero = { exact: '0', rounded: '0.000000' };
      const differences = [{ list: 'stage', direct: { exact: '1', rounded: '1.000000' }, indirect: zero }];
      const wrong: TraceGraph = { ...graph, reconciliation: { reconciled: false, differences } };
      expect(renderTree(wrong)).to.include('NOT RECONCILED').and.include('stage');
      expect(renderHtml(wrong)).to.include('Does not add up').and.include('stage by 1.000000 direct');
    });
  });

  describe('as a Mermaid flowchart', () => {
    it('has a line for every node and edge, and lets no name end a label', () => {
      const lines = renderMermaid(graph).split('\n');
      const nodes = lines.filter((line) => /^ {2}n\d+(\["|\(\[")/.test(line));
      const edges = lines.filter((line) => /^ {2}n\d+ (-->|-\.->)\|".*"\| n\d+$/.test(line));
      expect(nodes).to.have.length(graph.nodes.length);
      expect(edges).to.have.length(graph.edges.length);
      for (const line of nodes)
        expect(line).to.match(/^ {2}n\d+(\["[^"[\]()]+"\]|\(\["[^"[\]()]+"\]\)):::\w+$/);
      expect(lines.join('\n').replaceAll('<br>', '')).not.to.match(/<|script>/);
    });
  });

  describe('as a page', () => {
    it('escapes what strangers wrote, in text and in attributes', () => {
      const page = renderHtml(graph);
      expect(graph.nodes.map(({ name }) => name)).to.include(HOSTILE_NAME);
      expect(page).not.to.match(/<script|<img|onerror=["']?alert\(2\)>]} end"/);
      expect(markup`<a title="${'"><b>'}">${"&'"}</a>`.markup).to.equal(
        '<a title="&quot;&gt;&lt;b&gt;">&amp;&#39;</a>',
      );
    });

    it('holds nothing that loads anything, and forbids it besides', () => {
      const page = renderHtml(graph);
      expect(page).to.include('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
      const bare = page.replaceAll(/="[^"]*"/g, '=""');
      expect(bare).not.to.match(/<[^>]*\b(src|srcset|xlink:href|action)=|url\(|@import|https?:/);
      const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, target]) => target ?? '');
      expect(links.length).to.be.greaterThan(graph.nodes.length);
      const ids = new Set([...page.matchAll(/id="([^"]*)"/g)].map(([, id]) => `#${id}`));
      expect(links.filter((link) => !ids.has(link))).to.deep.equal([]);
    });

    it('draws the largest flows of a chain that is too large for one picture, and says how many are left', async () => {
      const { nodes, left } = pictureOf(graph, 4);
      expect(nodes.map(({ name }) => name)).to.have.members([
        'Hexagon bolts M12 × 60, zinc-plated',
        'Wire rod, low-alloy',
        'Pig iron',
        'Wire rod of the electric arc furnace, quenched and tempered',
      ]);
      expect(left).to.equal(graph.nodes.length - 4);
    });

    it('shows a lot that nothing is emitted for', async () => {
      const quantity = { value: '2', unit: 't' } as const;
      const { bundle } = await make({
        name: 'Air',
        cnCode: '28041000',
        country: 'JP',
        quantity,
        direct: '0',
        indirect: '0',
      });
      const zero = await traceOnPaper(bundle);
      expect(renderHtml(zero))
        .to.include('Nothing is emitted')
        .and.not.to.match(/NaN|Infinity|undefined/);
      expect(renderTree(zero))
        .to.include('100.000000 %')
        .and.not.to.match(/NaN|Infinity|undefined/);
    });
  });
});
