import { readFileSync } from 'node:fs';
import {
  COLUMNS as BENCHMARK_COLUMNS,
  PUBLISHED_COLUMNS as PUBLISHED_BENCHMARKS,
  readPublishedBenchmarks,
} from '../../sdk/src/cbam/eu/benchmarks/benchmark-table.ts';
import {
  COLUMNS as DEFAULT_VALUE_COLUMNS,
  rowCells,
} from '../../sdk/src/cbam/eu/default-values/default-value-row.ts';
import { PUBLISHED_COLUMNS, readPublishedRows } from '../../sdk/src/cbam/eu/default-values/published.ts';
import { COLUMNS as GOODS_COLUMNS } from '../../sdk/src/cbam/eu/goods/goods-table.ts';
import { parseCsv, textDigest } from '../../sdk/src/cbam/tables/index.ts';
import { applyChanges, DELTA_COLUMNS } from './apply-2026-1740.ts';
import { csvText } from './csv-text.ts';
import { goodsRows } from './goods-rows.ts';
import { readAnnexIv } from './read-annex-iv.ts';
import { TABLE_SOURCES } from './table-sources.ts';
import { applyToUnknownOrigin } from './unknown-origin.ts';

/** Paths of what others published. */
export type Publications = {
  readonly defaultValues: string;
  readonly changes: string;
  readonly annexIv: string;
  readonly benchmarks: string;
};

const read = (path: string): string => readFileSync(path, 'utf8');

/** The texts of the tables that are made from publications, by file name. */
export const importedTables = (from: Publications): ReadonlyMap<string, string> => {
  const base = readPublishedRows(parseCsv('default values', read(from.defaultValues), PUBLISHED_COLUMNS));
  const annexIv = readAnnexIv(read(from.annexIv));
  const now = applyChanges(base, parseCsv('changes', read(from.changes), DELTA_COLUMNS));
  const benchmarks = readPublishedBenchmarks(
    parseCsv('benchmarks', read(from.benchmarks), PUBLISHED_BENCHMARKS),
  );
  const defaultValues = (rows: Parameters<typeof rowCells>[0][]) =>
    csvText(DEFAULT_VALUE_COLUMNS, rows.map(rowCells));
  return new Map([
    ['default-values-2025-2621.csv', defaultValues([...base, ...annexIv])],
    ['default-values-2026-1740.csv', defaultValues([...now, ...applyToUnknownOrigin(annexIv, now)])],
    [
      'benchmarks-2025-2620.csv',
      csvText(
        BENCHMARK_COLUMNS,
        benchmarks.map(({ code, a, aMarker, b, bMarker }) => [code, a, aMarker, b, bMarker]),
      ),
    ],
    ['goods.csv', csvText(GOODS_COLUMNS, goodsRows(benchmarks.map(({ code }) => code)))],
  ]);
};

/** The manifest of these tables: what is known of each, its number of rows and its digest. */
export const manifestText = (textOf: (file: string) => string): string => {
  const tables = TABLE_SOURCES.map((source) => {
    const text = textOf(source.file);
    return { ...source, rows: text.trimEnd().split('\n').length - 1, sha256: textDigest(text) };
  });
  return `${JSON.stringify({ schema: 'kiseki.cbam-tables/1', tables }, null, 2)}\n`;
};
