import * as z from 'zod';
import { decimalText, type Exact } from '../../../core/exact.ts';
import { Step } from '../../working.ts';
import type { Assessment } from './assessment.ts';
import { AssessmentRequest } from './request.ts';

/** The rules of this engine; a new number when a result of the same request and tables would be another one. */
export const RULES = 'eu-cbam/1';

const figure = z.string().regex(/^\d+(\.\d+)?$/, 'not a decimal');

const RowRef = z.strictObject({
  table: z.string(),
  version: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256: 64 lower-case hexadecimal digits'),
  row: z.string(),
});

/** The result of an assessment as JSON: decimals are texts, exact to 20 decimals. */
export const AssessmentDocument = z.strictObject({
  schema: z.literal('kiseki.cbam-assessment/1'),
  /** Which rules it was computed under. */
  rules: z.string(),
  request: AssessmentRequest,
  good: z.strictObject({
    code: z.string(),
    cnEdition: z.int(),
    category: z.string(),
    sector: z.string(),
    functionalUnit: z.string(),
    countsIndirect: z.boolean(),
  }),
  basis: z.enum(['actual', 'default']),
  /** Tonnes, or MWh of electricity. */
  quantity: z.strictObject({ value: figure, unit: z.enum(['t', 'MWh']) }),
  /** t CO2e. */
  embeddedEmissions: figure,
  /** t CO2e per tonne or MWh. At default values `total` has the mark-up, the others are for information. */
  specificEmbeddedEmissions: z.strictObject({
    direct: figure.nullable(),
    indirect: figure.nullable(),
    total: figure,
  }),
  defaultValue: z
    .strictObject({
      total: figure,
      markUp: figure,
      totalWithMarkUp: figure,
      route: z.string().nullable(),
      row: RowRef,
      known: z.enum(['read', 'inferred', 'published']),
      fallback: z.boolean(),
      fallbackReason: z.string().nullable(),
      defects: z.array(z.string()),
    })
    .nullable(),
  /** t CO2e per tonne, and t CO2e. */
  freeAllocationAdjustment: z.strictObject({ perTonne: figure, total: figure }),
  carbonPriceReduction: z
    .strictObject({
      certificates: figure,
      conversion: z.enum(['none', 'draft-2026']),
      inForce: z.literal(false),
      reason: z.string().nullable(),
      notes: z.array(z.string()),
    })
    .nullable(),
  certificates: figure,
  cost: z.strictObject({
    currency: z.literal('EUR'),
    amount: figure.nullable(),
    price: figure.nullable(),
    period: z.string().nullable(),
    confirmed: z.boolean().nullable(),
    /** Why there is no amount. */
    reason: z.string().nullable(),
  }),
  /** Which date chose what. */
  dates: z.array(
    z.strictObject({
      kind: z.enum(['import', 'production', 'reporting']),
      date: z.string(),
      chose: z.string(),
    }),
  ),
  tables: z.array(RowRef),
  notes: z.array(z.string()),
  steps: z.array(Step),
});
export type AssessmentDocument = z.infer<typeof AssessmentDocument>;

const textOrNull = (value: Exact | null): string | null => (value === null ? null : decimalText(value));

const defaultValueOf = ({ defaultValue }: Assessment): AssessmentDocument['defaultValue'] => {
  if (defaultValue === null) return null;
  const { total, markUp, totalWithMarkUp, route, row, known, fallback, fallbackReason, defects } =
    defaultValue;
  return {
    total: decimalText(total),
    markUp: decimalText(markUp),
    totalWithMarkUp: decimalText(totalWithMarkUp),
    ...{ route, row, known, fallback, fallbackReason },
    defects: [...defects],
  };
};

const reductionOf = ({ carbonPriceReduction }: Assessment): AssessmentDocument['carbonPriceReduction'] => {
  if (carbonPriceReduction === null) return null;
  const { value, conversion, inForce, reason, notes } = carbonPriceReduction;
  return { certificates: decimalText(value), conversion, inForce, reason, notes: [...notes] };
};

/** An assessment as it is written; equal assessments give equal bytes. */
export const assessmentDocument = (assessment: Assessment): AssessmentDocument => {
  const { request, good, cost, specificEmbeddedEmissions: specific } = assessment;
  const { code, cnEdition, category, sector, functionalUnit, countsIndirect } = good;
  return {
    schema: 'kiseki.cbam-assessment/1',
    rules: RULES,
    // In the order of its fields, however the caller wrote them.
    request: AssessmentRequest.parse(request),
    good: { code, cnEdition, category, sector, functionalUnit, countsIndirect },
    basis: request.emissions.kind,
    quantity: { value: decimalText(assessment.quantity), unit: functionalUnit === 'MWh' ? 'MWh' : 't' },
    embeddedEmissions: decimalText(assessment.embeddedEmissions),
    specificEmbeddedEmissions: {
      direct: textOrNull(specific.direct),
      indirect: textOrNull(specific.indirect),
      total: decimalText(specific.total),
    },
    defaultValue: defaultValueOf(assessment),
    freeAllocationAdjustment: {
      perTonne: decimalText(assessment.freeAllocationAdjustment.perTonne),
      total: decimalText(assessment.freeAllocationAdjustment.total),
    },
    carbonPriceReduction: reductionOf(assessment),
    certificates: decimalText(assessment.certificates),
    cost: {
      currency: 'EUR',
      amount: textOrNull(cost.amount),
      price: textOrNull(cost.price),
      period: cost.period,
      confirmed: cost.confirmed,
      reason: cost.reason,
    },
    dates: [...assessment.dates],
    tables: [...assessment.tables],
    notes: [...assessment.notes],
    steps: [...assessment.steps],
  };
};

/** The bytes of a result: what `kiseki cbam assess` writes, and what a replay has to give again. */
export const assessmentText = (document: AssessmentDocument): string =>
  `${JSON.stringify(document, null, 2)}\n`;
