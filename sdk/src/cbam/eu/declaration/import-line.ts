import * as z from 'zod';
import { decimal } from '../../../core/decimal.ts';
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

const fields = {
  /** Where it stands in the file it was read from; its number in the list otherwise. */
  line: z.int().min(1),
  /** Movement reference number of the customs declaration: year, country and fourteen characters. */
  mrn: z.string().regex(/^\d\d[A-Z]{2}[A-Z0-9]{14}$/, 'not an MRN: 18 characters, as 26NL00A1B2C3D4E5F6'),
  /** Number of the goods item in it. */
  item: z.string().regex(/^[1-9]\d{0,4}$/, 'not the number of a goods item: 1 to 99999'),
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

type Issue = { readonly path: string; readonly message: string };
type Fields = z.infer<z.ZodObject<typeof fields>>;

const ACTUAL_ONLY = ['direct', 'indirect', 'indirectOfPrecursors', 'per', 'content'] as const;
const PAID_ONLY = [
  ...([
    'carbonPrice',
    'carbonPriceCurrency',
    'carbonPricePer',
    'carbonPriceRebate',
    'carbonPriceRate',
  ] as const),
  ...(['carbonPriceEmissions', 'carbonPriceFreeAllowances', 'carbonPriceCertifiedBy'] as const),
  ...(['carbonPriceEvidence'] as const),
] as const;

const missing = (path: string, why: string): Issue => ({ path, message: `is missing: ${why}` });

const valueIssues = (line: Fields): Issue[] => {
  const given = ACTUAL_ONLY.filter((key) => line[key] !== undefined);
  if (line.values === 'actual') {
    return [
      ...(line.direct === undefined ? [missing('direct', 'actual values are given')] : []),
      ...(line.per === undefined ? [missing('per', 'the unit that actual values are per')] : []),
    ];
  }
  if (line.values === undefined && line.procedure !== 'returned goods')
    return [missing('values', 'say "actual" or "default"')];
  return given.map((path) => ({ path, message: 'is for actual values, and `values` does not say "actual"' }));
};

const procedureIssues = ({ procedure, coveredMass, quantity, processedCn }: Fields): Issue[] => [
  ...(procedure === 'composite goods' && coveredMass === undefined
    ? [missing('coveredMass', 'the net mass of the part that is a good of Annex I')]
    : []),
  ...(procedure !== 'composite goods' && coveredMass !== undefined
    ? [{ path: 'coveredMass', message: 'is for composite goods only' }]
    : []),
  ...(coveredMass !== undefined && decimal(coveredMass).greaterThan(quantity)
    ? [{ path: 'coveredMass', message: 'is more than the whole net mass' }]
    : []),
  ...(procedure === 'inward processing' && processedCn === undefined
    ? [missing('processedCn', 'the product of inward processing that was imported')]
    : []),
  ...(procedure !== 'inward processing' && processedCn !== undefined
    ? [{ path: 'processedCn', message: 'is for inward processing only' }]
    : []),
];

const priceIssues = (line: Fields): Issue[] => {
  if (line.carbonPriceKind === 'paid') {
    const needed = ['carbonPrice', 'carbonPriceCurrency', 'carbonPricePer'] as const;
    const ofEmissions = ['carbonPriceEmissions', 'carbonPriceFreeAllowances'] as const;
    return [
      ...needed
        .filter((key) => line[key] === undefined)
        .map((key) => missing(key, 'a carbon price that was paid is claimed')),
      ...ofEmissions
        .filter((key) => line.carbonPricePer === 't' && line[key] !== undefined)
        .map((path) => ({ path, message: 'is for a price per t CO2e' })),
    ];
  }
  return PAID_ONLY.filter((key) => line[key] !== undefined).map((path) => ({
    path,
    message: 'is for a price that was paid, and `carbonPriceKind` does not say "paid"',
  }));
};

const periodIssues = ({ productionFrom, productionTo }: Fields): Issue[] => {
  if (productionFrom === undefined && productionTo === undefined) return [];
  if (productionFrom === undefined) return [missing('productionFrom', 'the period has an end')];
  if (productionTo === undefined) return [missing('productionTo', 'the period has a beginning')];
  return productionFrom > productionTo
    ? [{ path: 'productionTo', message: 'lies before `productionFrom`' }]
    : [];
};

/**
 * One line of the customs declarations of a year, with what is known of the emissions of its goods. Decimals are texts, and what
 * is not known is left out.
 */
export const DeclarationLine = z.strictObject(fields).superRefine((line, context) => {
  const issues = [
    ...valueIssues(line),
    ...procedureIssues(line),
    ...priceIssues(line),
    ...periodIssues(line),
  ];
  for (const { path, message } of issues) context.addIssue({ code: 'custom', path: [path], message });
});
export type DeclarationLine = z.infer<typeof DeclarationLine>;

/** The line as a person finds it again: MRN, item and part. */
export const nameOfLine = ({ mrn, item, part }: DeclarationLine): string =>
  `${mrn} ${item}${part === undefined ? '' : ` (${part})`}`;
