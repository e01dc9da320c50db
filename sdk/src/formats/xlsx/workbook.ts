/** What a cell shows; a number as the decimal that it means. */
export type CellValue =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly text: 'true' | 'false' }
  /** As `#REF!`. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula without a result: the program that saved the file did not calculate. */
  | { readonly kind: 'not-calculated'; readonly text: '' };

export type Cell = CellValue & { readonly formula: string | null };

/** Cells by address, as `L16`; what is empty is absent. `rows` is the last row in use. */
export type Sheet = {
  readonly name: string;
  readonly rows: number;
  readonly cells: ReadonlyMap<string, Cell>;
};

/** A rectangle of cells; columns and rows count from 1. */
export type Range = {
  readonly sheet: string;
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
};

export type Workbook = {
  readonly sheetNames: readonly string[];
  /** Those that were asked for and are there. */
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** Names for cells that hold in the whole workbook. */
  readonly names: ReadonlyMap<string, Range>;
  /** Whether dates count from 1904. */
  readonly is1904: boolean;
};

const LETTERS = 26;
const A = 65;

/** 1 is `A`, 27 is `AA`. */
export const columnLetters = (column: number): string =>
  column <= 0
    ? ''
    : columnLetters(Math.floor((column - 1) / LETTERS)) + String.fromCharCode(A + ((column - 1) % LETTERS));

export const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * LETTERS + letter.charCodeAt(0) - A + 1, 0);

export const address = (column: number, row: number): string => `${columnLetters(column)}${row}`;
