import * as z from 'zod';
import { Rounding } from '../../rounding.ts';
import { Step } from '../../working.ts';
import { PROCEDURES } from './line-fields.ts';

export const CBAM_DECLARATION_SCHEMA = 'kiseki.cbam-declaration/0';

/** A decimal text, exact to 20 decimals. */
const figure = z.string().regex(/^\d+(\.\d+)?$/, 'not a decimal');
const count = z.int().min(0);
const unit = z.enum(['t', 'MWh']);

/** t CO2e, of all lines of what it stands for. */
const sums = {
  embeddedEmissions: figure,
  freeAllocationAdjustment: figure,
  /** What the lines need before a carbon price is taken off: for each line at least zero. */
  certificatesBeforeCarbonPrice: figure,
  /** Certificates claimed for carbon prices. */
  carbonPriceReduction: figure,
};

const Conversion = z.strictObject({
  /** What the operator's figures are per: t of clinker, or kg of nitrogen. */
  per: z.string(),
  direct: figure,
  indirect: figure,
  /** Of them in a tonne of the good. */
  contentPerTonne: figure,
  reference: z.string(),
});

const CarbonPrice = z.strictObject({
  kind: z.enum(['paid', 'default']),
  country: z.string(),
  /** In `currency` for `per`; null for a default carbon price. */
  price: figure.nullable(),
  rebate: figure.nullable(),
  currency: z.string().nullable(),
  per: z.string().nullable(),
  certifiedBy: z.string().nullable(),
  conversion: z.enum(['none', 'draft-2026']),
  /** Why nothing is taken off; null where something is. */
  reason: z.string().nullable(),
});

/** A type of goods (Article 6(2)): lines that share CN code, origin and whatever else the figures of a tonne depend on. */
const GoodsType = z.strictObject({
  number: z.int().min(1),
  cn: z.string(),
  category: z.string(),
  sector: z.string(),
  origin: z.string(),
  productionCountry: z.string().nullable(),
  procedure: z.enum(PROCEDURES),
  /** Inward processing: the product that was imported. */
  processedCn: z.string().nullable(),
  operator: z.string().nullable(),
  installation: z.string().nullable(),
  /** `zero` for returned goods. */
  values: z.enum(['actual', 'default', 'zero']),
  route: z.string().nullable(),
  productionPeriod: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  verificationReport: z.string().nullable(),
  unit,
  /** Article 6(2)(a); of composite goods the part that is a good of Annex I. */
  quantity: figure,
  netMassTonnes: figure,
  /** t CO2e per `unit`, Article 6(2)(b). At default values `total` has the mark-up. */
  specificEmbeddedEmissions: z.strictObject({
    direct: figure.nullable(),
    indirect: figure.nullable(),
    total: figure,
  }),
  /** Null where the operator's figures are per `unit` already. */
  conversion: Conversion.nullable(),
  defaultValue: z
    .strictObject({
      total: figure,
      markUp: figure,
      row: z.string(),
      known: z.string(),
      fallbackReason: z.string().nullable(),
    })
    .nullable(),
  specificFreeAllocation: figure,
  ...sums,
  carbonPrice: CarbonPrice.nullable(),
  notes: z.array(z.string()),
  lines: count,
  /** The working of one unit; empty unless asked for. */
  steps: z.array(Step),
});

/** All types of a CN code: nothing is netted between codes, and a carbon price is taken off within one. */
const GoodOfYear = z.strictObject({
  cn: z.string(),
  sector: z.string(),
  unit,
  quantity: figure,
  ...sums,
  certificates: figure,
  /** Under Article 2a: the mass threshold is not exceeded. */
  exempt: z.boolean(),
});

const Check = z.strictObject({
  name: z.string(),
  sentence: z.string(),
  reference: z.string(),
  lines: count.nullable(),
  examples: z.array(z.string()),
});

const reference = {
  line: z.int(),
  /** Null for a bundle that no line of customs was given for. */
  mrn: z.string().nullable(),
  item: z.string().nullable(),
  part: z.string().nullable(),
  bundle: z.string().nullable(),
  importDate: z.string(),
};

/**
 * The yearly declaration of an authorised CBAM declarant: Article 6 of Regulation (EU) 2023/956 as amended by (EU) 2025/2083. The
 * official format is not published; this one is ours. Figures of lines, types and codes add up to the totals exactly, as far as
 * their decimals end.
 */
export const CbamDeclaration = z.strictObject({
  schema: z.literal(CBAM_DECLARATION_SCHEMA),
  /** The rules it was computed under. */
  rules: z.string(),
  year: z.int(),
  declarant: z.strictObject({ name: z.string().nullable(), eori: z.string().nullable() }),
  dates: z.strictObject({
    onSaleFrom: z.string(),
    quarterEnds: z.array(z.string()),
    declarationDue: z.string(),
    repurchaseRequestBy: z.string(),
    cancelledOn: z.string(),
    recordsUntil: z.string(),
  }),
  threshold: z.strictObject({
    tonnes: figure,
    thresholdTonnes: figure,
    passed: z.boolean(),
    passedOn: z.string().nullable(),
  }),
  goods: z.array(GoodsType),
  byCode: z.array(GoodOfYear),
  totals: z.strictObject({
    /** Tonnes of all goods but electricity. */
    quantityTonnes: figure,
    electricityMWh: figure,
    netMassTonnes: figure,
    ...sums,
    /** Of all goods, as if none was exempt. */
    certificates: figure,
    /** Fractions are kept: no text rounds to whole certificates. */
    certificatesToSurrender: figure,
  }),
  /** Article 6(2)(d). The digest is that of the copy that was given. */
  verificationReports: z.array(
    z.strictObject({
      reference: z.string(),
      lines: count,
      installations: z.array(z.string()),
      copy: z.strictObject({ name: z.string(), sha256: z.string() }).nullable(),
    }),
  ),
  /** Bundles that lines rest on, judged for the dates of their lines. */
  bundles: z.array(
    z.strictObject({
      bundle: z.string(),
      declarationId: z.string().nullable(),
      values: z.enum(['actual', 'default']),
      /** Rules for actual values that are not met. */
      unmet: z.array(z.strictObject({ name: z.string(), reason: z.string(), reference: z.string() })),
      lines: count,
    }),
  ),
  /** One for each line that was given, in its order. */
  lines: z.array(
    z.strictObject({
      ...reference,
      /** Number of its type of goods. */
      goods: z.int(),
      netMassTonnes: figure,
      quantity: figure,
      ...sums,
    }),
  ),
  notDeclared: z.array(
    z.strictObject({
      ...reference,
      cn: z.string(),
      origin: z.string(),
      netMassTonnes: figure,
      reason: z.string(),
    }),
  ),
  /** What came in and where it went. */
  reconciliation: z.strictObject({
    customsDeclarations: count,
    lines: z.strictObject({ given: count, declared: count, notDeclared: count }),
    netMassTonnes: z.strictObject({ given: figure, declared: figure, notDeclared: figure }),
  }),
  checks: z.array(Check),
  rounding: Rounding,
  tables: z.array(z.strictObject({ table: z.string(), version: z.string(), sha256: z.string() })),
  /** The working of the year: threshold, codes, total. */
  steps: z.array(Step),
});
export type CbamDeclaration = z.infer<typeof CbamDeclaration>;
