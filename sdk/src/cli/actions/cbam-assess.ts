import { z } from 'zod';
import {
  AssessmentDocument,
  assess,
  assessmentDocument,
  assessmentText,
} from '../../cbam/eu/assess/index.ts';
import { defineAction } from '../action.ts';
import { assessmentText as textFor } from '../cbam/assessment-text.ts';
import { explainText } from '../cbam/explain.ts';
import { requestFromFlags, requestInput } from '../cbam/request-from-flags.ts';
import { readTables } from '../cbam/tables.ts';
import { path } from '../inputs.ts';
import { requireFree, writeText } from '../io/files.ts';

export const action = defineAction({
  Input: z.object({
    ...requestInput,
    data: path.optional(),
    explain: z.boolean().default(false),
    out: path.optional(),
    force: z.boolean().default(false),
  }),
  Output: AssessmentDocument,
  run: async ({ data, explain, out, force, ...flags }, { style }) => {
    const request = requestFromFlags(flags);
    if (out !== undefined) await requireFree(out, force);
    const result = assessmentDocument(assess(await readTables(data), request));
    if (out !== undefined) await writeText(out, assessmentText(result), { replace: force });
    const text = [
      textFor(result, style),
      ...(explain ? [explainText(result.steps, style)] : []),
      ...(out === undefined ? [] : [`${style.good('wrote')}  ${out}`]),
    ];
    return { data: result, text: text.join('\n\n') };
  },
});
