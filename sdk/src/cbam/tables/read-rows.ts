import { DECIMAL_PATTERN, decimal } from '../../core/decimal.ts';
import { type Exact, exact } from '../../core/exact.ts';
import { CbamError } from '../errors.ts';
import type { LoadedTable } from './load-tables.ts';
import { type CsvRow, parseCsv } from './parse-csv.ts';

/**
 * The rows of a table with these columns, as many as its entry says.
 * @throws CbamError `cbam.table-invalid`
 */
export const readRows = ({ info, text }: LoadedTable, columns: readonly string[]): readonly CsvRow[] => {
  const rows = parseCsv(info.file, text, columns);
  if (rows.length !== info.rows) {
    throw new CbamError('cbam.table-invalid', `${info.file} has ${rows.length} rows, not ${info.rows}`, {
      hint: 'is the file cut off? If you changed it on purpose, write its new number of rows into tables.json',
    });
  }
  return rows;
};

/**
 * The exact value of a cell.
 * @throws CbamError `cbam.table-invalid` where the cell is no decimal
 */
export const cellValue = (table: LoadedTable, row: CsvRow, column: string): Exact => {
  const cell = row[column] ?? '';
  if (DECIMAL_PATTERN.test(cell)) return exact(decimal(cell));
  throw new CbamError('cbam.table-invalid', `${table.info.file}: "${cell}" under ${column} is no decimal`, {
    hint: 'write decimals with a point and without an exponent, as 0.975',
  });
};
