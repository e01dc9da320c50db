import { type Exact, percentOfTotal } from '../../../core/exact.ts';
import type { TraceGraph } from '../../model.ts';
import { decimalsFor, EVIDENCE_WORDS } from '../words.ts';
import { figure, figureOfExact, UNIT } from './figures.ts';
import { type Markup, markup } from './markup.ts';
import type { SankeyData } from './sankey-flows.ts';
import { type Ends, layRibbons, type Placed, stackBars } from './sankey-layout.ts';
import { fitting } from './text-lines.ts';

const WIDTH = 1080;
/** Height of the whole total; gaps and labels come on top. */
const HEIGHT = 320;
const BAR = 14;
const TOP = 14;
/** Left edges of the columns of bars, and right ends of the columns of text before the first one. */
const X = { name: 228, amount: 312, percent: 372, sources: 380, kinds: 650, total: 930 };

const ribbonPath = ({ from, to, width }: Ends, x1: number, x2: number): string => {
  const middle = (x1 + x2) / 2;
  const y = (value: number): string => value.toFixed(2);
  return (
    `M${x1} ${y(from)}C${middle} ${y(from)} ${middle} ${y(to)} ${x2} ${y(to)}` +
    `V${y(to + width)}C${middle} ${y(to + width)} ${middle} ${y(from + width)} ${x1} ${y(from + width)}Z`
  );
};

const ribbon = (ends: Ends, [x1, x2]: readonly [number, number], colour: string, title: string): Markup =>
  markup`<path class="ribbon fill-${colour}" d="${ribbonPath(ends, x1, x2)}"><title>${title}</title></path>
`;

const bar = (x: number, { y, height }: Placed<unknown>, colour: string): Markup =>
  markup`<rect class="${colour}" x="${x}" y="${y.toFixed(2)}" width="${BAR}" height="${Math.max(height, 1).toFixed(2)}"/>`;

/** A label right of its bar, on two lines around the middle of it. */
const label = (x: number, { y, height }: Placed<unknown>, name: string, amount: string): Markup => {
  const left = x + BAR + 8;
  return markup`<text class="halo" x="${left}" y="${(y + height / 2 - 3).toFixed(2)}"><tspan class="name">${name}</tspan><tspan x="${left}" dy="15">${amount}</tspan></text>
`;
};

type Texts = { readonly amount: (value: Exact) => string; readonly percent: (value: Exact) => string };

const sourceBar = (one: Placed<SankeyData['sources'][number]>, { amount, percent }: Texts): Markup => {
  const { name, y, height } = one;
  const middle = (y + height / 2 + 4).toFixed(2);
  return markup`${bar(X.sources, one, `fill-${name.evidence ?? 'mixed'}`)}<text class="source" y="${middle}" text-anchor="end"><tspan x="${X.name}">${fitting(name.label, 30 - name.suffix.length)}${name.suffix}</tspan><tspan x="${X.amount}" class="faint">${amount(one.amount)}</tspan><tspan x="${X.percent}" class="faint">${percent(one.amount)}</tspan></text>
`;
};

/** The emissions as flows, from where they arise to the total of the product; the width of a ribbon is its amount. */
export const sankeySvg = (graph: TraceGraph, data: SankeyData): Markup => {
  const { all, sources, kinds, toKinds, toTotal } = data;
  if (all.value <= 0) return markup`<p>Nothing is emitted.</p>`;
  const scale = HEIGHT / all.value;
  const texts: Texts = {
    amount: (value) => figureOfExact(value, Math.min(1, decimalsFor(graph))),
    percent: (value) => `${figureOfExact(percentOfTotal(value, all.amount), 1)} %`,
  };
  const left = stackBars(sources, { scale, slot: 19, gap: 3, top: TOP });
  const wanted = { scale, slot: 36, gap: 22 };
  const height = Math.max(left.bottom, stackBars(kinds, { ...wanted, top: TOP }).bottom, HEIGHT + TOP) + TOP;
  const centred = (tall: number): number => (height - tall) / 2;
  const middle = stackBars(kinds, {
    ...wanted,
    top: centred(stackBars(kinds, { ...wanted, top: 0 }).bottom),
  });
  const total = [{ name: 'total' as const, ...all }];
  const right = stackBars(total, { scale, slot: 0, gap: 0, top: centred(HEIGHT) });
  const words = Object.values(EVIDENCE_WORDS).join(', ');
  return markup`<svg class="sankey" viewBox="0 0 ${WIDTH} ${Math.ceil(height)}" width="${WIDTH}" height="${Math.ceil(height)}" style="--natural-width:${WIDTH}px" role="img" aria-labelledby="sankey-title sankey-desc">
<title id="sankey-title">Emissions from where they arise to the total of the product</title>
<desc id="sankey-desc">On the left where emissions arise, in the middle whether they are the declarant’s own or those of its inputs, on the right the total. Colours say what they rest on: ${words}. The tables below hold the same figures.</desc>
${layRibbons(toKinds, left.bars, middle.bars, scale).map((one) =>
  ribbon(
    one,
    [X.sources + BAR, X.kinds],
    one.source.evidence ?? 'mixed',
    `${one.source.label}: ${texts.amount(one.amount)} ${UNIT}, ${one.target}`,
  ),
)}${layRibbons(toTotal, middle.bars, right.bars, scale).map((one) =>
  ribbon(
    one,
    [X.kinds + BAR, X.total],
    one.evidence,
    `${one.source}, ${EVIDENCE_WORDS[one.evidence]}: ${texts.amount(one.amount)} ${UNIT}`,
  ),
)}${left.bars.map((one) => sourceBar(one, texts))}${middle.bars.map(
  (one) =>
    markup`${bar(X.kinds, one, 'bar')}${label(X.kinds, one, one.name, `${texts.amount(one.amount)} · ${texts.percent(one.amount)}`)}`,
)}${right.bars.map(
  (one) =>
    markup`${bar(X.total, one, 'bar')}${label(X.total, one, figure(graph.total.all, Math.min(1, decimalsFor(graph))), `${UNIT} in all`)}`,
)}</svg>`;
};
