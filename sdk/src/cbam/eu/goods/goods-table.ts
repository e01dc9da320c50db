import { CbamError } from '../../errors.ts';
import { type CsvRow, type LoadedTable, readRows, type TableInfo } from '../../tables/index.ts';
import { CATEGORIES, type GoodsCategory } from './categories.ts';

/** A code of the list: in scope, excepted from a heading of Annex I, or no longer a code. */
export type GoodsRow = {
  readonly code: string;
  readonly status: 'in' | 'excepted' | 'retired';
  /** The category, then others that an "ex" code can belong to; none for codes that are not in scope. */
  readonly categories: readonly GoodsCategory[];
  /** What took the place of a retired code. */
  readonly successors: readonly string[];
  /** How the row is known. */
  readonly known: string;
};

export type GoodsTable = {
  readonly info: TableInfo;
  /** Codes of 8 digits: in scope and retired. */
  readonly byCode: ReadonlyMap<string, GoodsRow>;
  /** The codes in scope below each prefix of 4 to 7 digits. */
  readonly byPrefix: ReadonlyMap<string, readonly GoodsRow[]>;
  readonly excepted: readonly GoodsRow[];
};

export const COLUMNS = ['code', 'status', 'categories', 'successors', 'known'] as const;

const isCategory = (text: string): text is GoodsCategory => Object.hasOwn(CATEGORIES, text);
const isStatus = (text: string | undefined): text is GoodsRow['status'] =>
  text === 'in' || text === 'excepted' || text === 'retired';
const parts = (cell: string | undefined): readonly string[] =>
  (cell ?? '').split(';').filter((part) => part !== '');

const readRow = (
  file: string,
  { code = '', status, categories, successors, known = '' }: CsvRow,
): GoodsRow => {
  const names = parts(categories);
  const good = names.filter(isCategory);
  if (
    !/^\d{4,10}$/.test(code) ||
    !isStatus(status) ||
    good.length !== names.length ||
    (status === 'in') !== good.length > 0
  ) {
    throw new CbamError('cbam.table-invalid', `${file}: no row of goods: ${code}, ${status ?? ''}`, {
      hint: 'docs/cbam-tables.md has the columns and what each may hold',
    });
  }
  return { code, status, categories: good, successors: parts(successors), known };
};

const PREFIX_LENGTHS = [4, 5, 6, 7];

/** @throws CbamError `cbam.table-invalid` */
export const readGoodsTable = (table: LoadedTable): GoodsTable => {
  const rows = readRows(table, COLUMNS).map((row) => readRow(table.info.file, row));
  const byPrefix = new Map<string, GoodsRow[]>();
  for (const row of rows.filter(({ status }) => status === 'in')) {
    for (const length of PREFIX_LENGTHS) {
      const prefix = row.code.slice(0, length);
      const below = byPrefix.get(prefix) ?? [];
      byPrefix.set(prefix, below);
      below.push(row);
    }
  }
  return {
    info: table.info,
    byCode: new Map(rows.filter(({ status }) => status !== 'excepted').map((row) => [row.code, row])),
    byPrefix,
    excepted: rows.filter(({ status }) => status === 'excepted'),
  };
};
