import { Fraction } from 'fraction.js';
import type { Exact } from '../../../core/exact.ts';

export type Matrix = readonly (readonly Exact[])[];

/** Numerators over one denominator: bringing each to lowest terms would take longer than all the rest. */
export type Inverse = {
  readonly numerators: readonly (readonly bigint[])[];
  readonly denominator: bigint;
};

const commonDenominator = (row: readonly Exact[]): bigint =>
  row.reduce((common, { d }) => common * (d / new Fraction(common).gcd(d).n), 1n);

/** Each row times its common denominator, and beside it the row of the identity times the same. */
const inIntegers = (matrix: Matrix): bigint[][] =>
  matrix.map((row, index) => {
    const scale = commonDenominator(row);
    return [
      ...row.map(({ s, n, d }) => s * n * (scale / d)),
      ...row.map((_, column) => (column === index ? scale : 0n)),
    ];
  });

/**
 * The exact inverse; `null` where there is none.
 *
 * Gauss and Jordan without fractions (Bareiss): the division by the pivot before leaves no remainder, so that figures
 * stay as short as determinants are. With fractions, thirty processes that all feed each other take half a minute.
 */
export const invert = (matrix: Matrix): Inverse | null => {
  const size = matrix.length;
  let rows: readonly (readonly bigint[])[] = inIntegers(matrix);
  let before = 1n;
  for (let column = 0; column < size; column += 1) {
    const at = rows.findIndex((row, index) => index >= column && row[column] !== 0n);
    const pivotRow = rows[at];
    const displaced = rows[column];
    const pivot = pivotRow?.[column];
    if (pivotRow === undefined || displaced === undefined || pivot === undefined) return null;
    const divisor = before;
    rows = rows
      .map((row, index) => (index === at ? displaced : row))
      .map((row, index) => {
        if (index === column) return pivotRow;
        const factor = row[column] ?? 0n;
        return row.map((value, place) => (pivot * value - factor * (pivotRow[place] ?? 0n)) / divisor);
      });
    before = pivot;
  }
  // Every pivot is now the determinant.
  return { numerators: rows.map((row) => row.slice(size)), denominator: before };
};

export const entry = ({ numerators, denominator }: Inverse, row: number, column: number): Exact =>
  new Fraction(numerators[row]?.[column] ?? 0n, denominator);

/** Whether an entry is below zero. */
export const hasNegative = ({ numerators, denominator }: Inverse): boolean =>
  numerators.some((row) => row.some((value) => value * denominator < 0n));

/** The inverse times a column: what solves the system for that column. */
export const solve = ({ numerators, denominator }: Inverse, column: readonly Exact[]): readonly Exact[] => {
  const common = commonDenominator(column);
  const scaled = column.map(({ s, n, d }) => s * n * (common / d));
  return numerators.map(
    (row) =>
      new Fraction(
        row.reduce((sum, value, index) => sum + value * (scaled[index] ?? 0n), 0n),
        denominator * common,
      ),
  );
};
