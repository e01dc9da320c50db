import type { KisekiError, Problem } from '../../../core/errors.ts';
import type { CbamErrorCode } from '../../errors.ts';
import type { Column } from './columns.ts';

/** The cell that a refusal of the rules is about. */
const COLUMN_OF: Readonly<Partial<Record<CbamErrorCode, Column>>> = {
  'cbam.code-malformed': 'cn',
  'cbam.code-retired': 'cn',
  'cbam.code-ambiguous': 'cn',
  'cbam.code-unknown': 'cn',
  'cbam.country-unknown': 'origin',
  'cbam.no-default-value': 'origin',
  'cbam.default-value-ambiguous': 'cn',
  'cbam.route-not-in-default-values': 'route',
  'cbam.no-benchmark': 'cn',
  'cbam.route-missing': 'route',
  'cbam.route-not-in-benchmark': 'route',
  'cbam.no-price': 'carbonPrice',
  'cbam.evidence-insufficient': 'bundle',
};

/** The cell that a field of a request was made from. */
const COLUMN_OF_FIELD: Readonly<Record<string, Column>> = {
  importDate: 'importDate',
  productionPeriod: 'productionFrom',
  'quantity.unit': 'unit',
  'emissions.per': 'per',
  'emissions.contentPerTonne': 'content',
  'emissions.indirectOfPrecursors': 'indirectOfPrecursors',
};

const columnOf = ({ code, problems }: KisekiError<CbamErrorCode>): Column | undefined => {
  const [field] = problems;
  return COLUMN_OF[code] ?? (field === undefined ? undefined : COLUMN_OF_FIELD[field.path]);
};

/** Where in a file a line is, and which of its columns is meant. */
export const placeOf = ({ line }: { readonly line: number }, column?: Column): string =>
  column === undefined ? `line ${line}` : `line ${line}, ${column}`;

/** What the rules refuse about a line, as a problem of its cell with what to do. */
export const problemOfLine = (
  line: { readonly line: number },
  error: KisekiError<CbamErrorCode>,
): Problem => ({ path: placeOf(line, columnOf(error)), message: `${error.message}; ${error.hint}` });
