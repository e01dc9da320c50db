import { type Exact, fromExactText, roundedText, sumExact } from '../../../core/exact.ts';
import { COMPONENTS, type Component } from '../../figures.ts';
import { AMOUNT_DECIMALS, EVIDENCE, type Evidence, type StageRow, type TraceGraph } from '../../model.ts';
import { evidenceOfNode, nameOf } from '../words.ts';

/** More bars than this cannot be told apart; the table holds all of them. */
const MAX_SOURCES = 24;

export const KINDS = [
  'own direct',
  'own electricity',
  'inputs, direct',
  'inputs, electricity',
  'not told apart',
] as const;
export type Kind = (typeof KINDS)[number];

/** Where emissions arise: one bar on the left. */
export type Source = {
  readonly label: string;
  /** Country, and what else must not be cut off. */
  readonly suffix: string;
  /** `null` for several together. */
  readonly evidence: Evidence | null;
};

/** An amount, exactly, and as a number to draw by. */
type Sized = { readonly amount: Exact; readonly value: number };

export type SankeyData = {
  readonly sources: readonly (Sized & { readonly name: Source })[];
  readonly kinds: readonly (Sized & { readonly name: Kind })[];
  readonly toKinds: readonly (Sized & { readonly source: Source; readonly target: Kind })[];
  readonly toTotal: readonly (Sized & {
    readonly source: Kind;
    readonly target: 'total';
    readonly evidence: Evidence;
  })[];
  readonly all: Sized;
  /** What is below zero, and no ribbon can show. */
  readonly negative: Exact;
};

type Part = {
  readonly row: StageRow;
  readonly component: Component;
  readonly kind: Kind;
  readonly amount: Exact;
};

const sized = (parts: readonly Part[]): Sized => {
  const amount = sumExact(parts.map((part) => part.amount));
  return { amount, value: Number(roundedText(amount, AMOUNT_DECIMALS)) };
};

/** Which of the emissions of the product a component of a contribution belongs to. */
const kindOf = ({ root, nodes, edges }: TraceGraph, { node, part }: StageRow, component: Component): Kind => {
  if (part === 'own' && node === root) return component === 'direct' ? 'own direct' : 'own electricity';
  const product = nodes.find(({ id }) => id === root);
  const isHidden = part === 'undisclosed' && edges.some(({ from, to }) => from === node && to === root);
  if (isHidden && product?.lot?.own[component] === null) return 'not told apart';
  return component === 'direct' ? 'inputs, direct' : 'inputs, electricity';
};

const partsOf = (graph: TraceGraph): Part[] =>
  graph.contributions.stage.flatMap((row) =>
    COMPONENTS.map((component) => ({
      row,
      component,
      kind: kindOf(graph, row, component),
      amount: fromExactText(row[component].exact),
    })),
  );

const sourceOf = ({ nodes }: TraceGraph, { node: id, evidence }: StageRow): Source => {
  const node = nodes.find((one) => one.id === id);
  const isSplit = node !== undefined && evidenceOfNode(node) !== evidence;
  return {
    label: node === undefined ? id : nameOf(node),
    suffix: [node?.country ?? null, isSplit ? 'as used' : null]
      .filter((part) => part !== null)
      .map((part) => `, ${part}`)
      .join(''),
    evidence,
  };
};

const groupBySource = (graph: TraceGraph, parts: readonly Part[]): { source: Source; parts: Part[] }[] => {
  const groups = new Map<string, { source: Source; parts: Part[] }>();
  for (const part of parts) {
    const key = `${part.row.node} ${part.row.evidence}`;
    const group = groups.get(key) ?? { source: sourceOf(graph, part.row), parts: [] };
    group.parts.push(part);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, value: sized(group.parts).value }))
    .sort((a, b) => b.value - a.value);
};

/** The contributions as flows: where they arise, which emissions of the product they are, the total. */
export const sankeyOf = (graph: TraceGraph): SankeyData => {
  const parts = partsOf(graph);
  const positive = parts.filter(({ amount }) => amount.gt(0));
  const groups = groupBySource(graph, positive);
  const rest = groups.slice(MAX_SOURCES);
  const merged = {
    source: { label: `${rest.length} smaller ones`, suffix: '', evidence: null },
    parts: rest.flatMap((group) => group.parts),
  };
  const drawn = rest.length === 0 ? groups : [...groups.slice(0, MAX_SOURCES), merged];
  const isDrawn = ({ value }: Sized): boolean => value > 0;
  return {
    sources: drawn.map(({ source, parts: own }) => ({ name: source, ...sized(own) })),
    kinds: KINDS.map((name) => ({ name, ...sized(positive.filter(({ kind }) => kind === name)) })).filter(
      isDrawn,
    ),
    toKinds: drawn
      .flatMap(({ source, parts: own }) =>
        KINDS.map((target) => ({ source, target, ...sized(own.filter(({ kind }) => kind === target)) })),
      )
      .filter(isDrawn),
    toTotal: KINDS.flatMap((source) =>
      EVIDENCE.map((evidence) => ({
        source,
        target: 'total' as const,
        evidence,
        ...sized(positive.filter(({ row, kind }) => row.evidence === evidence && kind === source)),
      })),
    ).filter(isDrawn),
    all: sized(positive),
    negative: sumExact(parts.filter(({ amount }) => amount.lt(0)).map(({ amount }) => amount)),
  };
};
