import * as z from 'zod';
import { decimalText, type Exact } from '../../../core/exact.ts';
import { AssessmentDocument, assessmentDocument } from '../assess/index.ts';
import type { BundleAssessment } from './assess-bundle.ts';
import { RULE_NAMES } from './rule.ts';

const figure = z.string().regex(/^\d+(\.\d+)?$/, 'not a decimal');
const signedFigure = z.string().regex(/^-?\d+(\.\d+)?$/, 'not a decimal');

const RuleReport = z.strictObject({
  name: z.enum(RULE_NAMES),
  met: z.boolean(),
  reason: z.string(),
  reference: z.string(),
});

/** What came of the other values. */
const Alternative = z.strictObject({
  basis: z.enum(['actual', 'default']),
  embeddedEmissions: figure,
  specificEmbeddedEmissions: figure,
  freeAllocationAdjustment: figure,
  certificates: figure,
  cost: figure.nullable(),
});

/** Why a consignment was assessed at these values and not at the others, and what the others come to. */
export const EvidenceDocument = z.strictObject({
  declarationId: z.string().nullable(),
  issuer: z.string().nullable(),
  result: z.enum(['valid', 'invalid', 'incomplete']),
  rules: z.array(RuleReport),
  /** Names of the rules that are not met. */
  failedRules: z.array(z.enum(RULE_NAMES)),
  alternative: Alternative.nullable(),
  noAlternative: z.string().nullable(),
  /** Certificates and EUR at default values less those at actual values. */
  worthOfVerification: z
    .strictObject({ certificates: signedFigure, cost: signedFigure.nullable() })
    .nullable(),
  plausibility: z
    .strictObject({
      actual: figure,
      defaultValue: figure.nullable(),
      benchmark: figure.nullable(),
      factors: z.strictObject({ belowDefault: z.string(), belowBenchmark: z.string() }),
      warnings: z.array(z.string()),
    })
    .nullable(),
  notes: z.array(z.string()),
});
export type EvidenceDocument = z.infer<typeof EvidenceDocument>;

/** The JSON of a consignment that was assessed from its bundle. */
export const BundleAssessmentDocument = AssessmentDocument.extend({ evidence: EvidenceDocument });
export type BundleAssessmentDocument = z.infer<typeof BundleAssessmentDocument>;

const textOrNull = (value: Exact | null): string | null => (value === null ? null : decimalText(value));

const alternativeOf = ({ alternative }: BundleAssessment): EvidenceDocument['alternative'] => {
  if (alternative === null) return null;
  const { request, embeddedEmissions, specificEmbeddedEmissions, certificates, cost } = alternative;
  return {
    basis: request.emissions.kind,
    embeddedEmissions: decimalText(embeddedEmissions),
    specificEmbeddedEmissions: decimalText(specificEmbeddedEmissions.total),
    freeAllocationAdjustment: decimalText(alternative.freeAllocationAdjustment.total),
    certificates: decimalText(certificates),
    cost: textOrNull(cost.amount),
  };
};

const plausibilityDocument = ({ plausibility }: BundleAssessment): EvidenceDocument['plausibility'] => {
  if (plausibility === null) return null;
  const { actual, defaultValue, benchmark, factors, warnings } = plausibility;
  return {
    actual: decimalText(actual),
    defaultValue: textOrNull(defaultValue),
    benchmark: textOrNull(benchmark),
    factors,
    warnings: [...warnings],
  };
};

/** A bundle's assessment as it is written. Its steps begin with those that lead from the declaration to actual values. */
export const bundleAssessmentDocument = (
  found: BundleAssessment,
  { declarationId, issuer, result }: Pick<EvidenceDocument, 'declarationId' | 'issuer' | 'result'>,
): BundleAssessmentDocument => {
  const document = assessmentDocument(found.assessment);
  const { worthOfVerification: worth } = found;
  return {
    ...document,
    steps: found.basis === 'actual' ? [...found.lotSteps, ...document.steps] : document.steps,
    evidence: {
      ...{ declarationId, issuer, result },
      rules: [...found.rules],
      failedRules: found.failed.map(({ name }) => name),
      alternative: alternativeOf(found),
      noAlternative: found.noAlternative,
      worthOfVerification:
        worth === null
          ? null
          : { certificates: decimalText(worth.certificates), cost: textOrNull(worth.cost) },
      plausibility: plausibilityDocument(found),
      notes: [...found.notes],
    },
  };
};
