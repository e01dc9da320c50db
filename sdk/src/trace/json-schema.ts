import { z } from 'zod';
import { TRACE_SCHEMA, TraceGraph } from './model.ts';

/** The published JSON Schema (draft 2020-12) of a trace. docs/trace.md says how each figure is made. */
export const traceJsonSchema = (): unknown => ({
  ...z.toJSONSchema(TraceGraph, { target: 'draft-2020-12' }),
  $id: `urn:${TRACE_SCHEMA.replaceAll(/[./]/g, ':')}`,
  title: 'Kiseki trace',
});
