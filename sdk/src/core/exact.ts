import { Fraction } from 'fraction.js';
import type { Decimal } from './decimal.ts';

/** A quotient such as 20 000 t of 4 800 001 t has no finite decimals: exact figures are fractions. */
export type Exact = Fraction;

export const ZERO: Exact = new Fraction(0);
export const ONE: Exact = new Fraction(1);

export const exact = (value: Decimal): Exact => new Fraction(value.toFixed());

/** The value of a text that {@link exactText} wrote. */
export const fromExactText = (text: string): Exact => new Fraction(text);

/** `n` or `n/d`, in lowest terms. */
export const exactText = (value: Exact): string => value.toFraction();

const gcd = (a: bigint, b: bigint): bigint => {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
};

/**
 * The exact sum. Everything is brought to one denominator before it is added and reduced once: adding one after the other
 * would reduce ever larger fractions, a thousand times for the largest bundles.
 */
export const sumExact = (values: readonly Exact[]): Exact => {
  const denominators = new Set(values.map(({ d }) => d));
  let common = 1n;
  for (const denominator of denominators) common *= denominator / gcd(common, denominator);
  const numerator = values.reduce((sum, { s, n, d }) => sum + s * n * (common / d), 0n);
  return new Fraction(numerator, common);
};

const fixedText = (units: bigint, decimals: number): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${decimals === 0 ? '' : '.'}${digits.slice(point)}`;
};

/** To this many decimals, half away from zero. For figures that are shown, never for ones that are computed on. */
export const roundedText = ({ s, n, d }: Exact, decimals: number): string => {
  const scaled = 2n * n * 10n ** BigInt(decimals) + d;
  return fixedText(s * (scaled / (2n * d)), decimals);
};

/** `100 · part / total`; the total is not zero. Reduced once: the largest bundles have figures of many thousand digits. */
export const percentOfTotal = (part: Exact, total: Exact): Exact =>
  new Fraction(100n * part.s * part.n * total.s * total.d, part.d * total.n);

/** Places written where a figure has no finite expansion; far below any figure that a rule reads. */
const WRITTEN_DECIMALS = 20;

/** The decimal text of the value: exact when it has at most 20 decimals, else to 20, half away from zero. */
export const decimalText = (value: Exact): string => {
  const text = roundedText(value, WRITTEN_DECIMALS).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
};

/** Rounds down, towards minus infinity. */
const floorDivide = (n: bigint, d: bigint): bigint => (n < 0n ? -((d - 1n - n) / d) : n / d);

/**
 * Percentages that add up to 100 as texts with this many decimals that add up to exactly 100: each is rounded down, and what
 * is then missing goes to those with the largest remainders, one unit each (Hamilton's method).
 */
export const percentTexts = <Item>(
  items: readonly Item[],
  percentOf: (item: Item) => Exact,
  decimals: number,
): { readonly item: Item; readonly text: string }[] => {
  const scale = 10n ** BigInt(decimals);
  const rows = items.map((item, index) => {
    const { s, n, d } = percentOf(item);
    const units = floorDivide(s * n * scale, d);
    return { item, index, units, remainder: s * n * scale - units * d, of: d };
  });
  const missing = Number(100n * scale - rows.reduce((sum, { units }) => sum + units, 0n));
  const byRemainder = [...rows].sort((a, b) => {
    const difference = b.remainder * a.of - a.remainder * b.of;
    return difference === 0n ? a.index - b.index : difference > 0n ? 1 : -1;
  });
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return rows.map(({ item, index, units }) => ({
    item,
    text: fixedText(raised.has(index) ? units + 1n : units, decimals),
  }));
};
