import * as z from 'zod';
import { cnCode, date, nonNegativeDecimal, text } from '../../../../declaration/model/scalars.ts';
import { EmissionSource } from './emission-sources.ts';
import { ProductionProcess } from './production-process.ts';
import { PurchasedPrecursor } from './purchased-precursor.ts';
import { name } from './scalars.ts';

/**
 * A good that a process makes: everything of one process has the same specific embedded emissions per functional
 * unit.
 */
const Product = z.strictObject({
  process: name,
  cnCode,
  name: text(200).optional(),
  /**
   * t of clinker or kg of nitrogen in a tonne of the good (equations 64 to 66); only where that is the functional
   * unit.
   */
  contentPerTonne: nonNegativeDecimal.optional(),
});

/**
 * What is known of an installation for one reporting period: what its operator monitored, and bought. Figures are
 * decimal texts. The members name each other: processes and emission sources by their names.
 */
export const InstallationData = z.strictObject({
  period: z.strictObject({ from: date, to: date }),
  emissionSources: z.array(EmissionSource),
  processes: z.array(ProductionProcess).min(1),
  precursors: z.array(PurchasedPrecursor),
  products: z.array(Product),
});
export type InstallationData = z.infer<typeof InstallationData>;
export type Product = z.infer<typeof Product>;
