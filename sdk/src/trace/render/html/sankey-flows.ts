import { fromExactText } from '../../exact.ts';
import { COMPONENTS, type Component } from '../../figures.ts';
import { EVIDENCE, type Evidence, type StageRow, type TraceGraph } from '../../model.ts';
import { evidenceOfNode, nameOf, shownExact } from '../words.ts';
import type { SankeyFlow } from './sankey-layout.ts';

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
export type Source = { readonly key: string; readonly label: string; readonly evidence: Evidence | null };

export type SankeyData = {
  readonly sources: readonly { readonly name: Source; readonly value: number }[];
  readonly kinds: readonly { readonly name: Kind; readonly value: number }[];
  readonly toKinds: readonly SankeyFlow<Source, Kind>[];
  readonly toTotal: readonly (SankeyFlow<Kind, 'total'> & { readonly evidence: Evidence })[];
  /** Amounts below zero, which no ribbon can show; as text, `null` when there are none. */
  readonly negative: string | null;
};

type Part = { readonly row: StageRow; readonly component: Component; readonly value: number };

const partsOf = ({ contributions }: TraceGraph): Part[] =>
  contributions.stage.flatMap((row) =>
    COMPONENTS.map((component) => ({ row, component, value: Number(row[component].rounded) })),
  );

const sumOf = (flows: readonly { readonly value: number }[]): number =>
  flows.reduce((sum, { value }) => sum + value, 0);

/** Which of the emissions of the product a part belongs to. */
const kindOf = (graph: TraceGraph, { row, component }: Part): Kind => {
  const root = graph.nodes.find(({ id }) => id === graph.root);
  const isOfRoot =
    row.node === graph.root || graph.edges.some(({ from, to }) => from === row.node && to === graph.root);
  if (row.part === 'own' && row.node === graph.root)
    return component === 'direct' ? 'own direct' : 'own electricity';
  if (row.part === 'undisclosed' && isOfRoot && root?.lot?.own[component] === null) return 'not told apart';
  return component === 'direct' ? 'inputs, direct' : 'inputs, electricity';
};

const sourceOf = ({ nodes, root }: TraceGraph, { node: id, evidence }: StageRow): Source => {
  const node = nodes.find((one) => one.id === id);
  const name = node === undefined ? id : nameOf(node);
  const where = node?.country == null ? '' : `, ${node.country}`;
  const isSplit = node !== undefined && evidenceOfNode(node) !== evidence;
  return {
    key: `${id} ${evidence}`,
    label: `${name}${where}${id === root ? ' (own)' : ''}${isSplit ? ', as used' : ''}`,
    evidence,
  };
};

/** The contributions as flows: where they arise, what kind of emissions of the product they are, the total. */
export const sankeyOf = (graph: TraceGraph): SankeyData => {
  const parts = partsOf(graph);
  const positive = parts.filter(({ value }) => value > 0);
  const negative = parts.filter(({ value }) => value < 0);
  const bySource = new Map<string, { source: Source; parts: Part[] }>();
  for (const part of positive) {
    const source = sourceOf(graph, part.row);
    const group = bySource.get(source.key) ?? { source, parts: [] };
    group.parts.push(part);
    bySource.set(source.key, group);
  }
  const groups = [...bySource.values()].sort((a, b) => sumOf(b.parts) - sumOf(a.parts));
  const [shown, rest] = [groups.slice(0, MAX_SOURCES), groups.slice(MAX_SOURCES)];
  const merged = {
    source: { key: 'rest', label: `${rest.length} smaller ones`, evidence: null },
    parts: rest.flatMap((group) => group.parts),
  };
  const drawn = rest.length === 0 ? shown : [...shown, merged];
  const toKinds = drawn.flatMap(({ source, parts: own }) =>
    KINDS.map((target) => ({
      source,
      target,
      value: sumOf(own.filter((part) => kindOf(graph, part) === target)),
    })).filter(({ value }) => value > 0),
  );
  const toTotal = KINDS.flatMap((source) =>
    EVIDENCE.map((evidence) => ({
      source,
      target: 'total' as const,
      evidence,
      value: sumOf(
        positive.filter((part) => part.row.evidence === evidence && kindOf(graph, part) === source),
      ),
    })).filter(({ value }) => value > 0),
  );
  return {
    sources: drawn.map(({ source, parts: own }) => ({ name: source, value: sumOf(own) })),
    kinds: KINDS.map((name) => ({
      name,
      value: sumOf(toKinds.filter(({ target }) => target === name)),
    })).filter(({ value }) => value > 0),
    toKinds,
    toTotal,
    negative: negative.length === 0 ? null : negativeText(negative),
  };
};

const negativeText = (parts: readonly Part[]): string => {
  const total = parts
    .map(({ row, component }) => fromExactText(row[component].exact))
    .reduce((sum, value) => sum.add(value));
  return shownExact(total, 3, '\u202f');
};
