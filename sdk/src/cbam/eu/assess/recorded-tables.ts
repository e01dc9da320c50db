import type { RowRef } from '../../tables/index.ts';
import type { EuTables } from '../tables.ts';
import type { AssessmentDocument } from './document.ts';

/** A table that a result was computed under and that is not there any more as it was. */
export type TableChange = {
  readonly table: string;
  readonly version: string;
  /** SHA-256 of the file. */
  readonly before: string;
  /** The same of the file that has its place now; null where there is none. */
  readonly after: string | null;
};

const distinct = (rows: readonly RowRef[]): readonly RowRef[] => [
  ...new Map(rows.map((row) => [`${row.table} ${row.version}`, row])).values(),
];

/** The recorded tables whose digest is another one now, or which are missing. */
export const changedTables = ({ list }: EuTables, { tables }: AssessmentDocument): readonly TableChange[] =>
  distinct(tables).flatMap(({ table, version, sha256 }) => {
    const now = list.find((info) => info.id === table && info.version === version);
    return now?.sha256 === sha256 ? [] : [{ table, version, before: sha256, after: now?.sha256 ?? null }];
  });

/** Only the recorded editions of the tables that a result names; all editions of the others. */
export const recordedTables = (tables: EuTables, { tables: rows }: AssessmentDocument): EuTables => {
  const keep = <Table extends { readonly info: { readonly id: string; readonly version: string } }>(
    editions: readonly Table[],
  ): readonly Table[] =>
    editions.filter(({ info }) => {
      const recorded = rows.filter(({ table }) => table === info.id);
      return recorded.length === 0 || recorded.some(({ version }) => version === info.version);
    });
  return {
    list: tables.list,
    loaded: keep(tables.loaded),
    goods: keep(tables.goods),
    defaultValues: keep(tables.defaultValues),
    markUps: keep(tables.markUps),
    benchmarks: keep(tables.benchmarks),
    prices: keep(tables.prices),
    factors: new Map([...tables.factors].map(([id, editions]) => [id, keep(editions)])),
  };
};
