import { decimal } from '../../../core/decimal.ts';
import { type Exact, exact, ZERO } from '../../../core/exact.ts';

/** Annex II holds the equations of monitoring, Annex III those of attribution. */
export const ANNEX_II_2547 = '(EU) 2025/2547, Annex II';
export const ANNEX_III_2547 = '(EU) 2025/2547, Annex III';

/** The value of a decimal of the model. */
export const figureOf = (text: string): Exact => exact(decimal(text));

export const figureOrZero = (text: string | undefined): Exact => (text === undefined ? ZERO : figureOf(text));

/** Natural gas, tCO2/TJ ((EU) 2025/2547, Annex II, G, table 1). */
export const EF_NATURAL_GAS = figureOf('56.1');
/** Corr_η: waste gas gives less useful energy than natural gas ((EU) 2025/2547, Annex III, A.2.3). */
export const WASTE_GAS_EFFICIENCY = figureOf('0.667');
