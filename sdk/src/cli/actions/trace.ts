import { z } from 'zod';
import { renderHtml, renderMermaid, renderTree, type TraceGraph, traceBundle } from '../../trace/index.ts';
import { TraceGraph as TraceShape } from '../../trace/model.ts';
import { defineAction } from '../action.ts';
import { readBundle } from '../documents.ts';
import { EXIT } from '../exit-codes.ts';
import { path } from '../inputs.ts';
import { requireFree, writeText } from '../io/files.ts';
import type { Style } from '../io/style.ts';
import { exitOf, verifyInput, verifyUnder } from '../verification.ts';

const FORMATS = ['tree', 'json', 'mermaid', 'html'] as const;

const render = (graph: TraceGraph, format: (typeof FORMATS)[number], style: Style): string => {
  switch (format) {
    case 'json':
      return JSON.stringify(graph, null, 2);
    case 'mermaid':
      return renderMermaid(graph);
    case 'html':
      return renderHtml(graph);
    case 'tree':
      return renderTree(graph, style);
  }
};

export const action = defineAction({
  Input: z.object({
    bundle: path,
    format: z.enum(FORMATS),
    out: path.optional(),
    force: z.boolean().default(false),
    ...verifyInput,
  }),
  Output: TraceShape,
  run: async ({ bundle: file, format, out, force, ...input }, context) => {
    if (out !== undefined) await requireFree(out, force);
    const bundle = await readBundle(file);
    const { policy, report } = await verifyUnder(bundle, context, input);
    const graph = traceBundle({ bundle, report, policy });
    const unmet = graph.thresholds.some(({ met }) => !met);
    const exitCode = exitOf(report) === EXIT.ok && unmet ? EXIT.notValid : exitOf(report);
    const text = render(graph, format, context.style);
    if (out === undefined) return { data: graph, text, exitCode };
    await writeText(out, text.endsWith('\n') ? text : `${text}\n`, { replace: force });
    return {
      data: graph,
      text: `${context.style.good('wrote')}  ${out}, the trace of ${graph.total.all.rounded} tCO2e as ${format}`,
      exitCode,
    };
  },
});
