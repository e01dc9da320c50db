import { CbamError } from '../../errors.ts';
import { rowRef, validTable } from '../../tables/index.ts';
import { routeLetters } from '../route-letters.ts';
import type { EuTables } from '../tables.ts';
import type { Benchmark, BenchmarkQuery } from './benchmark.ts';
import { type BenchmarkEntry, type BenchmarkTable, routesOf } from './benchmark-table.ts';

const REFERENCE = '(EU) 2025/2620, Annex, benchmarks';

/** Recital 10 of (EU) 2025/2620: the benchmarks are to be replaced for goods imported from this day on. */
const TO_BE_REPLACED_FROM = '2027-01-01';

const entryText = (column: string, { route, years, text }: BenchmarkEntry): string =>
  [
    `column ${column}`,
    ...(route === null ? [] : [`route (${route})`]),
    ...(years === null ? [] : [`production years ${years.from} to ${years.to}`]),
    text,
  ].join(', ');

const listed = (code: string, column: string, entries: readonly BenchmarkEntry[]): string =>
  entries.map((entry) => `${code}, ${entryText(column, entry)}`).join('; ');

const ofProductionYear = (
  entries: readonly BenchmarkEntry[],
  code: string,
  { column, productionYear }: BenchmarkQuery,
): readonly BenchmarkEntry[] => {
  const fitting = entries.filter(
    ({ years }) => years === null || (years.from <= productionYear && productionYear <= years.to),
  );
  if (fitting.length > 0) return fitting;
  throw new CbamError(
    'cbam.no-benchmark',
    `${code} has no benchmark for goods produced in ${productionYear}`,
    {
      hint:
        entries.length === 0 ? `column ${column} is empty` : `there are: ${listed(code, column, entries)}`,
    },
  );
};

/** The rows of the route that was asked for; all where the benchmark does not depend on a route, whatever was asked for. */
const ofRoute = (
  entries: readonly BenchmarkEntry[],
  code: string,
  { column, route, routeRow }: BenchmarkQuery,
): readonly BenchmarkEntry[] => {
  if (routesOf(entries).length === 0) return entries;
  const letters = routeLetters(route);
  if (letters.length === 0) {
    throw new CbamError('cbam.route-missing', `the benchmark of ${code} depends on the production route`, {
      hint: `say which with --route: ${listed(code, column, entries)}`,
    });
  }
  const chosen = entries.filter((entry) => entry.route !== null && letters.includes(entry.route));
  if (chosen.length > 0) return chosen;
  const asked = `route (${letters.join(')/(')})`;
  const from = routeRow === undefined ? asked : `${asked} of the row "${routeRow.row}" of ${routeRow.table}`;
  throw new CbamError('cbam.route-not-in-benchmark', `the benchmark of ${code} has no row for ${from}`, {
    hint: `it has: ${listed(code, column, entries)}. A missing row is no allocation of zero: find out which route applies`,
  });
};

/** Several alloy grades for one code: the highest benchmark of the production year counts. */
const highest = (entries: readonly BenchmarkEntry[]): BenchmarkEntry | undefined =>
  [...entries].sort((a, b) => b.value.compare(a.value))[0];

const entryFor = (table: BenchmarkTable, code: string, query: BenchmarkQuery): BenchmarkEntry => {
  const entries = ofRoute(
    ofProductionYear(table.byCode.get(code)?.[query.column] ?? [], code, query),
    code,
    query,
  );
  const entry = highest(entries);
  if (entry !== undefined) return entry;
  throw new CbamError('cbam.no-benchmark', `${code} has no benchmark in column ${query.column}`, {
    hint: 'check the code: `kiseki cbam tables` lists the table that was used',
  });
};

/** The codes of the table that a code means: itself at 8 digits or more, all below it when it is shorter. */
const codesOf = (table: BenchmarkTable, code: string): readonly string[] => {
  const own = code.slice(0, 8);
  const codes = table.byCode.has(own)
    ? [own]
    : own.length < 8
      ? [...table.byCode.keys()].filter((key) => key.startsWith(own))
      : [];
  if (codes.length > 0) return codes;
  throw new CbamError('cbam.no-benchmark', `no benchmark for ${code}`, {
    hint: 'benchmarks are listed by 8-digit CN code; electricity has none',
  });
};

const notesOf = (
  table: BenchmarkTable,
  entry: BenchmarkEntry,
  { column, importDate }: BenchmarkQuery,
): string | null => {
  const notes = [
    ...(column === 'A' && entry.value.n === 0n
      ? ["the good's own process has no benchmark: its free allocation is that of its precursors"]
      : []),
    ...(importDate >= TO_BE_REPLACED_FROM && table.info.validFrom < TO_BE_REPLACED_FROM
      ? ['to be replaced for goods imported from 1 January 2027 ((EU) 2025/2620, recital 10)']
      : []),
  ];
  return notes.length === 0 ? null : notes.join('; ');
};

/**
 * The benchmark of a good, t CO2e per tonne. A code of fewer than 8 digits is taken where all codes below it have the same.
 * @throws CbamError `cbam.no-benchmark`, `cbam.route-missing`, `cbam.route-not-in-benchmark`, `cbam.code-ambiguous`,
 * `cbam.table-absent`, `cbam.table-not-valid`
 */
export const findBenchmark = (tables: EuTables, query: BenchmarkQuery): Benchmark => {
  const table = validTable('benchmarks', tables.benchmarks, query.importDate);
  const choices = codesOf(table, query.code).map((code) => ({ code, entry: entryFor(table, code, query) }));
  const [first] = choices;
  const values = new Set(choices.map(({ entry }) => entry.text));
  if (first === undefined || values.size > 1) {
    throw new CbamError('cbam.code-ambiguous', `${query.code} stands for several benchmarks`, {
      hint: `give all 8 digits: ${choices.map(({ code, entry }) => `${code} ${entry.text}`).join(', ')}`,
    });
  }
  const { code, entry } = first;
  const note = notesOf(table, entry, query);
  const row = rowRef(
    table.info,
    `${choices.length === 1 ? code : query.code}, ${entryText(query.column, entry)}`,
  );
  return {
    value: entry.value,
    route: entry.route,
    row,
    note,
    steps: [
      {
        title: `Benchmark, column ${query.column}`,
        formula: 'BM',
        reference: REFERENCE,
        inputs: [{ name: 'BM', value: entry.text, unit: 't CO2e/t', source: row.row }],
        value: entry.text,
        unit: 't CO2e/t',
        ...(note === null ? {} : { note }),
      },
    ],
  };
};
