import { countryOfName } from '../../sdk/src/cbam/eu/default-values/country-names.ts';
import type { HowKnown } from '../../sdk/src/cbam/eu/default-values/default-value.ts';
import type { DefaultValueRow } from '../../sdk/src/cbam/eu/default-values/default-value-row.ts';
import type { CsvRow } from '../../sdk/src/cbam/tables/index.ts';

export const DELTA_COLUMNS = [
  ...['country', 'cn_code', 'description', 'direct', 'indirect', 'total', 'route', 'change'],
  ...['previous_cn_code', 'previous_total', 'previous_route', 'status', 'source'],
] as const;

/** Kinds that change a row; `renamed` changes only the name of a country, which the names of both acts cover. */
const KINDS = ['re-keyed', 'route', 'value', 'added', 'withdrawn', 'code'];

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);
const routeOf = (cell: string | undefined): string | null => orNull(cell?.replaceAll(/[()]/g, ''));
const labelOf = (description: string | undefined): string =>
  /^white /i.test(description ?? '')
    ? 'white'
    : /^other (clinker|hydraulic)/i.test(description ?? '')
      ? 'grey'
      : '';

const keyOf = (country: string, code: string, label: string): string => `${country} ${code} ${label}`;

const countryOf = ({ country = '' }: CsvRow): string => {
  const code = countryOfName(country);
  if (code === undefined) throw new Error(`no country is called ${country}`);
  return code;
};

const howKnown = ({ status }: CsvRow): HowKnown => {
  if (status === 'read' || status === 'inferred') return status;
  throw new Error(`a change is neither read nor inferred: ${status}`);
};

/** The new annexes print three decimals; a route or code that changes leaves the value as it was, up to them. */
const requireSameValue = (change: CsvRow, before: string | null | undefined): void => {
  const written = orNull(change.total);
  if (written === null || before === undefined || before === null) return;
  if (Math.abs(Number(written) - Number(before)) > 0.001) {
    throw new Error(`${change.country} ${change.cn_code}: ${change.change}, but ${before} became ${written}`);
  }
};

const changed = (before: DefaultValueRow | undefined, change: CsvRow): DefaultValueRow => {
  const { change: kind = '', cn_code: code = '' } = change;
  const withdrawn = kind === 'withdrawn';
  // An inferred change of the route leaves the columns of the values empty: they stay as they were.
  const keepsValues = kind === 'route' || kind === 're-keyed' || kind === 'code';
  const written = orNull(change.total);
  const total = withdrawn ? null : (written ?? (keepsValues ? (before?.total ?? null) : null));
  requireSameValue(change, keepsValues ? before?.total : undefined);
  const values = keepsValues ? before : { direct: orNull(change.direct), indirect: orNull(change.indirect) };
  return {
    country: countryOf(change),
    code,
    label: labelOf(change.description),
    direct: withdrawn ? null : (values?.direct ?? null),
    indirect: withdrawn ? null : (values?.indirect ?? null),
    total,
    heading: false,
    route: total === null ? null : routeOf(change.route),
    known: howKnown(change),
    change: kind,
    // What the change mends is no longer a defect of the row.
    defects: keepsValues ? (before?.defects ?? []).filter((defect) => VALUE_DEFECTS.includes(defect)) : [],
  };
};

const VALUE_DEFECTS = ['columns-shifted', 'total-not-sum', 'not-a-number', 'binary-noise'];

/**
 * The law in force: the older table with the changes of (EU) 2026/1740. A changed row takes the place of the one that it
 * changes, an added one stands at the end. Throws where a change does not find its row.
 */
export const applyChanges = (
  base: readonly DefaultValueRow[],
  changes: readonly CsvRow[],
): readonly DefaultValueRow[] => {
  const before = new Map(base.map((row) => [keyOf(row.country, row.code, row.label), row]));
  const after = new Map<DefaultValueRow | undefined, DefaultValueRow>();
  const added: DefaultValueRow[] = [];
  for (const change of changes.filter(({ change: kind = '' }) => KINDS.includes(kind))) {
    const { previous_cn_code: previousCode = '', description } = change;
    const previous = before.get(keyOf(countryOf(change), previousCode, labelOf(description)));
    const row = changed(previous, change);
    if (change.change === 'added') added.push(row);
    else if (previous === undefined) throw new Error(`no row to change: ${change.country}, ${previousCode}`);
    else after.set(previous, row);
  }
  // The printed mark-ups were deleted ((EU) 2026/1740, recital 10).
  const unmarked = (row: DefaultValueRow): DefaultValueRow => ({
    ...row,
    defects: row.defects.filter((defect) => defect !== 'printed-mark-up'),
  });
  const dashes = new Set(added.map((row) => keyOf(row.country, row.code, row.label)));
  return [
    ...base
      .filter((row) => !dashes.has(keyOf(row.country, row.code, row.label)))
      .map((row) => after.get(row) ?? unmarked(row)),
    ...added,
  ];
};
