import type { DefaultValueRow } from '../../sdk/src/cbam/eu/default-values/default-value-row.ts';

/** Codes whose values (EU) 2026/1740 corrected to those of the country with the highest emission intensity (recital 13). */
const CORRECTED_TO_HIGHEST = ['76169910', '76169990'];

const rekeyed: ReadonlyMap<string, string> = new Map([
  ['25070080 ', '2507008080'],
  ['25231000 white', '2523100010'],
  ['25231000 grey', '2523100090'],
  ['25239000 white', '2523900010'],
  ['25239000 grey', '2523900090'],
]);

const highestOf = (code: string, countries: readonly DefaultValueRow[]): DefaultValueRow => {
  const rows = countries.filter((row) => row.code === code && row.total !== null);
  const [highest] = [...rows].sort((a, b) => Number(b.total) - Number(a.total));
  if (highest === undefined) throw new Error(`no country has a value for ${code}`);
  return highest;
};

const mostFrequent = (routes: readonly (string | null)[]): string | null => {
  const count = (route: string | null) => routes.filter((other) => other === route).length;
  const [first = null] = [...new Set(routes)].sort((a, b) => count(b) - count(a));
  return first;
};

/**
 * The route of a code where no country of the newer table has the older one any more: the one that most of them were
 * corrected to. Undefined where nothing says that the older one was wrong.
 */
const correctedRoute = (
  { code, route }: DefaultValueRow,
  countries: readonly DefaultValueRow[],
): { route: string | null } | undefined => {
  const rows = countries.filter((row) => row.code === code && row.total !== null);
  const corrected = rows.filter(({ change }) => change === 'route');
  if (corrected.length === 0 || rows.some((row) => row.route === route)) return undefined;
  return { route: mostFrequent(corrected.map((row) => row.route)) };
};

/**
 * Annex IV as (EU) 2026/1740, Annex II, replaced it: its table is not at hand, so what its recitals 2, 5, 6 and 13 say was
 * changed is inferred from the rows of the countries.
 */
export const applyToUnknownOrigin = (
  annexIv: readonly DefaultValueRow[],
  countries: readonly DefaultValueRow[],
): readonly DefaultValueRow[] =>
  annexIv.map((row): DefaultValueRow => {
    const newCode = rekeyed.get(`${row.code} ${row.label}`);
    if (newCode !== undefined) return { ...row, code: newCode, known: 'inferred', change: 're-keyed' };
    if (CORRECTED_TO_HIGHEST.includes(row.code)) {
      const { total, route } = highestOf(row.code, countries);
      return { ...row, total, route, known: 'inferred', change: 'value' };
    }
    const corrected = row.total === null ? undefined : correctedRoute(row, countries);
    return corrected === undefined ? row : { ...row, ...corrected, known: 'inferred', change: 'route' };
  });
