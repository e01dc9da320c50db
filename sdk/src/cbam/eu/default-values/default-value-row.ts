import type { CsvRow } from '../../tables/index.ts';
import type { HowKnown } from './default-value.ts';

/** Kinds of defects of a published row, and what we do about each. */
export const DEFECTS = {
  'columns-shifted': 'the figures stand three columns too far to the right: read from where they stand',
  'total-not-sum': 'the total is not the sum of direct and indirect: the total counts',
  'not-a-number': 'a cell of the values holds an unusual token: read as no value',
  'binary-noise': 'a cached binary fraction: taken to 12 decimals',
  'heading-with-value': 'a heading row with a figure in one column: the rows below it count',
  'route-missing': 'no route letter, where other countries have one for the code: the value counts',
  'route-not-a-letter': 'a token in place of the route letter: read as none',
  'route-without-value': 'a route letter beside no value: ignored',
  'printed-mark-up': 'a printed mark-up is not the total with its mark-up: ignored, it is computed',
  'code-out-of-scope': 'a code outside Annex I to Regulation (EU) 2023/956: never found',
} as const;
export type Defect = keyof typeof DEFECTS;

export const isDefect = (text: string): text is Defect => Object.hasOwn(DEFECTS, text);

/** A row of a table of default values, whichever layout it was read from. Figures are decimal texts, t CO2e per tonne. */
export type DefaultValueRow = {
  /** ISO 3166-1 alpha-2; `other` for other countries and territories, `unknown` for precursors of unknown origin. */
  readonly country: string;
  /** 4, 6, 8 or 10 digits. */
  readonly code: string;
  /** What tells rows of one code apart: `white` and `grey` cement and clinker; else empty. */
  readonly label: string;
  readonly direct: string | null;
  readonly indirect: string | null;
  readonly total: string | null;
  /** Says "see below": the rows of longer codes count, this one never. */
  readonly heading: boolean;
  /** Letters as `C` or `C/F`; null where the row has none. */
  readonly route: string | null;
  readonly known: HowKnown;
  /** What a later act did to the row, as `withdrawn`; else empty. */
  readonly change: string;
  readonly defects: readonly Defect[];
};

export const COLUMNS = [
  ...['country', 'code', 'label', 'direct', 'indirect', 'total'],
  ...['route', 'known', 'change', 'defects'],
] as const;

/** In place of the total of a heading row. */
const BELOW = 'below';

/** The cells of a row in the order of {@link COLUMNS}. None needs quotes. */
export const rowCells = (row: DefaultValueRow): readonly string[] => [
  row.country,
  row.code,
  row.label,
  row.direct ?? '',
  row.indirect ?? '',
  row.heading ? BELOW : (row.total ?? ''),
  row.route ?? '',
  row.known,
  row.change,
  row.defects.join(';'),
];

const isHowKnown = (text: string): text is HowKnown => ['read', 'inferred', 'published'].includes(text);
const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);

/** A row of our own layout; undefined where a cell holds what the layout does not know. */
export const parseRow = (cells: CsvRow): DefaultValueRow | undefined => {
  const { country = '', code = '', label = '', known = '', change = '' } = cells;
  const defects = (orNull(cells.defects)?.split(';') ?? []).filter(isDefect);
  const heading = cells.total === BELOW;
  const figures = [cells.direct, cells.indirect, heading ? '' : cells.total].map(orNull);
  const [direct = null, indirect = null, total = null] = figures;
  const isFigure = (figure: string | null) => figure === null || /^\d{1,30}(\.\d{1,12})?$/.test(figure);
  const good =
    /^([A-Z]{2}|other|unknown)$/.test(country) &&
    /^(\d{4}|\d{6}|\d{8}|\d{10})$/.test(code) &&
    /^([A-Z](\/[A-Z])*)?$/.test(cells.route ?? '') &&
    figures.every(isFigure) &&
    defects.join(';') === (cells.defects ?? '');
  if (!good || !isHowKnown(known)) return undefined;
  return {
    country,
    code,
    label,
    direct,
    indirect,
    total,
    heading,
    route: orNull(cells.route),
    known,
    change,
    defects,
  };
};
