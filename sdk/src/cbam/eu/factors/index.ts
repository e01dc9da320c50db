import type { Exact } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import { type RowRef, rowRef } from '../../tables/index.ts';
import type { EuTables } from '../tables.ts';
import { tableAbsent } from './absent-tables.ts';
import type { FactorTable, FactorTableId } from './factor-tables.ts';

export { type AbsentTable, NOT_SHIPPED } from './absent-tables.ts';

export type Factor = { readonly value: Exact; readonly row: RowRef };

/** A price of CBAM certificates; `confirmed` is false where it is not from the Commission's own publication. */
export type CertificatePrice = {
  readonly eur: Exact;
  readonly period: string;
  readonly confirmed: boolean;
  readonly row: RowRef;
};

export type MassThreshold = { readonly tonnes: Exact; readonly row: RowRef };

/** The editions of a table, the one published last first: it need only hold what is new. */
const newestFirst = <Table extends { readonly info: FactorTable['info'] }>(
  id: string,
  editions: readonly Table[] | undefined,
): readonly Table[] => {
  if (editions === undefined || editions.length === 0) throw tableAbsent(id);
  return [...editions].sort((a, b) => (a.info.published < b.info.published ? 1 : -1));
};

const factorFor = (tables: EuTables, id: FactorTableId, key: string, what: string): Factor => {
  const editions = newestFirst(id, tables.factors.get(id));
  for (const { info, byKey } of editions) {
    const value = byKey.get(key);
    if (value !== undefined) return { value, row: rowRef(info, key) };
  }
  const keys = new Set(editions.flatMap(({ byKey }) => [...byKey.keys()]));
  throw new CbamError('cbam.no-factor', `${what} for ${key} is not in the table ${id}`, {
    hint: `it has: ${[...keys].join(', ')}. Add what has been published since with --data`,
  });
};

/**
 * The CBAM factor of a year of import, the share that is still allocated free.
 * @throws CbamError `cbam.no-factor`
 */
export const cbamFactor = (tables: EuTables, year: number): Factor =>
  factorFor(tables, 'cbam-factors', String(year), 'a CBAM factor');

/**
 * The cross-sectoral correction factor of a year.
 * @throws CbamError `cbam.no-factor` beyond what is published
 */
export const crossSectoralFactor = (tables: EuTables, year: number): Factor =>
  factorFor(tables, 'cross-sectoral-factors', String(year), 'a cross-sectoral correction factor');

/**
 * The price of a certificate for goods imported on this day (YYYY-MM-DD), EUR per t CO2e.
 * @throws CbamError `cbam.no-price`
 */
export const certificatePrice = (tables: EuTables, importDate: string): CertificatePrice => {
  const editions = newestFirst('certificate-prices', tables.prices);
  for (const { info, periods } of editions) {
    const found = periods.find(({ from, to }) => from <= importDate && importDate <= to);
    if (found === undefined) continue;
    const { eur, period, confirmed } = found;
    return { eur, period, confirmed, row: rowRef(info, period) };
  }
  const known = editions.flatMap(({ periods }) => periods.map(({ period }) => period));
  throw new CbamError('cbam.no-price', `no certificate price for imports of ${importDate} is in the tables`, {
    hint: `there are: ${known.join(', ')}. Give one with --price, or a newer table with --data`,
  });
};

/**
 * The single mass-based threshold of a calendar year, tonnes of net mass; Annex VII to Regulation (EU) 2023/956. A figure
 * holds from its year until the next one.
 * @throws CbamError `cbam.no-factor` for years before the first
 */
export const massThreshold = (tables: EuTables, year: number): MassThreshold => {
  const editions = newestFirst('mass-thresholds', tables.factors.get('mass-thresholds'));
  const [from] = editions
    .flatMap(({ byKey }) => [...byKey.keys()])
    .filter((key) => Number(key) <= year)
    .sort()
    .reverse();
  const { value, row } = factorFor(tables, 'mass-thresholds', from ?? String(year), 'a mass threshold');
  return { tonnes: value, row };
};

/**
 * The emission factor of a country's grid, t CO2 per MWh.
 * @throws CbamError `cbam.table-absent`, `cbam.no-factor`
 */
export const gridFactor = (tables: EuTables, country: string): Factor =>
  factorFor(tables, 'grid-factors', country, 'a grid factor');

/**
 * The yearly average of a currency, in units for one euro.
 * @throws CbamError `cbam.table-absent`, `cbam.no-factor`
 */
export const exchangeRate = (
  tables: EuTables,
  { currency, year }: { readonly currency: string; readonly year: number },
): Factor => factorFor(tables, 'exchange-rates', `${currency} ${year}`, 'an exchange rate');

/**
 * The default carbon price of a third country, EUR per t CO2e.
 * @throws CbamError `cbam.table-absent`, `cbam.no-factor`
 */
export const defaultCarbonPrice = (
  tables: EuTables,
  { country, year }: { readonly country: string; readonly year: number },
): Factor => factorFor(tables, 'default-carbon-prices', `${country} ${year}`, 'a default carbon price');
