import type { CellObject, WorkSheet } from '@e965/xlsx';
import { decimalOfDouble } from './decimal-of-double.ts';
import { XlsxError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { type Cell, type CellValue, columnNumber, type Sheet } from './workbook.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

const shownIn = ({ t, v }: CellObject): CellValue | null => {
  // A stub: the library gives it a zero when it has a formula.
  if (t === 'z') return null;
  if (t === 'e') return { kind: 'error', text: ERRORS[Number(v)] ?? '#ERROR!' };
  if (typeof v === 'number')
    return Number.isFinite(v)
      ? { kind: 'number', text: decimalOfDouble(v) }
      : { kind: 'error', text: '#NUM!' };
  if (typeof v === 'boolean') return { kind: 'boolean', text: v ? 'true' : 'false' };
  return typeof v === 'string' && v !== '' ? { kind: 'text', text: v } : null;
};

const cellOf = (read: CellObject): Cell | null => {
  const formula = read.f ?? null;
  const value = shownIn(read);
  if (value !== null) return { ...value, formula };
  if (formula === null) return null;
  // An empty text is a result; no result at all is none.
  return read.t === 'z' || read.v === undefined
    ? { kind: 'not-calculated', text: '', formula }
    : { kind: 'text', text: '', formula };
};

const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** A sheet as the library read it. @throws XlsxError `xlsx.too-large` for a cell far outside, naming it. */
export const sheetOf = (name: string, read: WorkSheet): Sheet => {
  const cells = new Map<string, Cell>();
  let rows = 0;
  for (const place of Object.keys(read)) {
    const [, letters, row] = ADDRESS.exec(place) ?? [];
    if (letters === undefined || row === undefined) continue;
    if (Number(row) > LIMITS.rows || columnNumber(letters) > LIMITS.columns) {
      throw new XlsxError(
        'xlsx.too-large',
        `sheet ${name} has a cell ${place}, far outside of the template`,
        {
          hint: 'delete what was filled in by mistake',
        },
      );
    }
    const content: CellObject = read[place];
    const cell = cellOf(content);
    if (cell === null) continue;
    cells.set(place, cell);
    rows = Math.max(rows, Number(row));
  }
  return { name, rows, cells };
};
