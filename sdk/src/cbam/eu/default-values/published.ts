import { Decimal } from '../../../core/decimal.ts';
import { cnGroupsOf } from '../../../declaration/cn-groups.ts';
import { CbamError } from '../../errors.ts';
import type { CsvRow } from '../../tables/index.ts';
import { countryOfName } from './country-names.ts';
import type { DefaultValueRow, Defect } from './default-value-row.ts';

/** The columns of the table as published on 4 February 2026. */
export const PUBLISHED_COLUMNS = [
  ...['country', 'sector', 'cn_code', 'description', 'direct', 'indirect', 'total'],
  ...['y2026', 'y2027', 'y2028', 'route'],
] as const;

/** Cached binary doubles such as 1.0230000000000001 carry 15 good digits; no figure of the tables has 12 decimals. */
const CACHED_DECIMALS = 12;

/** What the tables write where a good has no value, and where indirect emissions do not apply. */
const DASHES = ['–', '-', '_', ''];
const NOT_APPLICABLE = 'N/A';
const SEE_BELOW = 'see below';

const clean = (cell: string | undefined): string => (cell ?? '').replaceAll('\u00a0', ' ').trim();

type Cell = { readonly text: string; readonly value: string | null; readonly defect: Defect | null };

const readCell = (raw: string | undefined): Cell => {
  const text = clean(raw);
  if (!/^\d+(\.\d+)?(e-?\d+)?$/i.test(text)) {
    const expected = DASHES.includes(text) || text === NOT_APPLICABLE || text === SEE_BELOW;
    return { text, value: null, defect: expected ? null : 'not-a-number' };
  }
  const value = new Decimal(text).toDecimalPlaces(CACHED_DECIMALS).toFixed();
  return { text, value, defect: value === new Decimal(text).toFixed() ? null : 'binary-noise' };
};

/** The three values; where they stand in the columns of the mark-ups, with dashes in their own, they are taken from there. */
const readValues = (row: CsvRow): { cells: readonly Cell[]; shifted: boolean } => {
  const own = [row.direct, row.indirect, row.total].map(readCell);
  const printed = [row.y2026, row.y2027, row.y2028].map(readCell);
  const shifted = own.every(({ value }) => value === null) && printed.every(({ value }) => value !== null);
  return { cells: shifted ? printed : own, shifted };
};

const isSum = (direct: string | null, indirect: string | null, total: string): boolean =>
  new Decimal(direct ?? 0).plus(indirect ?? 0).equals(total);

const MARK_UPS = { y2026: '1.1', y2027: '1.2', y2028: '1.3' } as const;
const FERTILISERS = 'Fertilisers';

const printsOtherMarkUp = (row: CsvRow, total: string): boolean =>
  Object.entries(MARK_UPS).some(([column, factor]) => {
    const { value } = readCell(row[column]);
    const computed = new Decimal(total).times(row.sector === FERTILISERS ? '1.01' : factor);
    return value === null || !computed.toDecimalPlaces(CACHED_DECIMALS).equals(value);
  });

const readRoute = (cell: string): string | null =>
  /^\([A-Z]\)(\/\([A-Z]\))*$/.test(cell) ? cell.replaceAll(/[()]/g, '') : null;

/** The two kinds of clinker and of hydraulic cement that share a code in the older table. */
const labelOf = (description: string): string =>
  /^(white|grey) (clinker|hydraulic)/i.exec(description)?.[1]?.toLowerCase() ?? '';

const readRow = (row: CsvRow, line: number): DefaultValueRow => {
  const country = countryOfName(clean(row.country));
  const code = clean(row.cn_code);
  if (country === undefined || !/^\d{4,10}$/.test(code)) {
    throw new CbamError(
      'cbam.table-invalid',
      `line ${line}: "${clean(row.country)}", "${code}": no known country or no code`,
      { hint: 'the names of countries are those of (EU) 2025/2621, (EU) 2026/1740 and (EU) 2020/1470' },
    );
  }
  const { cells, shifted } = readValues(row);
  const [direct, indirect, total] = cells.map(({ value }) => value);
  const heading = clean(row.total) === SEE_BELOW;
  const cell = clean(row.route);
  const route = readRoute(cell);
  const hasValue = total !== null && total !== undefined;
  const found: readonly (readonly [Defect, boolean])[] = [
    ['columns-shifted', shifted],
    ['total-not-sum', hasValue && !isSum(direct ?? null, indirect ?? null, total)],
    ['not-a-number', cells.some(({ defect }) => defect === 'not-a-number')],
    ['binary-noise', cells.some(({ defect }) => defect === 'binary-noise')],
    ['heading-with-value', heading && cells.some(({ value }) => value !== null)],
    ['route-not-a-letter', cell !== '' && route === null],
    ['route-without-value', route !== null && !hasValue],
    ['printed-mark-up', hasValue && !shifted && printsOtherMarkUp(row, total)],
    ['code-out-of-scope', cnGroupsOf(code.padEnd(8, '0')).length === 0],
  ];
  return {
    country,
    code,
    label: labelOf(clean(row.description)),
    direct: heading ? null : (direct ?? null),
    indirect: heading ? null : (indirect ?? null),
    total: heading ? null : (total ?? null),
    heading,
    route: hasValue ? route : null,
    known: 'published',
    change: '',
    defects: found.flatMap(([defect, is]) => (is ? [defect] : [])),
  };
};

const nameOf = ({ code, label }: DefaultValueRow): string => `${code} ${label}`;

/** Marks rows with a value but no letter where another country has a letter for the same good. */
const markMissingRoutes = (rows: readonly DefaultValueRow[]): readonly DefaultValueRow[] => {
  const withRoute = new Set(rows.filter(({ route }) => route !== null).map(nameOf));
  return rows.map((row) =>
    row.total !== null && row.route === null && withRoute.has(nameOf(row))
      ? { ...row, defects: [...row.defects, 'route-missing'] }
      : row,
  );
};

/**
 * The table in the layout of its publication: one row for each published one, in the same order, each kind of defect named
 * on the row that has it.
 * @throws CbamError `cbam.table-invalid` for a country or code that cannot be read
 */
export const readPublishedRows = (rows: readonly CsvRow[]): readonly DefaultValueRow[] =>
  markMissingRoutes(rows.map((row, index) => readRow(row, index + 2)));
