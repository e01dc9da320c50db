import type { Exact } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import {
  cellValue,
  type LoadedTable,
  type RowRef,
  readRows,
  rowRef,
  type TableInfo,
} from '../../tables/index.ts';
import type { Sector } from '../goods/categories.ts';

export type MarkUpTable = {
  readonly info: TableInfo;
  readonly rows: readonly { readonly sector: string; readonly from: number; readonly share: Exact }[];
};

export const COLUMNS = ['sector', 'from', 'share'] as const;

/** @throws CbamError `cbam.table-invalid` */
export const readMarkUpTable = (table: LoadedTable): MarkUpTable => ({
  info: table.info,
  rows: readRows(table, COLUMNS).map((row) => ({
    sector: row.sector ?? '',
    from: Number(row.from),
    share: cellValue(table, row, 'share'),
  })),
});

/**
 * The mark-up of a sector in the year of import, as a share.
 * @throws CbamError `cbam.no-default-value` for a sector or year without one
 */
export const markUpOf = (
  table: MarkUpTable,
  sector: Sector,
  year: number,
): { readonly share: Exact; readonly row: RowRef } => {
  const row = table.rows
    .filter((candidate) => candidate.sector === sector && candidate.from <= year)
    .reduce<MarkUpTable['rows'][number] | undefined>(
      (latest, candidate) => (latest === undefined || candidate.from > latest.from ? candidate : latest),
      undefined,
    );
  if (row !== undefined) return { share: row.share, row: rowRef(table.info, `${sector}, from ${row.from}`) };
  throw new CbamError('cbam.no-default-value', `no mark-up for ${sector} in ${year}`, {
    hint: 'default values are for imports from 2026 on',
  });
};
