import { Graph, layout } from '@dagrejs/dagre';
import type { TraceEdge, TraceNode } from '../../model.ts';
import type { Picture } from './picture.ts';

export const NODE = { width: 214, height: 96 };
/** Twice what the text is high: it stands above the line, which runs through the middle. */
const EDGE_LABEL = { width: 104, height: 56 };
const MARGIN = 8;
/** Between two edges that end at the same side of a node. */
const PORT_GAP = 18;

type Point = { readonly x: number; readonly y: number };

export type PlacedNode = Point & { readonly node: TraceNode };
export type PlacedEdge = {
  readonly edge: TraceEdge;
  /** From the right side of the supplier to the left side of its user. */
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

type Routed = Pick<PlacedEdge, 'edge' | 'label'> & { readonly between: readonly Point[] };

/** Where on the side of a node each of its edges ends: beside each other, in the order of their labels. */
const portsOf = (
  edges: readonly Routed[],
  end: 'from' | 'to',
  nodeOf: (id: string) => { readonly x?: number; readonly y?: number },
): ReadonlyMap<Routed, Point> => {
  const ports = new Map<Routed, Point>();
  for (const id of new Set(edges.map(({ edge }) => edge[end]))) {
    const here = edges.filter(({ edge }) => edge[end] === id).sort((a, b) => a.label.y - b.label.y);
    const gap = Math.min(PORT_GAP, (NODE.height - PORT_GAP) / here.length);
    const { x = 0, y = 0 } = nodeOf(id);
    for (const [index, one] of here.entries()) {
      const side = end === 'from' ? NODE.width / 2 : -NODE.width / 2;
      ports.set(one, { x: x + side, y: y + (index - (here.length - 1) / 2) * gap });
    }
  }
  return ports;
};

const withPorts = (
  edges: readonly Routed[],
  nodeOf: (id: string) => { readonly x?: number; readonly y?: number },
): PlacedEdge[] => {
  const starts = portsOf(edges, 'from', nodeOf);
  const ends = portsOf(edges, 'to', nodeOf);
  return edges.map((one) => {
    const points = [starts.get(one), ...one.between, ends.get(one)].filter((point) => point !== undefined);
    return { edge: one.edge, label: one.label, points };
  });
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
    edges: withPorts(
      edges.map((edge, index) => {
        const { points = [], x = 0, y = 0 } = graph.edge(edge.from, edge.to, String(index));
        return { edge, between: points.slice(1, -1), label: { x, y } };
      }),
      (id) => graph.node(id),
    ),
  };
};
