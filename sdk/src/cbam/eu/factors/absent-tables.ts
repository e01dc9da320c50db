import { CbamError } from '../../errors.ts';

/** A table that Kiseki reads but does not bring along. */
export type AbsentTable = { readonly id: string; readonly title: string; readonly reason: string };

/** Known tables that are not shipped, and why. Each can be given with `--data`. */
export const NOT_SHIPPED: readonly AbsentTable[] = [
  {
    id: 'grid-factors',
    title: 'CO2 emission factors of electricity by country, (EU) 2025/2621, Annex II',
    reason:
      'the figures are from the International Energy Agency under CC BY-NC-SA, for non-commercial use only: they are not shipped; enter those that you may use',
  },
  {
    id: 'default-carbon-prices',
    title: 'Yearly default carbon prices of third countries, Regulation (EU) 2023/956, Article 9',
    reason: 'the Commission publishes them from 2027 on',
  },
  {
    id: 'exchange-rates',
    title: 'Yearly average euro reference exchange rates of the European Central Bank',
    reason: 'the yearly average of 2026 is not published before the year is over',
  },
];

/** The error for a table that is needed and was not given. */
export const tableAbsent = (id: string): CbamError => {
  const absent = NOT_SHIPPED.find((table) => table.id === id);
  return new CbamError(
    'cbam.table-absent',
    `there is no table ${id}${absent === undefined ? '' : `: ${absent.reason}`}`,
    {
      hint: 'give it with --data FOLDER: a tables.json and the CSV file; docs/cbam-tables.md has its layout',
    },
  );
};
