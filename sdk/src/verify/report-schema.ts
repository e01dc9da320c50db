import * as z from 'zod';
import { ASKED_CHECK_NAMES, CHECK_NAMES } from './check-names.ts';

const bytes32 = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]);
const isoTime = z.iso.datetime();

const CheckReport = z
  .strictObject({
    name: z.enum([...CHECK_NAMES, ...ASKED_CHECK_NAMES]),
    outcome: z.enum(['pass', 'fail', 'warn', 'skipped', 'unknown']),
    code: z.string(),
    reason: z.string(),
    expected: z.string().exactOptional(),
    actual: z.string().exactOptional(),
    who: z.string().exactOptional(),
    at: z.int().exactOptional(),
    successor: bytes32.exactOptional(),
    next: z.string().exactOptional(),
    evidence: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .readonly()
      .exactOptional(),
  })
  .readonly();

const HeadlineReport = z
  .strictObject({
    code: z.string(),
    who: z.string().nullable(),
    when: isoTime.nullable(),
    why: z.string(),
    successor: bytes32.nullable(),
    next: z.string(),
  })
  .readonly();

/**
 * The JSON of a `VerificationReport`, for its published JSON Schema and for those who store reports and read them back. A type
 * test holds the two equal; `report.ts` says what each field means.
 */
export const ReportDocument = z.strictObject({
  result: z.enum(['valid', 'invalid', 'incomplete']),
  headline: HeadlineReport,
  declarationId: bytes32.nullable(),
  issuer: z.string().nullable(),
  block: z
    .strictObject({ number: z.int().min(0), timestamp: isoTime })
    .readonly()
    .nullable(),
  checks: z.array(CheckReport).readonly(),
  get inputs() {
    return z.array(ReportDocument).readonly();
  },
});
export type ReportDocument = z.infer<typeof ReportDocument>;
