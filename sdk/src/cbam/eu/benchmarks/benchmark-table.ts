import { DECIMAL_PATTERN, decimal } from '../../../core/decimal.ts';
import { type Exact, exact } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import { type CsvRow, type LoadedTable, readRows, type TableInfo } from '../../tables/index.ts';

/** The markers of a cell: a route letter, and the set of production years. */
type Marker = { readonly route: string | null; readonly years: YearSet | null };

/** A figure of a column, t CO2e per tonne of good, with what it is for. */
export type BenchmarkEntry = Marker & { readonly value: Exact; readonly text: string };

export type BenchmarkTable = {
  readonly info: TableInfo;
  readonly byCode: ReadonlyMap<
    string,
    { readonly A: readonly BenchmarkEntry[]; readonly B: readonly BenchmarkEntry[] }
  >;
  readonly rows: readonly BenchmarkRow[];
};

/** A row as the table has it: a code has a row for each marker, and a column that has fewer of them empty cells. */
export type BenchmarkRow = {
  readonly code: string;
  readonly a: string;
  readonly aMarker: string;
  readonly b: string;
  readonly bMarker: string;
};

/** Markers (1) and (2): the production years that a figure is for; (EU) 2025/2620, Annex. */
const YEAR_SETS = { '1': { from: 2026, to: 2027 }, '2': { from: 2028, to: 2030 } } as const;
type YearSet = { readonly from: number; readonly to: number };

export const COLUMNS = ['code', 'a', 'aMarker', 'b', 'bMarker'] as const;
export const PUBLISHED_COLUMNS = [
  ...['sector', 'cn_code', 'description'],
  ...['column_a_bm', 'column_a_indicator', 'column_b_bm', 'column_b_indicator'],
] as const;

const MARKER = /^(?:\(([A-Z])\))?(?:\(([12])\))?$/;

export const readPublishedBenchmarks = (rows: readonly CsvRow[]): readonly BenchmarkRow[] =>
  rows.map((row) => ({
    code: row.cn_code ?? '',
    a: row.column_a_bm ?? '',
    aMarker: row.column_a_indicator ?? '',
    b: row.column_b_bm ?? '',
    bMarker: row.column_b_indicator ?? '',
  }));

const readOwnLayout = (rows: readonly CsvRow[]): readonly BenchmarkRow[] =>
  rows.map(({ code = '', a = '', aMarker = '', b = '', bMarker = '' }) => ({ code, a, aMarker, b, bMarker }));

/** @throws CbamError `cbam.table-invalid` */
export const readBenchmarkRows = (table: LoadedTable): readonly BenchmarkRow[] =>
  table.layout === 'published'
    ? readPublishedBenchmarks(readRows(table, PUBLISHED_COLUMNS))
    : readOwnLayout(readRows(table, COLUMNS));

const yearSet = (digit: string | undefined): YearSet | null =>
  digit === '1' || digit === '2' ? YEAR_SETS[digit] : null;

/** The entry of a pair of cells; none where the cell is empty. A zero is a figure: the process has no benchmark of its own. */
const entryOf = (file: string, code: string, cell: string, marker: string): readonly BenchmarkEntry[] => {
  const markers = MARKER.exec(marker);
  if (!/^\d{8}$/.test(code) || markers === null || (cell !== '' && !DECIMAL_PATTERN.test(cell))) {
    throw new CbamError(
      'cbam.table-invalid',
      `${file}: no row of benchmarks: ${code}, "${cell}", "${marker}"`,
      {
        hint: 'docs/cbam-tables.md has the columns and what each may hold',
      },
    );
  }
  if (cell === '') return [];
  const [, route = null, digit] = markers;
  return [{ value: exact(decimal(cell)), text: cell, route, years: yearSet(digit) }];
};

/** @throws CbamError `cbam.table-invalid` */
export const readBenchmarkTable = (table: LoadedTable): BenchmarkTable => {
  const rows = readBenchmarkRows(table);
  const byCode = new Map<string, { A: BenchmarkEntry[]; B: BenchmarkEntry[] }>();
  for (const { code, a, aMarker, b, bMarker } of rows) {
    const columns = byCode.get(code) ?? { A: [], B: [] };
    byCode.set(code, columns);
    columns.A.push(...entryOf(table.info.file, code, a, aMarker));
    columns.B.push(...entryOf(table.info.file, code, b, bMarker));
  }
  return { info: table.info, byCode, rows };
};

/** The letters that a column tells apart for a code; empty where the benchmark does not depend on a route. */
export const routesOf = (entries: readonly BenchmarkEntry[]): readonly string[] => [
  ...new Set(entries.flatMap(({ route }) => (route === null ? [] : [route]))),
];
