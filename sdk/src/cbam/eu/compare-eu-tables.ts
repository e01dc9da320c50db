import { compareTables, type LoadedTable, type RowChange } from '../tables/index.ts';
import { FACTOR_COLUMNS } from './factors/factor-tables.ts';
import type { EuTables } from './tables.ts';

/** What names a row of each table, in our own layout and in a published one. */
const KEY_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['goods', ['code']],
  ['default-values', ['country', 'code', 'cn_code', 'label']],
  ['mark-ups', ['sector', 'from']],
  ['benchmarks', ['code', 'cn_code', 'aMarker', 'bMarker', 'column_a_indicator', 'column_b_indicator']],
  ['certificate-prices', ['period']],
  ...Object.entries(FACTOR_COLUMNS).map(([id, { key }]): [string, readonly string[]] => [id, key]),
]);

const changesOf = (before: LoadedTable, after: LoadedTable): readonly RowChange[] =>
  compareTables(before, after, KEY_COLUMNS.get(after.info.id) ?? []);

/**
 * What differs between two sets of tables, row by row, in tables that both have under the same id and version.
 * @throws CbamError `cbam.table-invalid`
 */
export const compareEuTables = (a: EuTables, b: EuTables): readonly RowChange[] =>
  b.loaded.flatMap((after) => {
    const before = a.loaded.find(
      ({ info }) => info.id === after.info.id && info.version === after.info.version,
    );
    return before === undefined ? [] : changesOf(before, after);
  });

/**
 * What differs between two editions of a table, as of the default values between `2025-2621` and `2026-1740`; nothing where
 * either is not there.
 * @throws CbamError `cbam.table-invalid`
 */
export const compareEditions = (
  { loaded }: EuTables,
  { id, before, after }: { readonly id: string; readonly before: string; readonly after: string },
): readonly RowChange[] => {
  const edition = (version: string) => loaded.find(({ info }) => info.id === id && info.version === version);
  const [old, now] = [edition(before), edition(after)];
  return old === undefined || now === undefined ? [] : changesOf(old, now);
};
