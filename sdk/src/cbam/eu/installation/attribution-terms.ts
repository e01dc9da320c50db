import { type Exact, sumExact } from '../../../core/exact.ts';
import { EF_NATURAL_GAS, figureOf, WASTE_GAS_EFFICIENCY } from './figures.ts';
import type { ProductionProcess } from './model/production-process.ts';

/** The terms of equation 55, tCO2e. */
export type AttributionTerms = {
  readonly directEmissions: Exact;
  readonly heatImported: Exact;
  readonly heatExported: Exact;
  readonly wasteGasImported: Exact;
  readonly wasteGasExported: Exact;
  readonly electricityExported: Exact;
};

const heat = (flows: ProductionProcess['heatImported']): Exact =>
  sumExact(flows.map(({ energyTJ, emissionFactor }) => figureOf(energyTJ).mul(figureOf(emissionFactor))));

/** Equation 35. */
export const electricityEmissions = (flows: ProductionProcess['electricityConsumed']): Exact =>
  sumExact(flows.map(({ energyMWh, emissionFactor }) => figureOf(energyMWh).mul(figureOf(emissionFactor))));

/** Each term by its own equation; what they add up to is for equation 55. */
export const termsOf = (process: ProductionProcess, directEmissions: Exact): AttributionTerms => ({
  directEmissions,
  heatImported: heat(process.heatImported),
  heatExported: heat(process.heatExported),
  wasteGasImported: figureOf(process.wasteGasImportedTJ).mul(EF_NATURAL_GAS),
  wasteGasExported: figureOf(process.wasteGasExportedTJ).mul(EF_NATURAL_GAS).mul(WASTE_GAS_EFFICIENCY),
  electricityExported: electricityEmissions(process.electricityExported),
});
