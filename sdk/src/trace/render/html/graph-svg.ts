import type { TraceEdge, TraceGraph, TraceNode } from '../../model.ts';
import { decimalsFor, EVIDENCE_WORDS, evidenceOfNode, nameOf, UNTRACED_WORDS, verdictOf } from '../words.ts';
import { figure, quantityFigure, UNIT } from './figures.ts';
import { layoutGraph, NODE, type PlacedEdge, type PlacedNode } from './graph-layout.ts';
import { type Markup, markup } from './markup.ts';
import type { Picture } from './picture.ts';
import { fitting, twoLines } from './text-lines.ts';

const COLUMNS = 24;
const NARROW_COLUMNS = 29;
const WIDEST_STROKE = 16;

const sentence = (node: TraceNode, decimals: number): string =>
  [
    nameOf(node),
    node.cnCode === null ? null : `CN ${node.cnCode}`,
    node.installation,
    node.country,
    quantityFigure(node.quantity),
    `${figure(node.contribution.all, decimals)} ${UNIT} arise here`,
    verdictOf(node),
  ]
    .filter((part) => part !== null)
    .join(', ');

const placeOf = ({ cnCode, country }: TraceNode): string =>
  [cnCode === null ? null : `CN ${cnCode}`, country].filter((part) => part !== null).join(' · ');

const nodeSvg = ({ node, x, y }: PlacedNode, decimals: number, isRoot: boolean): Markup => {
  const evidence = evidenceOfNode(node);
  const isGood = node.verification === null || node.verification.result === 'valid';
  const lines = twoLines(nameOf(node), COLUMNS);
  const texts = [
    ...lines.map((text) => markup`<tspan x="12" dy="16" class="name">${text}</tspan>`),
    markup`<tspan x="12" dy="16" class="faint">${fitting(placeOf(node), NARROW_COLUMNS)}</tspan>`,
    markup`<tspan x="12" dy="16">${figure(node.contribution.all, decimals)} ${UNIT} arise here</tspan>`,
    markup`<tspan x="12" dy="16" class="ink-${isGood ? evidence : 'unknown'}">${fitting(verdictOf(node), NARROW_COLUMNS)}</tspan>`,
  ];
  const offset = lines.length === 1 ? 13 : 5;
  return markup`<a href="#${node.id}" aria-label="${sentence(node, decimals)}">
<g class="node ${isRoot ? 'root' : ''}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">
<title>${sentence(node, decimals)}</title>
<rect class="box ${node.kind === 'declaration' ? '' : 'stated'}" width="${NODE.width}" height="${NODE.height}" rx="8"/>
<rect class="fill-${evidence}" width="5" height="${NODE.height}" rx="2.5"/>
<text y="${offset}">${texts}</text></g></a>
`;
};

/** A smooth line through the points that the layout gave. */
const pathOf = (points: PlacedEdge['points']): string =>
  points.reduce((path, point, index) => {
    const at = `${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    const before = points[index - 1];
    if (before === undefined) return `M${at}`;
    const middle = ((before.x + point.x) / 2).toFixed(1);
    return `${path}C${middle} ${before.y.toFixed(1)} ${middle} ${point.y.toFixed(1)} ${at}`;
  }, '');

const sentenceOfEdge = (
  { quantity, carried, untraced }: TraceEdge,
  from: string,
  to: string,
  decimals: number,
): string =>
  `${quantityFigure(quantity)} of ${from} in ${to} carry ${figure(carried.all, decimals)} ${UNIT}` +
  (untraced === null ? '' : `: ${UNTRACED_WORDS[untraced]}`);

const strokeOf = ({ carried }: TraceEdge, total: number): number =>
  total <= 0 ? 1.5 : Math.max(1.5, (WIDEST_STROKE * Math.abs(Number(carried.all.rounded))) / total);

const labelSvg = (
  edge: TraceEdge,
  { x, y }: PlacedEdge['label'],
  stroke: number,
  decimals: number,
): Markup => {
  const left = x.toFixed(1);
  const base = y - stroke / 2 - 4;
  return markup`<text class="edge-label" text-anchor="middle"><tspan x="${left}" y="${(base - 14).toFixed(1)}">${fitting(quantityFigure(edge.quantity), 15)}</tspan><tspan x="${left}" y="${base.toFixed(1)}">${figure(edge.carried.all, Math.min(1, decimals))} ${UNIT}</tspan></text>
`;
};

/** The chain as a picture, suppliers on the left; the width of a line is what it carries. */
export const graphSvg = (graph: TraceGraph, picture: Picture): Markup => {
  const decimals = decimalsFor(graph);
  const total = Number(graph.total.all.rounded);
  const { width, height, nodes, edges } = layoutGraph(picture);
  const byId = new Map(picture.nodes.map((node) => [node.id, node]));
  const nameOfId = (id: string): string => {
    const node = byId.get(id);
    return node === undefined ? id : nameOf(node);
  };
  const evidenceOfEdge = ({ from, untraced }: TraceEdge) => {
    const node = byId.get(from);
    return node === undefined || untraced !== null ? 'unknown' : evidenceOfNode(node);
  };
  const lines = edges.map(
    ({
      edge,
      points,
    }) => markup`<path class="edge line-${evidenceOfEdge(edge)} ${edge.untraced === null ? '' : 'dashed'}" d="${pathOf(points)}" stroke-width="${strokeOf(edge, total).toFixed(2)}"><title>${sentenceOfEdge(edge, nameOfId(edge.from), nameOfId(edge.to), decimals)}</title></path>
`,
  );
  const labels = edges.map(({ edge, label }) => labelSvg(edge, label, strokeOf(edge, total), decimals));
  const boxes = nodes.map((placed) => nodeSvg(placed, decimals, placed.node.id === graph.root));
  const words = Object.values(EVIDENCE_WORDS).join(', ');
  return markup`<svg class="graph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" style="--natural-width:${width}px" role="group" aria-labelledby="graph-title graph-desc">
<title id="graph-title">The supply chain of the product</title>
<desc id="graph-desc">Suppliers stand on the left, the product on the right. Each box is a declaration or an input, marked by what it rests on: ${words}. The tables below hold the same figures.</desc>
${lines}${labels}${boxes}</svg>`;
};
