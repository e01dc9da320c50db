import * as XLSX from '@e965/xlsx';

/**
 * A cell: a text, or a figure from its decimal text. A figure becomes the number of a spreadsheet, which has some 15 digits; what
 * has to be exact stands in the JSON.
 */
export type Cell = { readonly text: string } | { readonly figure: string };

export type Sheet = {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
};

/** What a spreadsheet holds in one cell. */
const MAX_TEXT = 32_767;

/** Typed as text, so that a name which looks like a formula stays a name; `@` keeps it one when somebody edits the cell. */
const textCell = (text: string): XLSX.CellObject => ({ t: 's', v: text.slice(0, MAX_TEXT), z: '@' });

const cellOf = (cell: Cell): XLSX.CellObject =>
  'text' in cell ? textCell(cell.text) : { t: 'n', v: Number(cell.figure) };

const worksheet = ({ headings, rows, widths }: Sheet): XLSX.WorkSheet => ({
  '!type': 'sheet',
  '!data': [headings.map(textCell), ...rows.map((row) => row.map(cellOf))],
  '!ref': XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: headings.length - 1 } }),
  '!cols': widths.map((wch) => ({ wch })),
  '!autofilter': {
    ref: XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: headings.length - 1 } }),
  },
});

/** A workbook as the bytes of an XLSX file: no formulas, no macros, no links. */
export const workbookBytes = (sheets: readonly Sheet[]): Uint8Array => {
  const workbook = XLSX.utils.book_new();
  for (const sheet of sheets) XLSX.utils.book_append_sheet(workbook, worksheet(sheet), sheet.name);
  const written: unknown = XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true });
  if (!(written instanceof ArrayBuffer)) throw new Error('unreachable: type "array" gives an ArrayBuffer');
  return new Uint8Array(written);
};
