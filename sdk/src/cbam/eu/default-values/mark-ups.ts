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

/** A share, 0.1 for ten per cent, for imports of a sector from a year on. */
export type MarkUp = {
  readonly sector: string;
  readonly from: number;
  readonly share: Exact;
  readonly row: RowRef;
};

export type MarkUpTable = { readonly info: TableInfo; readonly rows: readonly MarkUp[] };

export const COLUMNS = ['sector', 'from', 'share'] as const;

/** @throws CbamError `cbam.table-invalid` */
export const readMarkUpTable = (table: LoadedTable): MarkUpTable => ({
  info: table.info,
  rows: readRows(table, COLUMNS)
    .map((row) => ({
      sector: row.sector ?? '',
      from: Number(row.from),
      share: cellValue(table, row, 'share'),
      row: rowRef(table.info, `${row.sector}, from ${row.from}`),
    }))
    .sort((a, b) => b.from - a.from),
});

/**
 * The mark-up of a sector in the year of import.
 * @throws CbamError `cbam.no-default-value` for a sector or year without one
 */
export const markUpOf = ({ rows }: MarkUpTable, sector: Sector, year: number): MarkUp => {
  const markUp = rows.find((row) => row.sector === sector && row.from <= year);
  if (markUp !== undefined) return markUp;
  throw new CbamError('cbam.no-default-value', `no mark-up for ${sector} in ${year}`, {
    hint: 'default values are for imports from 2026 on',
  });
};
