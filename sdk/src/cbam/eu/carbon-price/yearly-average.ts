import { Fraction } from 'fraction.js';
import { type Exact, sumExact } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import { type RowRef, rowRef } from '../../tables/index.ts';
import type { PriceTable } from '../factors/factor-tables.ts';
import type { EuTables } from '../tables.ts';

export type YearlyAveragePrice = {
  /** EUR per certificate. */
  readonly eur: Exact;
  readonly periods: readonly string[];
  /** False while periods of the year are missing, or some are not from the Commission's own publication. */
  readonly complete: boolean;
  /** The rows of the periods. */
  readonly rows: readonly RowRef[];
};

const DAY_MS = 86_400_000;

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

type Period = PriceTable['periods'][number] & { readonly row: RowRef };

const overlap = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;

/** The periods that begin in a year; where editions overlap, those of the one published last. */
const periodsOf = ({ prices }: EuTables, year: number): readonly Period[] => {
  const found: Period[] = [];
  for (const { info, periods } of [...prices].sort((a, b) =>
    a.info.published < b.info.published ? 1 : -1,
  )) {
    const own = periods.map((period) => ({ ...period, row: rowRef(info, period.period) }));
    found.push(...own.filter((period) => !found.some((newer) => overlap(period, newer))));
  }
  return found.filter(({ from }) => from.startsWith(`${year}-`)).sort((a, b) => (a.from < b.from ? -1 : 1));
};

/**
 * The mean of the certificate prices whose periods begin in a year, each period weighing the same.
 * @throws CbamError `cbam.no-price` where the tables have none of that year
 */
export const yearlyAveragePrice = (tables: EuTables, year: number): YearlyAveragePrice => {
  const periods = periodsOf(tables, year);
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) {
    throw new CbamError('cbam.no-price', `the tables have no certificate price of ${year}`, {
      hint: 'give the yearly average, or a newer table with --data',
    });
  }
  const hasGap = periods.some(({ from }, index) => {
    const before = periods[index - 1];
    return before !== undefined && dayAfter(before.to) !== from;
  });
  return {
    eur: sumExact(periods.map(({ eur }) => eur)).div(new Fraction(periods.length)),
    periods: periods.map(({ period }) => period),
    rows: periods.map(({ row }) => row),
    // Weeks do not begin with the year: the first may do so up to six days later.
    complete:
      !hasGap &&
      first.from <= `${year}-01-07` &&
      last.to >= `${year}-12-31` &&
      periods.every(({ confirmed }) => confirmed),
  };
};
