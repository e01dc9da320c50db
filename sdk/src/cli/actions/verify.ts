import { z } from 'zod';
import { ReportDocument } from '../../verify/report-schema.ts';
import { defineAction } from '../action.ts';
import { readBundle } from '../documents.ts';
import { reportText } from '../format/report.ts';
import { path } from '../inputs.ts';
import { readBytes } from '../io/files.ts';
import { exitOf, verifyInput, verifyUnder } from '../verification.ts';

export const action = defineAction({
  Input: z.object({ bundle: path, report: path.optional(), ...verifyInput }),
  Output: ReportDocument,
  run: async ({ bundle: file, report: copy, ...input }, context) => {
    const bundle = await readBundle(file);
    const bytes = copy === undefined ? undefined : await readBytes(copy);
    const { report } = await verifyUnder(bundle, context, input, bytes);
    return { data: report, text: reportText(bundle, report, context.style), exitCode: exitOf(report) };
  },
});
