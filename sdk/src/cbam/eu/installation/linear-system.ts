import { type Exact, ONE, sumExact, ZERO } from '../../../core/exact.ts';

export type Matrix = readonly (readonly Exact[])[];

const isZero = (value: Exact): boolean => value.equals(ZERO);

/** `row - factor * pivotRow` where the pivot row is not zero. */
const eliminate = (row: readonly Exact[], pivotRow: readonly Exact[], factor: Exact): readonly Exact[] =>
  row.map((value, index) => {
    const pivot = pivotRow[index] ?? ZERO;
    return isZero(pivot) ? value : value.sub(factor.mul(pivot));
  });

/** The exact inverse, by Gauss and Jordan; `null` where there is none. */
export const invert = (matrix: Matrix): Matrix | null => {
  const size = matrix.length;
  let rows: readonly (readonly Exact[])[] = matrix.map((row, index) => [
    ...row,
    ...row.map((_, column) => (column === index ? ONE : ZERO)),
  ]);
  for (let column = 0; column < size; column += 1) {
    const at = rows.findIndex((row, index) => index >= column && !isZero(row[column] ?? ZERO));
    const found = rows[at];
    const displaced = rows[column];
    if (found === undefined || displaced === undefined) return null;
    const scale = found[column] ?? ONE;
    const pivotRow = found.map((value) => (isZero(value) ? value : value.div(scale)));
    rows = rows
      .map((row, index) => (index === at ? displaced : row))
      .map((row, index) => {
        if (index === column) return pivotRow;
        const factor = row[column] ?? ZERO;
        return isZero(factor) ? row : eliminate(row, pivotRow, factor);
      });
  }
  return rows.map((row) => row.slice(size));
};

/** The matrix times a column. */
export const times = (matrix: Matrix, column: readonly Exact[]): readonly Exact[] =>
  matrix.map((row) => sumExact(row.map((value, index) => value.mul(column[index] ?? ZERO))));
