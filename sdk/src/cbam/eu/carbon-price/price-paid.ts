import { type Exact, ONE } from '../../../core/exact.ts';
import type { RowRef } from '../../tables/index.ts';
import { figure, type Step } from '../../working.ts';
import { atLeastZero } from '../at-least-zero.ts';
import { exchangeRate } from '../factors/index.ts';
import type { EuTables } from '../tables.ts';

/** What was paid, in the currency of the country; per tonne of good, or per t CO2e of what the price covers. */
export type PricePaid = {
  /** ISO 4217. */
  readonly currency: string;
  /** Units of the currency for a euro, yearly average of the ECB; from the table `exchange-rates` when not given. */
  readonly unitsPerEuro?: Exact;
  /** Before any rebate, per the unit of `per`. */
  readonly price: Exact;
  /** Rebates and other compensation in money, per the unit of `per`. */
  readonly rebate: Exact;
} & (
  | { readonly per: 't good' }
  | {
      readonly per: 't CO2e';
      /** Emissions that the price covers, t CO2e per tonne of good. */
      readonly emissions: Exact;
      /** Allowances that were given for free, a form of compensation: t CO2e per tonne of good. */
      readonly freeAllowances: Exact;
    }
);

export type EuroPerTonne = {
  readonly value: Exact;
  readonly steps: readonly Step[];
  /** The rows of tables that it was read from. */
  readonly rows: readonly RowRef[];
};

type Rate = { readonly value: Exact; readonly rows: readonly RowRef[] };

const rateOf = (tables: EuTables, year: number, { currency, unitsPerEuro }: PricePaid): Rate => {
  if (currency === 'EUR') return { value: ONE, rows: [] };
  if (unitsPerEuro !== undefined) return { value: unitsPerEuro, rows: [] };
  const { value, row } = exchangeRate(tables, { currency, year });
  return { value, rows: [row] };
};

const paidEmissions = (paid: PricePaid): Exact =>
  paid.per === 't good' ? ONE : atLeastZero(paid.emissions.sub(paid.freeAllowances));

/**
 * The price effectively paid, in EUR per tonne of good: after rebates and free allowances (Article 9(1)), never below zero.
 * @throws CbamError `cbam.table-absent`, `cbam.no-factor` when an exchange rate is needed and not given
 */
export const effectivePrice = (tables: EuTables, year: number, paid: PricePaid): EuroPerTonne => {
  const { currency } = paid;
  const { value: rate, rows } = rateOf(tables, year, paid);
  const net = atLeastZero(paid.price.sub(paid.rebate)).mul(paidEmissions(paid));
  const value = net.div(rate);
  return {
    value,
    rows,
    steps: [
      {
        title: 'Carbon price effectively paid for a tonne of the good',
        formula:
          paid.per === 't good'
            ? 'max(0, price − rebate) / rate'
            : 'max(0, price − rebate) × max(0, emissions − free allowances) / rate',
        reference: 'Regulation (EU) 2023/956, Article 9(1) and (5)',
        inputs: [
          figure('price', paid.price, `${currency}/${paid.per}`),
          figure('rebate', paid.rebate, `${currency}/${paid.per}`),
          ...(paid.per === 't good'
            ? []
            : [
                figure('emissions', paid.emissions, 't CO2e/t'),
                figure('free allowances', paid.freeAllowances, 't CO2e/t'),
              ]),
          figure('rate', rate, `${currency}/EUR`, 'yearly average of the European Central Bank'),
        ],
        value: figure('', value).value,
        unit: 'EUR/t',
      },
    ],
  };
};
