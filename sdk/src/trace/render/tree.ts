import { type Exact, fromExactText, ONE, percentOfTotal, sumExact, ZERO } from '../../core/exact.ts';
import type { Evidence, StageRow, TraceEdge, TraceGraph, TraceNode } from '../model.ts';
import { alignedColumns } from './columns.ts';
import { PLAIN, type TreeStyle } from './style.ts';
import { summaryLines } from './summary.ts';
import {
  decimalsFor,
  evidenceOfNode,
  nameOf,
  PART_WORDS,
  quantityText,
  shortDid,
  shortened,
  shown,
  shownExact,
  shownStated,
  UNTRACED_WORDS,
  verdictOf,
} from './words.ts';

const NAME_LENGTH = 36;
/** As many as the Commission asks of specific embedded emissions: (EU) 2025/2547, Annex II, A.1(6) to (8). */
const SPECIFIC_DECIMALS = 5;

type Line = {
  readonly label: string;
  readonly quantity: string;
  readonly direct: string;
  readonly indirect: string;
  readonly amount: Exact;
  readonly mark: string;
  readonly evidence: Evidence;
};

const detailsOf = ({ cnCode, country, issuer }: TraceNode): string =>
  [cnCode === null ? null : `CN ${cnCode}`, country, issuer === null ? null : shortDid(issuer)]
    .filter((part) => part !== null)
    .map((part) => `, ${part}`)
    .join('');

const markOf = (node: TraceNode, untraced: TraceEdge['untraced']): string =>
  untraced === null ? verdictOf(node) : `unknown: ${UNTRACED_WORDS[untraced]}`;

const lineOf = (
  node: TraceNode,
  { specificEmbedded, quantity }: Pick<TraceNode, 'specificEmbedded' | 'quantity'>,
  amount: Exact,
  mark: string,
  evidence: Evidence,
): Line => ({
  label: `${shortened(nameOf(node), NAME_LENGTH)}${detailsOf(node)}`,
  quantity: quantityText(quantity, ' '),
  direct: shownStated(specificEmbedded.direct, SPECIFIC_DECIMALS, ' '),
  indirect: shownStated(specificEmbedded.indirect, SPECIFIC_DECIMALS, ' '),
  amount,
  mark,
  evidence,
});

const all = ({ all: { exact } }: TraceEdge['carried']): Exact => fromExactText(exact);
/**
 * The chain as lines, the product first. A declaration that stands behind several others is drawn out once; each line is
 * the sum of those below it, so that of its emissions only the part that flows along this branch is counted here.
 */
const branches = ({ nodes, edges, contributions, root, total }: TraceGraph): Line[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const drawn = new Set<string>();

  const partsOf = (id: string, ratio: Exact): Line[] => {
    const rows = contributions.stage.filter(({ node }) => node === id);
    const line = (label: string, evidence: Evidence, amount: Exact): Line[] =>
      amount.equals(0)
        ? []
        : [{ label, quantity: '', direct: '', indirect: '', amount: amount.mul(ratio), mark: '', evidence }];
    const sumOf = (part: StageRow['part'], component: 'direct' | 'indirect' | 'all') =>
      sumExact(rows.filter((row) => row.part === part).map((row) => fromExactText(row[component].exact)));
    const evidence = rows[0]?.evidence ?? 'unknown';
    return [
      ...line('own direct', evidence, sumOf('own', 'direct')),
      ...line('own electricity', evidence, sumOf('own', 'indirect')),
      ...line(PART_WORDS.rounding, evidence, sumOf('rounding', 'all')),
    ];
  };

  const below = (id: string, ratio: Exact): Line[] => {
    const inputs = edges.filter(({ to }) => to === id);
    const groups = [
      ...partsOf(id, ratio).map((part) => () => [part]),
      ...inputs.map((edge) => () => input(edge, ratio)),
    ];
    return groups.flatMap((group, index) => {
      const isLast = index === groups.length - 1;
      return group().map((line, row) => ({
        ...line,
        label: `${row === 0 ? (isLast ? '└─ ' : '├─ ') : isLast ? '   ' : '│  '}${line.label}`,
      }));
    });
  };

  const input = (edge: TraceEdge, ratio: Exact): Line[] => {
    const node = byId.get(edge.from);
    if (node === undefined) return [];
    const isTraced = edge.untraced === null;
    const isDrawn = drawn.has(node.id);
    const evidence = isTraced ? evidenceOfNode(node) : 'unknown';
    const mark = `${markOf(node, edge.untraced)}${isTraced && isDrawn ? ', drawn above' : ''}`;
    const line = lineOf(node, edge, all(edge.carried).mul(ratio), mark, evidence);
    if (!isTraced || isDrawn || node.kind !== 'declaration') return [line];
    drawn.add(node.id);
    const everything = sumExact(
      edges.filter((one) => one.from === node.id && one.untraced === null).map(({ carried }) => all(carried)),
    );
    const part = everything.equals(0) ? ZERO : all(edge.carried).div(everything).mul(ratio);
    return [line, ...below(node.id, part)];
  };

  const product = byId.get(root);
  if (product === undefined) return [];
  const line = lineOf(
    product,
    product,
    fromExactText(total.all.exact),
    markOf(product, null),
    evidenceOfNode(product),
  );
  return [line, ...below(root, ONE)];
};

const paints: Readonly<Record<Evidence, keyof TreeStyle>> = {
  attested: 'good',
  verified: 'good',
  default: 'doubtful',
  offLedger: 'doubtful',
  unknown: 'bad',
};

const RESULT_PAINTS = { valid: 'good', invalid: 'bad', incomplete: 'doubtful' } as const;

const headlineOf = ({ verification, nodes, root, total }: TraceGraph, style: TreeStyle): string[] => {
  const { result, why, who, when, next } = verification;
  const product = nodes.find(({ id }) => id === root);
  const facts = [who, when, result === 'valid' ? null : next].filter((fact) => fact !== null);
  return [
    `${style[RESULT_PAINTS[result]](result.toUpperCase())}  ${why}`,
    ...facts.map((fact) => `  ${fact}`),
    style.strong(
      `${shown(total.all, 3, ' ')} tCO2e in ${quantityText(product?.quantity ?? null, ' ')}: ` +
        `${shown(total.direct, 3, ' ')} direct, ${shown(total.indirect, 3, ' ')} indirect`,
    ),
  ];
};

/**
 * The trace for a terminal: the chain as a tree with aligned figures, then what the footprint is made of, what it rests on,
 * and the thresholds.
 *
 * @param style Colours; none by default.
 */
export const renderTree = (graph: TraceGraph, style: TreeStyle = PLAIN): string => {
  const decimals = decimalsFor(graph);
  const total = fromExactText(graph.total.all.exact);
  const percent = (amount: Exact): string =>
    total.equals(0) ? '' : `${shownExact(percentOfTotal(amount, total), 2, ' ')} %`;
  const rows = branches(graph).map((line) => ({
    cells: [
      line.label,
      line.quantity,
      line.direct,
      line.indirect,
      shownExact(line.amount, decimals, ' '),
      percent(line.amount),
      line.mark,
    ],
    paint: line.mark === '' ? style.faint : style[paints[line.evidence]],
  }));
  const head = ['', 'quantity', 'direct/t', 'indirect/t', 'tCO2e', 'share', 'rests on'];
  const [headLine = '', ...lines] = alignedColumns([head, ...rows.map(({ cells }) => cells)], {
    right: [1, 2, 3, 4, 5],
    paint: (text, row, column) => {
      if (row === 0) return style.faint(text);
      return column === head.length - 1 ? (rows[row - 1]?.paint ?? style.faint)(text) : text;
    },
  });
  return [...headlineOf(graph, style), '', headLine, ...lines, '', ...summaryLines(graph, style)].join('\n');
};
