import type { Exact } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import { type CsvRow, cellValue, type LoadedTable, readRows, type TableInfo } from '../../tables/index.ts';

/** A table of one figure a key, as a year or a country. */
export type FactorTable = { readonly info: TableInfo; readonly byKey: ReadonlyMap<string, Exact> };

export type PriceTable = {
  readonly info: TableInfo;
  readonly periods: readonly {
    readonly from: string;
    readonly to: string;
    readonly period: string;
    readonly eur: Exact;
    readonly confirmed: boolean;
  }[];
};

/** The columns of each table of one figure a key: what makes the key, then the figure. */
export const FACTOR_COLUMNS = {
  'cbam-factors': { key: ['year'], figure: 'factor' },
  'cross-sectoral-factors': { key: ['year'], figure: 'factor' },
  'mass-thresholds': { key: ['from'], figure: 'tonnes' },
  'grid-factors': { key: ['country'], figure: 'tCO2PerMWh' },
  'exchange-rates': { key: ['currency', 'year'], figure: 'unitsPerEuro' },
  'default-carbon-prices': { key: ['country', 'year'], figure: 'eurPerTonneCO2e' },
} as const;
export type FactorTableId = keyof typeof FACTOR_COLUMNS;

export const PRICE_COLUMNS = ['from', 'to', 'period', 'eur', 'confirmed'] as const;

const invalid = (file: string, message: string): CbamError =>
  new CbamError('cbam.table-invalid', `${file}: ${message}`, {
    hint: 'docs/cbam-tables.md has the columns and what each may hold',
  });

const KEY_PATTERNS: Readonly<Record<string, RegExp>> = {
  year: /^\d{4}$/,
  from: /^\d{4}$/,
  country: /^[A-Z]{2}$/,
  currency: /^[A-Z]{3}$/,
};

const keyOf = (file: string, row: CsvRow, columns: readonly string[]): string =>
  columns
    .map((column) => {
      const cell = row[column] ?? '';
      if (KEY_PATTERNS[column]?.test(cell) === true) return cell;
      throw invalid(file, `"${cell}" is no ${column}`);
    })
    .join(' ');

/** @throws CbamError `cbam.table-invalid` */
export const readFactorTable = (id: FactorTableId, table: LoadedTable): FactorTable => {
  const { key, figure } = FACTOR_COLUMNS[id];
  const byKey = new Map<string, Exact>();
  for (const row of readRows(table, [...key, figure])) {
    const name = keyOf(table.info.file, row, key);
    if (byKey.has(name)) throw invalid(table.info.file, `two rows for ${name}`);
    byKey.set(name, cellValue(table, row, figure));
  }
  return { info: table.info, byKey };
};

/** @throws CbamError `cbam.table-invalid` */
export const readPriceTable = (table: LoadedTable): PriceTable => ({
  info: table.info,
  periods: readRows(table, PRICE_COLUMNS).map((row) => {
    const { from = '', to = '', period = '', confirmed } = row;
    const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
    if (!isDate(from) || !isDate(to) || from > to || (confirmed !== 'yes' && confirmed !== 'no')) {
      throw invalid(table.info.file, `no period of a price: ${from}, ${to}, ${confirmed}`);
    }
    return { from, to, period, eur: cellValue(table, row, 'eur'), confirmed: confirmed === 'yes' };
  }),
});
