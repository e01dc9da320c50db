import { CbamError } from '../../errors.ts';
import { type LoadedTable, readRows, type TableInfo } from '../../tables/index.ts';
import { COLUMNS, type DefaultValueRow, parseRow } from './default-value-row.ts';
import { PUBLISHED_COLUMNS, readPublishedRows } from './published.ts';

/** An edition of the default values, by country and code. */
export type DefaultValueTable = {
  readonly info: TableInfo;
  /** Of each country the rows of each code, in the order of the table. */
  readonly byCountry: ReadonlyMap<string, ReadonlyMap<string, readonly DefaultValueRow[]>>;
};

const readOwnLayout = (table: LoadedTable): readonly DefaultValueRow[] =>
  readRows(table, COLUMNS).map((cells, index) => {
    const row = parseRow(cells);
    if (row !== undefined) return row;
    throw new CbamError(
      'cbam.table-invalid',
      `${table.info.file}: line ${index + 2} is no row of default values`,
      {
        hint: 'docs/cbam-tables.md has the columns and what each may hold',
      },
    );
  });

/** @throws CbamError `cbam.table-invalid` */
export const readDefaultValueRows = (table: LoadedTable): readonly DefaultValueRow[] =>
  table.layout === 'published' ? readPublishedRows(readRows(table, PUBLISHED_COLUMNS)) : readOwnLayout(table);

/** @throws CbamError `cbam.table-invalid` */
export const readDefaultValueTable = (table: LoadedTable): DefaultValueTable => {
  const byCountry = new Map<string, Map<string, DefaultValueRow[]>>();
  for (const row of readDefaultValueRows(table)) {
    const byCode = byCountry.get(row.country) ?? new Map<string, DefaultValueRow[]>();
    byCountry.set(row.country, byCode);
    byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  }
  return { info: table.info, byCountry };
};
