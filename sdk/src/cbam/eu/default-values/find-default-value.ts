import { COUNTRIES } from '../../../declaration/codes.ts';
import { CbamError } from '../../errors.ts';
import { validTable } from '../../tables/index.ts';
import type { Step } from '../../working.ts';
import { routesOf } from '../benchmarks/benchmark-table.ts';
import { CATEGORIES } from '../goods/categories.ts';
import { isExemptOrigin } from '../goods/exempt-origin.ts';
import { goodsUnder } from '../goods/goods-under.ts';
import { routeLetters } from '../route-letters.ts';
import type { EuTables } from '../tables.ts';
import { chooseRow, rowText } from './choose-row.ts';
import { OTHER, UNKNOWN } from './country-names.ts';
import type { DefaultValue, DefaultValueQuery } from './default-value.ts';
import type { DefaultValueRow } from './default-value-row.ts';
import type { DefaultValueTable } from './default-value-table.ts';
import { markUpOf } from './mark-ups.ts';
import { lettersOf, routeOfTaric, rowsFor } from './rows-for.ts';
import { workedRow } from './worked-row.ts';

type Found = { readonly row: DefaultValueRow; readonly fallbackReason: string | null };

const known: ReadonlySet<string> = new Set(COUNTRIES);

const requireCountry = (country: string): void => {
  if (country === UNKNOWN || country === OTHER) return;
  if (isExemptOrigin(country)) {
    throw new CbamError('cbam.origin-exempt', `goods from ${country} have no default value`, {
      hint: 'they count zero: the Union and the origins of Annex III to Regulation (EU) 2023/956 are exempt',
    });
  }
  if (!known.has(country)) {
    throw new CbamError('cbam.country-unknown', `"${country}" is no country`, {
      hint: 'give its ISO 3166-1 code of two capital letters, or "unknown" for a precursor of unknown origin',
    });
  }
};

/** The letters that are asked for, by the route and by the TARIC code; they may not contradict each other. */
const wantedLetters = ({ code, route }: DefaultValueQuery): readonly string[] => {
  const asked = routeLetters(route);
  const said = routeOfTaric(code);
  if (said === undefined) return asked;
  if (asked.length === 0 || asked.includes(said)) return [said];
  throw new CbamError(
    'cbam.route-not-in-default-values',
    `the code ${code} is route (${said}), not (${asked.join(')/(')})`,
    { hint: 'leave the route out: the TARIC code says it' },
  );
};

const whyNoValue = (table: DefaultValueTable, country: string, row: DefaultValueRow | undefined): string => {
  if (!table.byCountry.has(country)) return `the table does not list ${country}`;
  if (row === undefined) return `the table of ${country} has no row for the code`;
  if (row.change === 'withdrawn') return `the value of ${rowText(row)} was withdrawn by (EU) 2026/1740`;
  return `the row ${rowText(row)} has no value`;
};

/** The country's row, or where it has no value the one of other countries and territories ((EU) 2025/2621, Annex I). */
const findRow = (table: DefaultValueTable, query: DefaultValueQuery): Found => {
  const wanted = wantedLetters(query);
  const own = chooseRow(rowsFor(table, query.country, query.code), wanted);
  if (own?.total !== undefined && own.total !== null) return { row: own, fallbackReason: null };
  const why = whyNoValue(table, query.country, own);
  const other = query.country === UNKNOWN ? undefined : chooseRow(rowsFor(table, OTHER, query.code), wanted);
  if (other?.total !== undefined && other.total !== null) {
    return { row: other, fallbackReason: `${why}: other countries and territories` };
  }
  throw new CbamError(
    'cbam.no-default-value',
    `no default value for ${query.code} from ${query.country}: ${why}`,
    {
      hint: 'other countries and territories have none either; check the code and the route. Values of electricity do not come with Kiseki (docs/cbam-tables.md)',
    },
  );
};

/** The letter that a row means: of `C/F` the one that the benchmark of the 8-digit code has. */
const routeOf = (
  tables: EuTables,
  row: DefaultValueRow,
  { code, importDate, route }: DefaultValueQuery,
): string | null => {
  const letters = lettersOf(row);
  const [only] = letters;
  if (letters.length < 2) return only ?? null;
  const asked = routeLetters(route);
  const benchmarks = validTable('benchmarks', tables.benchmarks, importDate);
  const there = routesOf(benchmarks.byCode.get(code.slice(0, 8))?.B ?? []);
  const ofBenchmark = letters.filter((letter) => there.includes(letter));
  const left = (ofBenchmark.length === 0 ? letters : ofBenchmark).filter(
    (letter) => asked.length === 0 || asked.includes(letter),
  );
  return (left.length === 0 ? letters : left).join('/');
};

/** The steps with a note on the first, which reads the row. */
const noted = ([first, ...rest]: readonly Step[], note: string): readonly Step[] =>
  first === undefined ? [] : [{ ...first, note }, ...rest];

/**
 * The default value of a good, t CO2e per tonne, with the mark-up of the year of import computed on the total and not
 * rounded. Nothing stands in silently: the answer names its row, and why it is not the country's own.
 * @throws CbamError `cbam.code-malformed`, `cbam.code-out-of-scope`, `cbam.code-retired`, `cbam.code-unknown`,
 * `cbam.country-unknown`, `cbam.origin-exempt`, `cbam.no-default-value`, `cbam.default-value-ambiguous`,
 * `cbam.route-not-in-default-values`, `cbam.table-absent`, `cbam.table-not-valid`
 *
 * @example
 * ```ts
 * import { decimalText, findDefaultValue, readTables } from '@kiseki/sdk';
 *
 * const query = { code: '28141000', country: 'CN', importDate: '2027-03-01' };
 * console.log(decimalText(findDefaultValue(await readTables(), query).totalWithMarkUp)); // 4.4036
 * ```
 */
export const findDefaultValue = (tables: EuTables, query: DefaultValueQuery): DefaultValue => {
  const { code, country, importDate, version } = query;
  const table = validTable('default-values', tables.defaultValues, importDate, version);
  const [good] = goodsUnder(validTable('goods', tables.goods, importDate), code);
  requireCountry(country);
  const { row, fallbackReason } = findRow(table, query);
  const [category] = good?.categories ?? [];
  if (category === undefined) {
    throw new CbamError('cbam.no-default-value', `no default value for ${code}`, { hint: 'check the code' });
  }
  const markUps = validTable('mark-ups', tables.markUps, importDate);
  const markUp = markUpOf(markUps, CATEGORIES[category].sector, Number(importDate.slice(0, 4)));
  const worked = workedRow(table.info, row, markUp);
  return {
    ...worked,
    steps: fallbackReason === null ? worked.steps : noted(worked.steps, fallbackReason),
    route: routeOf(tables, row, query),
    fallback: fallbackReason !== null,
    fallbackReason,
  };
};
