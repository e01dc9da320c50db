import { decimal } from '../../core/decimal.ts';
import type { Problem } from '../../core/errors.ts';
import type { Cell, Sheet } from '../xlsx/index.ts';

/** A sheet that is read cell by cell; what is wrong with a cell is collected, so that one pass names all of it. */
export type Form = { readonly sheet: Sheet; readonly problems: Problem[] };

export const placeOf = ({ sheet }: Form, cell: string): string => `${sheet.name}!${cell}`;

export const addProblem = (form: Form, cell: string, message: string): void => {
  form.problems.push({ path: placeOf(form, cell), message });
};

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The cell unless it is empty or cannot be used, which is then a problem. */
const filledAt = (form: Form, cell: string): Cell | null => {
  const found = form.sheet.cells.get(cell);
  if (found === undefined || (found.kind === 'text' && found.text.trim() === '')) return null;
  if (found.kind === 'error') {
    addProblem(form, cell, `shows the error ${found.text}`);
    return null;
  }
  if (found.kind === 'not-calculated') {
    addProblem(
      form,
      cell,
      'holds a formula without its result: calculate and save the workbook in a spreadsheet program',
    );
    return null;
  }
  return found;
};

/** What a cell says, in one line and without what a terminal would take for orders. */
export const textAt = (form: Form, cell: string, maxLength = 200): string | null => {
  const found = filledAt(form, cell);
  if (found === null) return null;
  const text = found.text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  if (text.length > maxLength) {
    addProblem(form, cell, `has more than ${maxLength} characters`);
    return null;
  }
  return text === '' ? null : text;
};

/** A decimal text. */
export const numberAt = (form: Form, cell: string): string | null => {
  const found = filledAt(form, cell);
  if (found === null) return null;
  if (found.kind === 'number') return found.text;
  addProblem(form, cell, `holds “${shown(found.text)}” as text where a number is wanted`);
  return null;
};

/** A decimal text that is not negative. */
export const amountAt = (form: Form, cell: string): string | null => {
  const number = numberAt(form, cell);
  if (number === null || !decimal(number).isNegative()) return number;
  addProblem(form, cell, `is ${number}, a negative number`);
  return null;
};

/** From per cent to the fraction, 15 to 0.15; the template wants 0 to 100 in sheet B. */
export const percentAt = (form: Form, cell: string): string | null => {
  const percent = amountAt(form, cell);
  if (percent === null) return null;
  if (decimal(percent).lte(100)) return decimal(percent).div(100).toFixed();
  addProblem(form, cell, `is ${percent} per cent, more than the whole`);
  return null;
};

const MS_PER_DAY = 86_400_000;
/** Day 0 of the two ways in which spreadsheets count days; the first has a 29 February 1900 that never was. */
const EPOCH = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

/** An ISO date. */
export const dateAt = (form: Form, cell: string, is1904: boolean): string | null => {
  const days = numberAt(form, cell);
  if (days === null) return null;
  const date = new Date((is1904 ? EPOCH.from1904 : EPOCH.from1900) + Math.floor(Number(days)) * MS_PER_DAY);
  const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear();
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return date.toISOString().slice(0, 10);
  addProblem(form, cell, `is ${days}, no date of this century`);
  return null;
};

/** What the workbook calculated there, wherever it can be compared: a decimal text, or what else stands in the cell. */
export const statedAt = (
  { sheet }: Form,
  cell: string,
): { readonly number: string | null; readonly text: string | null } => {
  const found = sheet.cells.get(cell);
  if (found === undefined || found.text === '') return { number: null, text: null };
  return { number: found.kind === 'number' ? found.text : null, text: shown(found.text) };
};
