import * as z from 'zod';
import { nonNegativeDecimal, signedDecimal, text } from '../../../../declaration/model/scalars.ts';
import { CATEGORIES, type GoodsCategory } from '../../goods/index.ts';
import { fraction, name } from './scalars.ts';

export const Category = z.custom<GoodsCategory>(
  (value) => typeof value === 'string' && Object.hasOwn(CATEGORIES, value),
  { error: `not an aggregated goods category: ${Object.keys(CATEGORIES).join(', ')}` },
);

export const FunctionalUnit = z.enum(['t', 't clinker', 'kg N', 'MWh']);

/** An amount of a process's goods, or of a precursor, that a process of this installation consumes. */
export const Consumption = z.strictObject({ process: name, amount: nonNegativeDecimal });

/** Net measurable heat, and the emissions of a TJ of it ((EU) 2025/2547, Annex III, A.3). */
const HeatFlow = z.strictObject({ energyTJ: nonNegativeDecimal, emissionFactor: nonNegativeDecimal });

const ElectricityFlow = z.strictObject({
  energyMWh: nonNegativeDecimal,
  /** tCO2/MWh. */
  emissionFactor: nonNegativeDecimal,
  /** How the factor was found, as `D.4(a)`: in the operator's words. */
  source: text(200).optional(),
});

/**
 * A production process: everything in the functional unit of its goods ((EU) 2025/2547, Article 4). Several routes
 * with one functional unit are one process.
 */
export const ProductionProcess = z.strictObject({
  name,
  category: Category,
  functionalUnit: FunctionalUnit,
  /** The activity level is the sum over the routes. */
  production: z.array(z.strictObject({ route: text(200).optional(), amount: nonNegativeDecimal })).min(1),
  /** Where the production went; absent when the operator does not say. */
  toMarket: nonNegativeDecimal.optional(),
  toProcesses: z.array(Consumption),
  toNonCbamGoods: nonNegativeDecimal.optional(),
  /**
   * DirEm*: typed by the operator, or attributed from the emission sources, each with the share of it that is this
   * process's. Where both are there the typed figure counts, and the result says how far they are apart.
   */
  directEmissions: z
    .strictObject({
      typed: signedDecimal.optional(),
      attributed: z.array(z.strictObject({ source: name, share: fraction })).optional(),
    })
    .refine(
      ({ typed, attributed }) => typed !== undefined || attributed !== undefined,
      'wants a typed figure or the emission sources that it comes from',
    ),
  heatImported: z.array(HeatFlow),
  heatExported: z.array(HeatFlow),
  /** Energy in waste gases: volume times net calorific value (equations 53 and 54). */
  wasteGasImportedTJ: nonNegativeDecimal,
  wasteGasExportedTJ: nonNegativeDecimal,
  /** One entry for each source of electricity (Article 9). */
  electricityConsumed: z.array(ElectricityFlow),
  electricityExported: z.array(ElectricityFlow),
});
export type ProductionProcess = z.infer<typeof ProductionProcess>;
