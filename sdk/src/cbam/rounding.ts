import { Fraction } from 'fraction.js';
import * as z from 'zod';
import type { Exact } from '../core/exact.ts';

/**
 * `none` reproduces the Commission's workbooks, which do not round. `regulation` rounds where (EU) 2025/2547, Annex II,
 * A.1(6) to (8), says so; no text says what happens to a tie, so that is an explicit choice that every result records.
 */
export const Rounding = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('none') }),
  z.strictObject({ mode: z.literal('regulation'), ties: z.enum(['half-up', 'half-even']) }),
]);
export type Rounding = z.infer<typeof Rounding>;

export const NO_ROUNDING: Rounding = { mode: 'none' };

const toDecimals = ({ s, n, d }: Exact, decimals: number, ties: 'half-up' | 'half-even'): Exact => {
  const scale = 10n ** BigInt(decimals);
  const whole = (n * scale) / d;
  const rest = 2n * (n * scale - whole * d);
  const up = rest > d || (rest === d && (ties === 'half-up' || whole % 2n === 1n));
  return new Fraction(s * (up ? whole + 1n : whole), scale);
};

/** Emissions of a reporting period in full tonnes. */
export const roundPeriodEmissions = (value: Exact, rounding: Rounding): Exact =>
  rounding.mode === 'none' ? value : toDecimals(value, 0, rounding.ties);

/** Specific embedded emissions, to five decimals. */
export const roundSpecific = (value: Exact, rounding: Rounding): Exact =>
  rounding.mode === 'none' ? value : toDecimals(value, 5, rounding.ties);
