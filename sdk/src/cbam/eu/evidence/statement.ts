import * as z from 'zod';
import { MAX_STATEMENT_LENGTH } from '../../../bundle/bundle.ts';
import { parseJson } from '../../../core/parse-json.ts';
import { problemsOf } from '../../../core/problems.ts';
import { CN_GROUPS } from '../../../declaration/cn-groups.ts';
import { PRODUCTION_ROUTES } from '../../../declaration/codes.ts';
import {
  installationFields,
  liesInCountry,
  Period,
  unlocodeProblem,
} from '../../../declaration/model/product.ts';
import * as scalar from '../../../declaration/model/scalars.ts';
import { CbamError } from '../../errors.ts';

export const VERIFICATION_STATEMENT_SCHEMA = 'kiseki.verification-statement/1';

/** An aggregated goods category of (EU) 2025/2547, Annex I, as accreditations on the ledger name it. */
const ActivityGroup = z.enum(
  CN_GROUPS.map(({ name }) => name),
  { error: `not an activity group; known: ${CN_GROUPS.map(({ name }) => name).join(', ')}` },
);

const { operator: _, ...placeFields } = installationFields;
const Place = z
  .strictObject(placeFields)
  .partial({ unlocode: true, coordinates: true })
  .refine(liesInCountry, unlocodeProblem);

/** (EU) 2025/2546, Articles 2 to 4. Dates of earlier physical visits, by whichever verifier. */
const justification = scalar.text(2000);
const physicalVisits = z.array(scalar.date).max(16);
const SiteVisit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('physical'),
    date: scalar.date,
    physicalVisits: physicalVisits.optional(),
  }),
  z.strictObject({
    kind: z.literal('virtual'),
    date: scalar.date,
    /** Low risk (Article 3), or serious, extraordinary and unforeseeable circumstances (Article 4). */
    ground: z.enum(['low-risk', 'force-majeure']),
    justification,
    physicalVisits: physicalVisits.optional(),
  }),
  z.strictObject({ kind: z.literal('none'), justification, physicalVisits: physicalVisits.optional() }),
]);
export type SiteVisit = z.infer<typeof SiteVisit>;

const percent = scalar.nonNegativeDecimal;

/** What remains misstated of each good, in percent: (EU) 2025/2546, Article 5(1). */
const Materiality = z.strictObject({
  specificEmbeddedEmissions: percent,
  specificEmbeddedFreeAllocation: percent,
});

const Accreditation = z
  .strictObject({
    body: scalar.text(256),
    /** Country of the national accreditation body. */
    country: scalar.country,
    number: scalar.text(128),
    validFrom: scalar.date,
    validTo: scalar.date,
    activityGroups: z.array(ActivityGroup).min(1).max(CN_GROUPS.length),
  })
  .refine(({ validFrom, validTo }) => validFrom <= validTo, {
    path: ['validTo'],
    message: 'lies before `validFrom`',
  });

const VerifiedProduct = z
  .strictObject({
    cnCode: scalar.cnCode,
    activityGroup: ActivityGroup,
    /** Letter of the production route, where the benchmark asks for it. */
    route: z.enum(PRODUCTION_ROUTES).optional(),
    /**
     * t CO2e per unit. Indirect ones that count: of goods in Annex II to Regulation (EU) 2023/956 what precursors outside it bring
     * in ((EU) 2025/2547, Annex I, 3.1), of others all.
     */
    specificEmbeddedEmissions: z.strictObject({
      direct: scalar.nonNegativeDecimal,
      indirect: scalar.nonNegativeDecimal.optional(),
      per: z.enum(['t', 't clinker', 'kg N', 'MWh']),
    }),
    /** Tonnes of clinker, or kilograms of nitrogen, in a tonne of the good. */
    contentPerTonne: scalar.positiveDecimal.optional(),
    /** t CO2e per tonne of good, for a year of import: the CBAM factor of that year is in it. */
    specificEmbeddedFreeAllocation: z
      .array(z.strictObject({ year: z.int().min(2026).max(2100), perTonne: scalar.nonNegativeDecimal }))
      .max(16)
      .optional(),
  })
  .refine(
    ({ specificEmbeddedEmissions: { per }, contentPerTonne }) =>
      (per === 't clinker' || per === 'kg N') === (contentPerTonne !== undefined),
    {
      path: ['contentPerTonne'],
      message: 'stands beside emissions per t clinker or kg N, and only there',
    },
  );
export type VerifiedProduct = z.infer<typeof VerifiedProduct>;

/**
 * What a verifier states about one reporting period of one installation: of the verification report (annex of (EU) 2025/2546)
 * the part that decides whether a declaration counts at actual values. The report itself is a document that a person signed;
 * the statement names it by its hash. What is left out is stated by nobody, and the rule that needs it is not met.
 */
export const VerificationStatement = z.strictObject({
  schema: z.literal(VERIFICATION_STATEMENT_SCHEMA),
  report: z.strictObject({
    /** keccak256 of the signed verification report. */
    hash: scalar.bytes32,
    /** What its issuer calls it. */
    identifier: scalar.text(128).optional(),
  }),
  installation: Place,
  /** A calendar year ((EU) 2025/2547, Article 2(5)). */
  reportingPeriod: Period,
  assurance: z.enum(['reasonable', 'limited']),
  siteVisit: SiteVisit.optional(),
  materiality: Materiality.optional(),
  signatory: z.strictObject({ name: scalar.text(256), role: scalar.text(256), date: scalar.date }).optional(),
  accreditation: Accreditation.optional(),
  products: z.array(VerifiedProduct).min(1).max(100),
});
export type VerificationStatement = z.infer<typeof VerificationStatement>;

/**
 * Reads a statement: JSON as docs/attestation.md has it.
 * @throws JsonError; CbamError `cbam.statement-invalid` with every problem found
 */
export const parseVerificationStatement = (text: string): VerificationStatement => {
  const parsed = VerificationStatement.safeParse(
    parseJson(text, { maxBytes: MAX_STATEMENT_LENGTH, maxDepth: 8 }),
  );
  if (parsed.success) return parsed.data;
  const problems = problemsOf(parsed.error);
  throw new CbamError('cbam.statement-invalid', `the statement has ${problems.length} problem(s)`, {
    hint: 'docs/attestation.md has the fields; examples/verification-statement-steel-mill.json is one',
    problems,
  });
};
