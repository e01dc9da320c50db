import type { TraceEdge, TraceGraph, TraceNode } from '../../model.ts';

/** More nodes than this cannot be read in one picture; the tables hold all of them. */
const MAX_NODES = 40;

/** The part of a graph that is drawn. */
export type Picture = {
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
  readonly left: number;
};

const weightOf = ({ carried }: TraceEdge): number => Number(carried.all.rounded);

/** The product and, from there on, always the largest flow next, until there are enough nodes. */
export const pictureOf = ({ nodes, edges, root }: TraceGraph, most = MAX_NODES): Picture => {
  const into = new Map<string, TraceEdge[]>();
  for (const edge of edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  const chosen = new Set([root]);
  const open = [...(into.get(root) ?? [])];
  while (open.length > 0 && chosen.size < most) {
    const largest = open.reduce((best, edge) => (weightOf(edge) > weightOf(best) ? edge : best));
    open.splice(open.indexOf(largest), 1);
    if (chosen.has(largest.from)) continue;
    chosen.add(largest.from);
    open.push(...(into.get(largest.from) ?? []));
  }
  return {
    nodes: nodes.filter(({ id }) => chosen.has(id)),
    edges: edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    left: nodes.length - chosen.size,
  };
};
