import { decimal, sum } from '../../../core/decimal.ts';
import { exact, percentOfTotal, roundedText } from '../../../core/exact.ts';
import type { DisclosedDeclaration } from '../../../declaration/index.ts';
import { type Found, found } from '../../report-items/index.ts';

const OF_THE_LOT = 'of the lot that is declared; add what the installation used for everything else';
const OF_OWN = 'of the own indirect emissions; add those of precursors';

type Row = {
  readonly consumption: string;
  readonly factor: string;
  readonly source: string;
  readonly co2e: string;
};

/** Rows that are disclosed whole. */
const rowsOf = ({ emissions }: DisclosedDeclaration): readonly Row[] =>
  (emissions?.indirect?.electricity ?? []).flatMap((row) => {
    const { consumption, factor, source, co2e } = row ?? {};
    if (consumption === undefined || factor === undefined || source === undefined || co2e === undefined)
      return [];
    return [{ consumption, factor, source, co2e }];
  });

/** Whether what is disclosed is all of it: hidden rows and rows that never were look the same. */
const isWhole = ({ emissions }: DisclosedDeclaration, rows: readonly Row[]): boolean => {
  const total = emissions?.indirect?.total;
  return total !== undefined && sum(rows.map(({ co2e }) => decimal(co2e))).equals(total);
};

const SOURCES: Readonly<Record<string, string>> = {
  grid: 'grid',
  'direct-link': 'direct technical link',
  ppa: 'power purchase agreement',
};

const factors = (rows: readonly Row[], source: string): string[] =>
  rows.filter((row) => row.source === source).map(({ factor }) => `${factor} t CO2e/MWh`);

const sharePercent = (rows: readonly Row[], of: (row: Row) => boolean): string => {
  const all = sum(rows.map(({ co2e }) => decimal(co2e)));
  const some = sum(rows.filter(of).map(({ co2e }) => decimal(co2e)));
  return all.isZero() ? '0 %' : `${roundedText(percentOfTotal(exact(some), exact(all)), 2)} %`;
};

/** What a declaration states of electricity; `countsIndirect` is false for goods of Annex II, and null where that is not known. */
export const electricityFindings = (
  declaration: DisclosedDeclaration,
  countsIndirect: boolean | null,
): Found => {
  const rows = rowsOf(declaration);
  if (rows.length === 0) return [];
  const amount = `${sum(rows.map(({ consumption }) => decimal(consumption))).toFixed()} MWh`;
  const list = {
    columns: ['source', 'MWh', 'factor t CO2e/MWh', 't CO2e'],
    rows: rows.map(({ source, consumption, factor, co2e }) => [
      SOURCES[source] ?? source,
      consumption,
      factor,
      co2e,
    ]),
  };
  const isActual = ({ source }: Row): boolean => source !== 'grid';
  const ofAll: Found = [
    ...found('3', list, `${OF_THE_LOT}; name foreign suppliers`),
    ...found('26', amount, OF_THE_LOT),
    ...found('32', factors(rows, 'direct-link')),
    ...found('33', factors(rows, 'ppa')),
  ];
  if (countsIndirect !== true) return ofAll;
  const share = (of: (row: Row) => boolean): string | null =>
    isWhole(declaration, rows) ? sharePercent(rows, of) : null;
  return [
    ...ofAll,
    ...found('10', amount, OF_THE_LOT),
    ...found('12', list, `${OF_THE_LOT}; add the country of each source`),
    ...found('15(e) actual', share(isActual), OF_OWN),
    ...found(
      '15(e) default',
      share((row) => !isActual(row)),
      OF_OWN,
    ),
  ];
};
