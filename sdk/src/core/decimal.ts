import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Exact decimals. The precision is far above what sums and products of bounded inputs need, so that `plus`, `minus` and
 * `times` never round; only `divide` does, and it says how.
 */
export const Decimal = DecimalJs.clone({
  precision: 1000,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalJs;

/** At most 30 digits before the point and 30 after it: more than any mass or emission on Earth needs. */
export const DECIMAL_PATTERN = /^-?(0|[1-9]\d{0,29})(\.\d{1,30})?$/;

/** The exact value of a decimal text that matches {@link DECIMAL_PATTERN}. */
export const decimal = (text: string): Decimal => new Decimal(text);

/** The exact sum; zero for nothing. */
export const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, value) => total.plus(value), new Decimal(0));

/**
 * `numerator / denominator` rounded half-up to `decimals` places. The one operation that rounds; for figures that are
 * shown, never for ones that are computed on.
 */
export const divide = (numerator: Decimal, denominator: Decimal, decimals: number): Decimal =>
  numerator.div(denominator).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
