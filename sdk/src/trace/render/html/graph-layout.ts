import { Graph, layout } from '@dagrejs/dagre';
import type { TraceEdge, TraceNode } from '../../model.ts';
import type { Picture } from './picture.ts';

export const NODE = { width: 214, height: 96 };
const EDGE_LABEL = { width: 104, height: 34 };
const MARGIN = 8;

type Point = { readonly x: number; readonly y: number };

export type PlacedNode = Point & { readonly node: TraceNode };
export type PlacedEdge = {
  readonly edge: TraceEdge;
  readonly points: readonly Point[];
  /** Middle of the label. */
  readonly label: Point;
};
export type GraphLayout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
};

/** Places the nodes in layers from left to right, suppliers before those that use them, with room for the edges' labels. */
export const layoutGraph = ({ nodes, edges }: Picture): GraphLayout => {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 22, edgesep: 16, ranksep: 46, marginx: MARGIN, marginy: MARGIN });
  for (const { id } of nodes) graph.setNode(id, { ...NODE });
  for (const [index, { from, to }] of edges.entries())
    graph.setEdge(from, to, { ...EDGE_LABEL, labelpos: 'c' }, String(index));
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((node) => {
      const { x = 0, y = 0 } = graph.node(node.id);
      return { node, x: x - NODE.width / 2, y: y - NODE.height / 2 };
    }),
    edges: edges.map((edge, index) => {
      const { points = [], x = 0, y = 0 } = graph.edge(edge.from, edge.to, String(index));
      return { edge, points, label: { x, y } };
    }),
  };
};
