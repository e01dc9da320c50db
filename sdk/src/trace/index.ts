export { TraceError, type TraceErrorCode } from './errors.ts';
export {
  type Amount,
  type Emissions,
  type Evidence,
  type Row,
  type Share,
  type StageRow,
  type Stated,
  type ThresholdName,
  type ThresholdResult,
  TRACE_SCHEMA,
  type TraceEdge,
  type TraceGraph,
  type TraceNode,
} from './model.ts';
export { renderHtml } from './render/html/page.ts';
export { renderMermaid } from './render/mermaid.ts';
export type { TreeStyle } from './render/style.ts';
export { renderTree } from './render/tree.ts';
export { assessThresholds } from './thresholds.ts';
export { traceBundle } from './trace-bundle.ts';
