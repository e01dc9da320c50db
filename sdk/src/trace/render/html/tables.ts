import type { Amount, Emissions, Row, TraceGraph, TraceNode } from '../../model.ts';
import { decimalsFor, EVIDENCE_WORDS, nameOf, PART_WORDS, scopeWords, verdictOf } from '../words.ts';
import { figure, percentFigure, quantityFigure, statedFigure, UNIT } from './figures.ts';
import { type Markup, markup, NOTHING } from './markup.ts';

type Figured = Emissions & { readonly percent: Amount };

const figures = ({ direct, indirect, all, percent }: Figured, decimals: number): Markup[] =>
  [...[direct, indirect, all].map((amount) => figure(amount, decimals)), percentFigure(percent.rounded)].map(
    (text) => markup`<td class="figure">${text}</td>`,
  );

const HEAD = markup`<th scope="col" class="figure">direct</th><th scope="col" class="figure">indirect</th><th scope="col" class="figure">${UNIT}</th><th scope="col" class="figure">share</th>`;

const totalRow = ({ total }: TraceGraph, decimals: number, columns: number): Markup => {
  const percent = { exact: '100', rounded: '100.000000' };
  return markup`<tfoot><tr><th scope="row" colspan="${columns}">Declared total</th>${figures({ ...total, percent }, decimals)}</tr></tfoot>`;
};

const table = (caption: string, head: Markup, rows: readonly Markup[], foot: Markup): Markup =>
  markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>
${rows}</tbody>${foot}</table></div>
`;

const byKey = (
  graph: TraceGraph,
  caption: string,
  head: string,
  rows: readonly Row[],
  words: (key: string) => string,
) => {
  const decimals = decimalsFor(graph);
  return table(
    caption,
    markup`<th scope="col">${head}</th>${HEAD}`,
    rows.map(
      (row) => markup`<tr><th scope="row">${words(row.key)}</th>${figures(row, decimals)}</tr>
`,
    ),
    totalRow(graph, decimals, 1),
  );
};

const same = (key: string): string => key;

/** Every contribution, by where and how it arises. */
export const stageTable = (graph: TraceGraph): Markup => {
  const decimals = decimalsFor(graph);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const rows = graph.contributions.stage.map((row) => {
    const node = nodes.get(row.node);
    const name = node === undefined ? row.node : nameOf(node);
    return markup`<tr><th scope="row"><a href="#${row.node}"><bdi>${name}</bdi></a></th><td>${node?.country ?? '–'}</td><td class="part">${PART_WORDS[row.part]}</td><td class="rests"><span class="dot fill-${row.evidence}"></span>${EVIDENCE_WORDS[row.evidence]}</td>${figures(row, decimals)}</tr>
`;
  });
  const head = markup`<th scope="col">arises at</th><th scope="col">country</th><th scope="col">as</th><th scope="col">rests on</th>${HEAD}`;
  return table('Contributions by stage', head, rows, totalRow(graph, decimals, 4));
};

/** The same contributions by scope, country and category. */
export const groupTables = (graph: TraceGraph): Markup => {
  const { scope, country, category } = graph.contributions;
  return markup`${byKey(graph, 'By scope', 'scope', scope, scopeWords)}${byKey(graph, 'By country', 'country', country, same)}${byKey(graph, 'By category', 'category of goods', category, same)}`;
};

const facts = (pairs: readonly (readonly [string, string | null])[]): Markup[] =>
  pairs.flatMap(([name, value]) =>
    value === null ? [] : [markup`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`],
  );

const nodeItem = (node: TraceNode): Markup => {
  const { verification, lot, period, specificEmbedded: specific } = node;
  const pair = (values: { direct: string | null; indirect: string | null }, decimals: number): string =>
    `${statedFigure(values.direct, decimals)} direct, ${statedFigure(values.indirect, decimals)} indirect`;
  const reason = verification === null || verification.result === 'valid' ? null : verification.why;
  const details = facts([
    ['rests on', verdictOf(node)],
    ['why', reason],
    ['CN code', node.cnCode === null ? null : `${node.cnCode} (${node.category})`],
    ['installation', [node.installation, node.country].filter((part) => part !== null).join(', ') || null],
    ['period', period === null ? null : `${period.from} to ${period.to}`],
    [
      node.kind === 'declaration' ? 'lot' : 'quantity used',
      node.quantity === null ? null : quantityFigure(node.quantity),
    ],
    [
      `${UNIT} per t or MWh`,
      specific.direct === null && specific.indirect === null ? null : pair(specific, 6),
    ],
    [`own, ${UNIT}`, lot === null ? null : pair(lot.own, 3)],
    [`inputs, ${UNIT}`, lot === null ? null : pair(lot.upstream, 3)],
    ['source', node.source],
    ['issuer', node.issuer],
    ['declaration id', node.declarationId],
  ]);
  return markup`<li id="${node.id}" tabindex="-1"><h3><bdi>${nameOf(node)}</bdi></h3><dl>${details}</dl></li>
`;
};

/** What is known about every node. */
export const nodeList = ({ nodes }: TraceGraph): Markup =>
  nodes.length === 0 ? NOTHING : markup`<ol class="nodes">${nodes.map(nodeItem)}</ol>`;
