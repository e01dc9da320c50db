import { DECIMAL_PATTERN, decimal, divide } from '../core/decimal.ts';
import type { SpecificEmbedded } from './model/inputs.ts';
import { inFunctionalUnits, type Quantity } from './model/quantity.ts';

/** Emissions of a lot by scope, tCO2e. */
type LotEmissions = { readonly direct: string; readonly indirect: string };

/** Places shown where a figure has no finite expansion; far below any figure that a rule reads. */
const SHOWN_DECIMALS = 20;
/** Fewest decimals to which an operator may round a supplier's figure: the Commission's own examples use three. */
const FEWEST_DECIMALS = 3;

/**
 * Specific embedded emissions of a lot, tCO2e per tonne or MWh: (EU) 2025/2547, Annex III, equations 57 to 62. Shown to 20
 * decimals, half-up; compare with {@link isFigureOf}, which does not round.
 *
 * @example
 * ```ts
 * import { specificEmbedded } from '@kiseki/sdk';
 *
 * const total = { direct: '34117.95', indirect: '6912.2' };
 * console.log(specificEmbedded(total, { value: '17000', unit: 't' }).indirect); // 0.4066
 * ```
 */
export const specificEmbedded = (total: LotEmissions, quantity: Quantity): SpecificEmbedded => ({
  direct: divide(decimal(total.direct), inFunctionalUnits(quantity), SHOWN_DECIMALS).toFixed(),
  indirect: divide(decimal(total.indirect), inFunctionalUnits(quantity), SHOWN_DECIMALS).toFixed(),
});

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/**
 * Whether a figure that a buyer used is `emissions / quantity` of its supplier: exactly, or rounded half-up to the decimals
 * written, which are at least three. Rounding is looked at on the exact quotient, never on a rounded one.
 */
export const isFigureOf = (used: string, emissions: string, quantity: Quantity): boolean => {
  if (!DECIMAL_PATTERN.test(used)) return false;
  const units = inFunctionalUnits(quantity);
  if (decimal(used).times(units).equals(emissions)) return true;
  const decimals = decimalsOf(used);
  if (decimals < FEWEST_DECIMALS) return false;
  // used - half <= emissions / units < used + half, without a division.
  const half = decimal('0.5').times(decimal('10').pow(-decimals));
  const lower = decimal(used).minus(half).times(units);
  const upper = decimal(used).plus(half).times(units);
  return lower.lessThanOrEqualTo(emissions) && upper.greaterThan(emissions);
};
