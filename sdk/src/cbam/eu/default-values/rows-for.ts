import type { DefaultValueRow } from './default-value-row.ts';
import type { DefaultValueTable } from './default-value-table.ts';

const SHORTEST = 4;
const LONGEST = 10;

/** Cement and clinker: what `white` and `grey`, or the last digits of a TARIC code, mean as a route. */
const LETTER_OF_LABEL: ReadonlyMap<string, string> = new Map([
  ['white', 'B'],
  ['grey', 'A'],
]);
const LETTER_OF_TARIC: ReadonlyMap<string, string> = new Map([
  ['2523100010', 'B'],
  ['2523100090', 'A'],
  ['2523900010', 'B'],
  ['2523900090', 'A'],
]);

/** The route that a TARIC code of white or other clinker and cement says itself. */
export const routeOfTaric = (code: string): string | undefined => LETTER_OF_TARIC.get(code);

/** The letters that a row stands for: its own, else what its label means; none for a row of no or any route. */
export const lettersOf = (row: DefaultValueRow): readonly string[] => {
  if (row.route !== null) return row.route.split('/');
  const implied = LETTER_OF_LABEL.get(row.label);
  return implied === undefined ? [] : [implied];
};

/**
 * The rows of a country that a code means: those of the longest code that it begins with; where there are none, those of
 * all longer codes. Heading rows ("see below") never count.
 */
export const rowsFor = (
  table: DefaultValueTable,
  country: string,
  code: string,
): readonly DefaultValueRow[] => {
  const byCode = table.byCountry.get(country);
  if (byCode === undefined) return [];
  for (let length = Math.min(LONGEST, code.length); length >= SHORTEST; length -= 1) {
    const rows = (byCode.get(code.slice(0, length)) ?? []).filter(({ heading }) => !heading);
    if (rows.length > 0) return rows;
  }
  return [...byCode.entries()]
    .filter(([longer]) => longer.startsWith(code))
    .flatMap(([, rows]) => rows.filter(({ heading }) => !heading));
};
