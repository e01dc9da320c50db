import { z } from 'zod';
import {
  AssessmentDocument,
  assess,
  assessmentDocument,
  assessmentText,
} from '../../cbam/eu/assess/index.ts';
import { BundleAssessmentDocument, bundleAssessmentDocument } from '../../cbam/eu/evidence/index.ts';
import type { EuTables } from '../../cbam/eu/tables.ts';
import { defineAction } from '../action.ts';
import { assessmentText as textFor } from '../cbam/assessment-text.ts';
import { consignmentFromFlags } from '../cbam/consignment-from-flags.ts';
import { evidenceText } from '../cbam/evidence-text.ts';
import { explainText } from '../cbam/explain.ts';
import { assessFromBundle } from '../cbam/from-bundle.ts';
import { type RequestFlags, requestFromFlags, requestInput, usage } from '../cbam/request-from-flags.ts';
import { readTables } from '../cbam/tables.ts';
import type { Context } from '../context.ts';
import { path } from '../inputs.ts';
import { requireFree, writeText } from '../io/files.ts';
import { exitOf, type VerifyInput, verifyInput } from '../verification.ts';

/** A result, and what of it is saved: the part that a replay computes again. */
type Assessed = {
  readonly document: AssessmentDocument | BundleAssessmentDocument;
  readonly saved: AssessmentDocument;
  readonly evidence: string | null;
  readonly exitCode: 0 | 1 | 3;
};

const assessFlags = (tables: EuTables, flags: RequestFlags): Assessed => {
  const document = assessmentDocument(assess(tables, requestFromFlags(flags)));
  return { document, saved: document, evidence: null, exitCode: 0 };
};

const assessFile = async (
  tables: EuTables,
  bundle: string,
  flags: RequestFlags,
  context: Context,
  verification: VerifyInput,
  copy: string | undefined,
): Promise<Assessed> => {
  const consignment = consignmentFromFlags(flags);
  const { assessed, report } = await assessFromBundle(
    tables,
    bundle,
    consignment,
    context,
    verification,
    copy,
  );
  const document = bundleAssessmentDocument(assessed, report);
  return {
    document,
    saved: assessmentDocument(assessed.assessment),
    evidence: evidenceText(document, context.style),
    exitCode: exitOf(report),
  };
};

export const action = defineAction({
  Input: z.object({
    bundle: path.optional(),
    report: path.optional(),
    ...requestInput,
    ...verifyInput,
    data: path.optional(),
    explain: z.boolean().default(false),
    out: path.optional(),
    force: z.boolean().default(false),
  }),
  Output: z.union([BundleAssessmentDocument, AssessmentDocument]),
  run: async (
    { bundle, report: copy, policy, rpc, offline, data, explain, out, force, ...flags },
    context,
  ) => {
    const { style } = context;
    if (out !== undefined) await requireFree(out, force);
    if (bundle === undefined && (copy ?? policy ?? rpc ?? (offline || undefined)) !== undefined) {
      throw usage(
        '--report, --policy, --rpc and --offline are about a bundle',
        'name the bundle, or leave them out',
      );
    }
    const tables = await readTables(data);
    const { document, saved, evidence, exitCode } =
      bundle === undefined
        ? assessFlags(tables, flags)
        : await assessFile(tables, bundle, flags, context, { policy, rpc, offline }, copy);
    if (out !== undefined) await writeText(out, assessmentText(saved), { replace: force });
    const text = [
      textFor(saved, style),
      ...(evidence === null ? [] : [evidence]),
      ...(explain ? [explainText(document.steps, style)] : []),
      ...(out === undefined ? [] : [`${style.good('wrote')}  ${out}`]),
    ];
    return { data: document, text: text.join('\n\n'), exitCode };
  },
});
