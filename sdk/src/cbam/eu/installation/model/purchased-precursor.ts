import * as z from 'zod';
import { cnCode, nonNegativeDecimal, text } from '../../../../declaration/model/scalars.ts';
import { Category, Consumption, FunctionalUnit } from './production-process.ts';
import { FigureSource, name } from './scalars.ts';

/** Indirect emissions of a unit of precursor: by its electricity, or as one figure. */
const IndirectFigure = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('electricity'),
    /** MWh per functional unit of the precursor. */
    electricityPerUnit: nonNegativeDecimal,
    /** tCO2/MWh. */
    emissionFactor: nonNegativeDecimal,
    source: FigureSource,
  }),
  z.strictObject({
    by: z.literal('value'),
    /** tCO2e per functional unit of the precursor. */
    value: nonNegativeDecimal,
    source: FigureSource,
  }),
]);

/** What came from one installation, made in one reporting period. */
const Supply = z.strictObject({
  amount: nonNegativeDecimal,
  /**
   * Of origin: a country of ISO 3166-1, or a territory of Annex III to (EU) 2023/956, point 1; absent when it is not
   * known.
   */
  origin: text(100).optional(),
  installation: text(200).optional(),
  /** The year in which it was made; that of the complex good unless evidence shows another (Article 13). */
  reportingYear: z.int().min(2023).max(2100).optional(),
  route: text(200).optional(),
  /** tCO2e per functional unit of the precursor. */
  direct: z.strictObject({ value: nonNegativeDecimal, source: FigureSource }),
  indirect: IndirectFigure,
  /**
   * For a precursor of Annex II to (EU) 2023/956 with measured figures: the part of its indirect emissions that its
   * own precursors outside Annex II brought in, as sinter into pig iron. That alone counts (Annex I, 3.1); absent
   * means none.
   */
  indirectOfPrecursors: nonNegativeDecimal.optional(),
});

/**
 * A precursor from outside the installation. Its supplies are mixed: each process that consumes it gets their weighted
 * average (Article 14(1) and (2)). What is evidenced to have been used apart (Article 14(3)) is a precursor of its own.
 */
export const PurchasedPrecursor = z.strictObject({
  name,
  category: Category,
  cnCode: cnCode.optional(),
  functionalUnit: FunctionalUnit,
  supplies: z.array(Supply).min(1),
  consumed: z.array(Consumption),
  forOtherPurposes: nonNegativeDecimal.optional(),
});
export type PurchasedPrecursor = z.infer<typeof PurchasedPrecursor>;
export type Supply = z.infer<typeof Supply>;
