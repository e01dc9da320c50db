import type { TraceGraph } from '../../model.ts';
import { decimalsFor, EVIDENCE_WORDS, grouped, shown } from '../words.ts';
import { THIN } from './graph-svg.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { sankeyOf } from './sankey-flows.ts';
import { layRibbons, type Ribbon, stackBars } from './sankey-layout.ts';
import { fitting } from './text-lines.ts';

const WIDTH = 1080;
const HEIGHT = 320;
const BAR = 14;
/** Left edges of the three columns of bars. */
const X = { sources: 360, kinds: 640, total: 920 };
const TOP = 14;

const ribbonPath = ({ from, to, width }: Ribbon<unknown, unknown>, x1: number, x2: number): string => {
  const middle = (x1 + x2) / 2;
  const y = (value: number): string => value.toFixed(2);
  return (
    `M${x1} ${y(from)}C${middle} ${y(from)} ${middle} ${y(to)} ${x2} ${y(to)}` +
    `V${y(to + width)}C${middle} ${y(to + width)} ${middle} ${y(from + width)} ${x1} ${y(from + width)}Z`
  );
};

/** The emissions as flows, from where they arise to the total of the product; the width of a ribbon is its amount. */
export const sankeySvg = (graph: TraceGraph): Markup => {
  const { sources, kinds, toKinds, toTotal } = sankeyOf(graph);
  const all = sources.reduce((sum, { value }) => sum + value, 0);
  if (all <= 0) return NOTHING;
  const scale = HEIGHT / all;
  const decimals = Math.min(1, decimalsFor(graph));
  const amount = (value: number): string => grouped(value.toFixed(decimals), THIN);
  const percent = (value: number): string => `${((100 * value) / all).toFixed(1)} %`;
  const left = stackBars(sources, { scale, slot: 19, gap: 3, top: TOP });
  const middleHeight = stackBars(kinds, { scale, slot: 36, gap: 22, top: 0 }).height;
  const height = Math.max(left.height, middleHeight, HEIGHT) + TOP;
  const middle = stackBars(kinds, { scale, slot: 36, gap: 22, top: (height - middleHeight) / 2 });
  const right = stackBars([{ name: 'total' as const, value: all }], {
    scale,
    slot: 0,
    gap: 0,
    top: (height - HEIGHT) / 2,
  });
  const first = layRibbons(toKinds, left.bars, middle.bars, scale).map(
    (
      ribbon,
    ) => markup`<path class="ribbon fill-${ribbon.source.evidence ?? 'mixed'}" d="${ribbonPath(ribbon, X.sources + BAR, X.kinds)}"><title>${ribbon.source.label}: ${amount(ribbon.value)} tCO2e, ${ribbon.target}</title></path>
`,
  );
  const ribbons = layRibbons(toTotal, middle.bars, right.bars, scale);
  const second = ribbons.map((ribbon, index) => {
    const { evidence } = toTotal[index] ?? { evidence: 'unknown' };
    return markup`<path class="ribbon fill-${evidence}" d="${ribbonPath(ribbon, X.kinds + BAR, X.total)}"><title>${ribbon.source}, ${evidence}: ${amount(ribbon.value)} tCO2e</title></path>
`;
  });
  const bars = [
    ...left.bars.map(
      ({
        name,
        value,
        y,
        height: tall,
      }) => markup`<g><rect class="fill-${name.evidence ?? 'mixed'}" x="${X.sources}" y="${y.toFixed(2)}" width="${BAR}" height="${Math.max(tall, 1).toFixed(2)}"/><text class="source-label" x="${X.sources - 8}" y="${(y + tall / 2 + 4).toFixed(2)}" text-anchor="end">${fitting(name.label, 30)} <tspan class="faint">${amount(value)} · ${percent(value)}</tspan></text></g>
`,
    ),
    ...middle.bars.map(
      ({
        name,
        value,
        y,
        height: tall,
      }) => markup`<g><rect class="bar" x="${X.kinds}" y="${y.toFixed(2)}" width="${BAR}" height="${Math.max(tall, 1).toFixed(2)}"/><text class="halo" x="${X.kinds + BAR + 8}" y="${(y + tall / 2 - 2).toFixed(2)}"><tspan class="name">${name}</tspan><tspan x="${X.kinds + BAR + 8}" dy="15">${amount(value)} · ${percent(value)}</tspan></text></g>
`,
    ),
    ...right.bars.map(
      ({
        y,
        height: tall,
      }) => markup`<g><rect class="bar" x="${X.total}" y="${y.toFixed(2)}" width="${BAR}" height="${tall.toFixed(2)}"/><text x="${X.total + BAR + 8}" y="${(y + tall / 2 - 2).toFixed(2)}"><tspan class="name">${shown(graph.total.all, decimals, THIN)}</tspan><tspan x="${X.total + BAR + 8}" dy="15">tCO2e in all</tspan></text></g>
`,
    ),
  ];
  const words = Object.values(EVIDENCE_WORDS).join(', ');
  return markup`<svg class="sankey" viewBox="0 0 ${WIDTH} ${Math.ceil(height)}" width="${WIDTH}" height="${Math.ceil(height)}" style="min-width:780px" role="img" aria-labelledby="sankey-title sankey-desc">
<title id="sankey-title">Emissions from where they arise to the total of the product</title>
<desc id="sankey-desc">On the left where emissions arise, in the middle whether they are the declarant’s own or those of its inputs, on the right the total. Colours say what they rest on: ${words}. The first table below holds the same figures.</desc>
${first}${second}${bars}</svg>`;
};
