import Papa from 'papaparse';
import { CbamError } from '../errors.ts';

/** A row by the names of its columns. */
export type CsvRow = Readonly<Record<string, string>>;

const invalid = (file: string, message: string): CbamError =>
  new CbamError('cbam.table-invalid', `${file}: ${message}`, {
    hint: 'compare the file with the layout in docs/cbam-tables.md',
  });

/**
 * The rows of a CSV with exactly these columns, in this order. A row with more or fewer cells is an error, never a guess.
 * @throws CbamError `cbam.table-invalid`
 */
export const parseCsv = (file: string, text: string, columns: readonly string[]): readonly CsvRow[] => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const [problem] = errors.filter(({ type }) => type === 'Quotes');
  if (problem !== undefined) throw invalid(file, `line ${(problem.row ?? 0) + 1}: ${problem.message}`);
  const [header, ...lines] = data;
  if (header?.join(',') !== columns.join(',')) {
    throw invalid(file, `the first line is ${header?.join(',') ?? 'missing'}, not ${columns.join(',')}`);
  }
  return lines.map((cells, index) => {
    if (cells.length !== columns.length) {
      throw invalid(file, `line ${index + 2} has ${cells.length} cells, not ${columns.length}`);
    }
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']));
  });
};
