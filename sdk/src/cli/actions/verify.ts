import { z } from 'zod';
import { ReportDocument } from '../../verify/report-schema.ts';
import { defineAction } from '../action.ts';
import { readBundle } from '../documents.ts';
import { reportText } from '../format/report.ts';
import { path } from '../inputs.ts';
import { exitOf, verifyInput, verifyUnder } from '../verification.ts';

export const action = defineAction({
  Input: z.object({ bundle: path, ...verifyInput }),
  Output: ReportDocument,
  run: async ({ bundle: file, ...input }, context) => {
    const bundle = await readBundle(file);
    const { report } = await verifyUnder(bundle, context, input);
    return { data: report, text: reportText(bundle, report, context.style), exitCode: exitOf(report) };
  },
});
