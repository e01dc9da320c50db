import type { LoadedTable } from './load-tables.ts';
import { parseCsv } from './parse-csv.ts';

/** A row that two editions or two states of a table do not share; null where one of them lacks it. */
export type RowChange = {
  /** The id of the table. */
  readonly table: string;
  /** The cells of its key, as `CN, 72081000`. */
  readonly row: string;
  /** The cells that are not of the key, as `total 4.28, route C`. */
  readonly before: string | null;
  readonly after: string | null;
};

const columnsOf = (text: string): readonly string[] => text.slice(0, text.indexOf('\n')).trim().split(',');

/** The rows as texts by their keys; the second and further rows of a key are numbered. */
const rowTexts = (
  { info, text }: LoadedTable,
  keyColumns: readonly string[],
): ReadonlyMap<string, string> => {
  const columns = columnsOf(text);
  const rest = columns.filter((column) => !keyColumns.includes(column));
  const rows = new Map<string, string>();
  for (const cells of parseCsv(info.file, text, columns)) {
    const key = keyColumns
      .map((column) => cells[column] ?? '')
      .filter((cell) => cell !== '')
      .join(', ');
    let name = key;
    for (let number = 2; rows.has(name); number += 1) name = `${key}, ${number}`;
    const filled = rest.filter((column) => cells[column] !== '');
    rows.set(name, filled.map((column) => `${column} ${cells[column]}`).join(', '));
  }
  return rows;
};

/**
 * What differs between two editions or two states of one table, row by row. Rows are matched by the columns of their key;
 * what has the same digest has no differences.
 * @throws CbamError `cbam.table-invalid`
 */
export const compareTables = (
  a: LoadedTable,
  b: LoadedTable,
  keyColumns: readonly string[],
): readonly RowChange[] => {
  if (a.info.sha256 === b.info.sha256) return [];
  const [before, after] = [rowTexts(a, keyColumns), rowTexts(b, keyColumns)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((row) => {
    const [old, now] = [before.get(row) ?? null, after.get(row) ?? null];
    return old === now ? [] : [{ table: b.info.id, row, before: old, after: now }];
  });
};
