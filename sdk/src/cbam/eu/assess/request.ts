import * as z from 'zod';
import { problemsOf } from '../../../core/problems.ts';
import * as scalar from '../../../declaration/model/scalars.ts';
import { CbamError } from '../../errors.ts';
import { Rounding } from '../../rounding.ts';
import { goodsCode, origin, PrecursorRequest, routeLetter } from '../free-allocation/index.ts';

/** Actual values of a good, its precursors included, tCO2e per unit: as the operator communicates them. */
const Actual = z.strictObject({
  kind: z.literal('actual'),
  direct: scalar.nonNegativeDecimal,
  /** Not counted for goods of Annex II to Regulation (EU) 2023/956 (Article 7(1)), whatever stands here. */
  indirect: scalar.nonNegativeDecimal.optional(),
  /**
   * For goods of Annex II only: the indirect emissions of precursors that are not in that annex, which do count
   * ((EU) 2025/2547, Annex I, 3.1), such as those of sinter in pig iron.
   */
  indirectOfPrecursors: scalar.nonNegativeDecimal.optional(),
  per: z.enum(['t', 't clinker', 'kg N', 'MWh']),
  /** Tonnes of clinker, or kilograms of nitrogen, in a tonne of the good; (EU) 2025/2547, Annex III, Eq 64 to 66. */
  contentPerTonne: scalar.positiveDecimal.optional(),
  /**
   * Specific embedded free allocation that a verification report states for this year of import, t CO2e per tonne of good;
   * otherwise it is found from column A and the precursors.
   */
  verifiedFreeAllocation: scalar.nonNegativeDecimal.optional(),
});

const perTonneOfGood = { price: scalar.nonNegativeDecimal, rebate: scalar.nonNegativeDecimal.optional() };
const perTonneOfEmissions = {
  ...perTonneOfGood,
  /** What the price covers, t CO2e per tonne of good; the specific embedded emissions unless said otherwise. */
  emissions: scalar.nonNegativeDecimal.optional(),
  /** Allowances given for free, t CO2e per tonne of good: a form of compensation. */
  freeAllowances: scalar.nonNegativeDecimal.optional(),
};
const paid = {
  kind: z.literal('paid'),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'not a currency: three capital letters of ISO 4217, as CNY'),
  /** Yearly average of the European Central Bank; from the table `exchange-rates` unless given. */
  unitsPerEuro: scalar.positiveDecimal.optional(),
  /** Who certified the documentation, as Article 9(2) asks. */
  certifiedBy: scalar.text(200).optional(),
  hasEvidenceOfPayment: z.boolean(),
};

/** A carbon price of a third country that is claimed under Article 9 of Regulation (EU) 2023/956. */
export const CarbonPricePaid = z.strictObject({
  /** Where it was paid: for the good or a precursor. The country of production unless said otherwise. */
  country: scalar.country.optional(),
  price: z.union([
    z.strictObject({ ...paid, per: z.literal('t good'), ...perTonneOfGood }),
    z.strictObject({ ...paid, per: z.literal('t CO2e'), ...perTonneOfEmissions }),
    /** The yearly default carbon price of the country (Article 9(4)). */
    z.strictObject({ kind: z.literal('default') }),
  ]),
  /** `draft-2026` follows a draft that is not in force. */
  conversion: z.enum(['none', 'draft-2026']),
  /** EUR per certificate; the mean of the table's prices of the year unless given. */
  yearlyCertificatePrice: scalar.positiveDecimal.optional(),
});
export type CarbonPricePaid = z.infer<typeof CarbonPricePaid>;

/** What is asked about one consignment of one good. Decimals are texts, dates are YYYY-MM-DD. */
export const AssessmentRequest = z.strictObject({
  code: goodsCode,
  /** Country of origin: picks the default value. */
  origin,
  /** Where the installation is, when that is another country: whose carbon price was paid. */
  productionCountry: scalar.country.optional(),
  /** Release for free circulation: chooses the tables, both factors, the price and the CN edition. */
  importDate: scalar.date,
  /** Evidence of when the good was made, within one calendar year; (EU) 2025/2547, Article 7(1). */
  productionPeriod: z.strictObject({ from: scalar.date, to: scalar.date }).optional(),
  /** The year that is declared for; that of the import unless said otherwise. */
  reportingYear: z.int().min(2026).max(2100).optional(),
  quantity: z.strictObject({ value: scalar.positiveDecimal, unit: z.enum(['t', 'kg', 'MWh']) }),
  route: routeLetter.optional(),
  emissions: z.discriminatedUnion('kind', [Actual, z.strictObject({ kind: z.literal('default') })]),
  /** What the good was made from; counts for the free allocation at actual values. */
  precursors: z.array(PrecursorRequest).max(100).optional(),
  carbonPricePaid: CarbonPricePaid.optional(),
  /** EUR per certificate, instead of the published price. */
  certificatePrice: scalar.nonNegativeDecimal.optional(),
  rounding: Rounding,
  /** Other editions of tables than those in force. */
  tableVersions: z.strictObject({ defaultValues: z.string().min(1).max(100).optional() }).optional(),
});
export type AssessmentRequest = z.infer<typeof AssessmentRequest>;
export type ActualEmissions = z.infer<typeof Actual>;

/** @throws CbamError `cbam.request-invalid` with every problem found */
export const parseAssessmentRequest = (value: unknown): AssessmentRequest => {
  const parsed = AssessmentRequest.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CbamError('cbam.request-invalid', 'the request for an assessment has problems', {
    hint: 'mend what is listed; docs/cbam.md has the fields',
    problems: problemsOf(parsed.error),
  });
};

/** A request that contradicts itself or the rules, at one of its fields. */
export const requestInvalid = (path: string, message: string, hint: string): CbamError =>
  new CbamError('cbam.request-invalid', message, { hint, problems: [{ path, message }] });
