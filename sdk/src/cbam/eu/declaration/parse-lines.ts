import Papa from 'papaparse';
import type { Problem } from '../../../core/errors.ts';
import { excerpt, problemsOf } from '../../../core/problems.ts';
import { CbamError } from '../../errors.ts';
import { COLUMNS, type Column, isColumn } from './columns.ts';
import { DeclarationLine, nameOfLine } from './import-line.ts';
import { precursorsOfCell } from './precursor-cell.ts';

/** More problems than a person mends at once; the rest are only said to be there. */
export const MAX_PROBLEMS = 100;

const HINT =
  'docs/cbam-declaration.md has the columns; examples/import-lines-2026.csv is a file to begin with';

const invalid = (message: string, problems: readonly Problem[] = []): CbamError =>
  new CbamError('cbam.lines-invalid', message, { hint: HINT, problems });

const headerOf = (cells: readonly string[]): readonly Column[] => {
  if (cells.length > Object.keys(COLUMNS).length)
    throw invalid(`line 1 names ${cells.length} columns; there are ${Object.keys(COLUMNS).length}`);
  const names = cells.map((cell) => cell.trim());
  const columns = names.filter(isColumn);
  const problems = [
    ...names
      .filter((name) => !isColumn(name))
      .map((name) => ({ path: 'line 1', message: `${excerpt(name) || 'an empty name'} is not a column` })),
    ...columns
      .filter((name, index) => columns.indexOf(name) !== index)
      .map((name) => ({ path: 'line 1', message: `the column ${name} stands twice` })),
    ...Object.entries(COLUMNS)
      .filter(([name, need]) => need === 'needed' && !names.includes(name))
      .map(([name]) => ({ path: 'line 1', message: `the column ${name} is missing` })),
  ];
  if (problems.length > 0) throw invalid('the columns of the file cannot be taken', problems);
  return columns;
};

const valueOfCell = (column: Column, text: string): unknown => {
  if (column === 'cn' || column === 'processedCn') return text.replaceAll(/[ .]/g, '');
  return column === 'precursors' ? precursorsOfCell(text) : text;
};

/** What the cells say; an empty one says nothing. */
const recordOf = (columns: readonly Column[], cells: readonly string[], line: number): unknown => ({
  line,
  procedure: 'release',
  ...Object.fromEntries(
    columns.flatMap((column, index) => {
      const text = cells[index]?.trim() ?? '';
      return text === '' ? [] : [[column, valueOfCell(column, text)]];
    }),
  ),
});

const cellProblem = (line: number, { path, message }: Problem): Problem => ({
  path: path === '' ? `line ${line}` : `line ${line}, ${path}`,
  message: message === 'Invalid input: expected string, received undefined' ? 'is missing' : message,
});

const lineOf = (
  columns: readonly Column[],
  cells: readonly string[],
  line: number,
): DeclarationLine | readonly Problem[] => {
  if (cells.length !== columns.length)
    return [{ path: `line ${line}`, message: `has ${cells.length} cells, the first line ${columns.length}` }];
  const parsed = DeclarationLine.safeParse(recordOf(columns, cells, line));
  return parsed.success ? parsed.data : problemsOf(parsed.error).map((one) => cellProblem(line, one));
};

const isProblems = (found: DeclarationLine | readonly Problem[]): found is readonly Problem[] =>
  Array.isArray(found);

/** Lines of the file that a record takes: one, and one for each line break in its cells. */
const heightOf = (cells: readonly string[]): number =>
  1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** Two lines of one item count it twice, unless `part` tells them apart. */
const repeated = (line: DeclarationLine, seen: Map<string, number>): readonly Problem[] => {
  const name = nameOfLine(line);
  const before = seen.get(name);
  seen.set(name, before ?? line.line);
  if (before === undefined) return [];
  const message = `${name} stands in line ${before} already: name a \`part\` in each where an item is split`;
  return [{ path: `line ${line.line}, item`, message }];
};

/**
 * The lines of a CSV of imports: comma, semicolon or tab between, the names of {@link COLUMNS} in the first line, in any order.
 * Every problem is collected, with line and column, up to {@link MAX_PROBLEMS}; the file is untrusted.
 *
 * @param onProgress Called now and then with how many characters of the text are read.
 * @throws CbamError `cbam.lines-invalid`
 */
export const parseImportLines = (
  text: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): readonly DeclarationLine[] => {
  const csv = text.replace(/^\uFEFF/, '');
  const lines: DeclarationLine[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let columns: readonly Column[] | null = null;
  let next = 1;
  Papa.parse<string[]>(csv, {
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data: cells, errors, meta }, parser) => {
      const line = next;
      next += heightOf(cells);
      const [broken] = errors.filter(({ type }) => type === 'Quotes');
      if (broken !== undefined) {
        problems.push({ path: `line ${line}`, message: `its quotes do not match (${broken.message})` });
      } else if (columns === null) {
        columns = headerOf(cells);
      } else if (cells.length > 1 || cells[0]?.trim() !== '') {
        const found = lineOf(columns, cells, line);
        if (isProblems(found)) problems.push(...found);
        else {
          problems.push(...repeated(found, seen));
          lines.push(found);
        }
      }
      if (line % 1000 === 0) onProgress(meta.cursor, csv.length);
      if (problems.length > MAX_PROBLEMS) parser.abort();
    },
  });
  if (problems.length > MAX_PROBLEMS) {
    throw invalid(
      `more than ${MAX_PROBLEMS} problems; reading stopped in line ${next - 1}`,
      problems.slice(0, MAX_PROBLEMS),
    );
  }
  if (problems.length > 0) throw invalid(`${problems.length} problems in the lines`, problems);
  if (lines.length === 0) throw invalid('the file has no lines of imports');
  onProgress(csv.length, csv.length);
  return lines;
};
