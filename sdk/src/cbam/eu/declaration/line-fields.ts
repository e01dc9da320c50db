import * as z from 'zod';
import * as scalar from '../../../declaration/model/scalars.ts';
import { origin, PrecursorRequest, routeLetter } from '../free-allocation/index.ts';

/** How goods came in, as Article 6(3) to (5) of Regulation (EU) 2023/956 treats them apart. */
export const PROCEDURES = [
  'release',
  'returned goods',
  'inward processing',
  'outward processing',
  'composite goods',
] as const;

const customsCode = z
  .string()
  .regex(/^\d{8}(\d\d)?$/, 'not a code of a customs declaration: eight digits (CN) or ten (TARIC)');

const yesOrNo = z.enum(['yes', 'no'], { error: 'not "yes" or "no"' });

/** The cells of a line. */
export const lineFields = {
  /** Where it stands in the file it was read from; its number in the list otherwise. */
  line: z.int().min(1),
  /** Movement reference number of the customs declaration: year, country and fourteen characters. */
  mrn: z
    .string()
    .regex(/^\d\d[A-Z]{2}[A-Z0-9]{14}$/, 'not an MRN: 18 characters, as 26NL00A1B2C3D4E5F6')
    .optional(),
  /** Number of the goods item in it. */
  item: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'not the number of a goods item: 1 to 99999')
    .optional(),
  /** Tells lines apart that share an item, as where its goods come from two installations. */
  part: scalar.text(40).optional(),
  /** Release for free circulation. */
  importDate: scalar.date,
  /** Of the goods; under inward processing of those that were placed under the procedure. */
  cn: customsCode,
  origin,
  productionCountry: scalar.country.optional(),
  /** Net mass, or megawatt-hours of electricity. */
  quantity: scalar.positiveDecimal,
  unit: z.enum(['t', 'kg', 'MWh'], { error: 'not a unit: t, kg or MWh' }),
  procedure: z.enum(PROCEDURES, { error: `not a procedure: ${PROCEDURES.join(', ')}` }),
  /** Composite goods: the net mass of the part that is a good of Annex I, in the same unit. */
  coveredMass: scalar.positiveDecimal.optional(),
  /** Inward processing: CN code of the processed product that was imported, in Annex I or not. */
  processedCn: customsCode.optional(),
  operator: scalar.text(256).optional(),
  /** Its identifier in the CBAM registry, or its name. */
  installation: scalar.text(256).optional(),
  /** File of the evidence bundle that says what the emissions are; then the cells of values are empty. */
  bundle: scalar.text(1024).optional(),
  values: z.enum(['actual', 'default'], { error: 'not "actual" or "default"' }).optional(),
  /** Actual values, t CO2e per unit of `per`; of the processing operation alone under outward processing. */
  direct: scalar.nonNegativeDecimal.optional(),
  indirect: scalar.nonNegativeDecimal.optional(),
  indirectOfPrecursors: scalar.nonNegativeDecimal.optional(),
  per: z
    .enum(['t', 't clinker', 'kg N', 'MWh'], { error: 'not a unit: t, t clinker, kg N or MWh' })
    .optional(),
  /** Tonnes of clinker, or kilograms of nitrogen, in a tonne of the good. */
  content: scalar.positiveDecimal.optional(),
  /** Specific embedded free allocation that the verification report states, t CO2e per tonne of good. */
  freeAllocation: scalar.nonNegativeDecimal.optional(),
  route: routeLetter.optional(),
  precursors: z.array(PrecursorRequest).max(100).optional(),
  productionFrom: scalar.date.optional(),
  productionTo: scalar.date.optional(),
  /** Unique identifier of the verification report; (EU) 2025/2546, Annex, 1.2(a). */
  verificationReport: scalar.text(128).optional(),
  /** `paid` is Article 9(1), `default` the yearly default carbon price of Article 9(4). */
  carbonPriceKind: z.enum(['paid', 'default'], { error: 'not "paid" or "default"' }).optional(),
  carbonPrice: scalar.nonNegativeDecimal.optional(),
  /** ISO 4217. */
  carbonPriceCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'not a currency: three capital letters, as CNY')
    .optional(),
  carbonPricePer: z.enum(['t', 't CO2e'], { error: 'not "t" (of the good) or "t CO2e"' }).optional(),
  carbonPriceRebate: scalar.nonNegativeDecimal.optional(),
  /** t CO2e per tonne of good that the price covers, and that were given as free allowances. */
  carbonPriceEmissions: scalar.nonNegativeDecimal.optional(),
  carbonPriceFreeAllowances: scalar.nonNegativeDecimal.optional(),
  /** Units of the currency for a euro, yearly average of the European Central Bank. */
  carbonPriceRate: scalar.positiveDecimal.optional(),
  carbonPriceCountry: scalar.country.optional(),
  /** The independent person of Article 9(2). */
  carbonPriceCertifiedBy: scalar.text(200).optional(),
  carbonPriceEvidence: yesOrNo.optional(),
};

export type LineFields = z.infer<z.ZodObject<typeof lineFields>>;
