import { CbamError } from '../../errors.ts';
import { rowRef, validTable } from '../../tables/index.ts';
import { routesOf } from '../benchmarks/benchmark-table.ts';
import type { EuTables } from '../tables.ts';
import { CATEGORIES } from './categories.ts';
import type { Good } from './good.ts';
import type { GoodsRow, GoodsTable } from './goods-table.ts';
import { goodsUnder } from './goods-under.ts';

const categoriesText = ({ categories }: GoodsRow): string => categories.join(' or ');

/** The row that stands for all: codes shorter than 8 digits must mean goods of one category, all of them in scope. */
const unambiguous = (table: GoodsTable, code: string, rows: readonly GoodsRow[]): GoodsRow | undefined => {
  const [first] = rows;
  const exceptions = code.length < 8 ? table.excepted.filter((row) => row.code.startsWith(code)) : [];
  const kinds = new Set(rows.map(categoriesText));
  if (kinds.size === 1 && exceptions.length === 0) return first;
  const choices = rows.map((row) => `${row.code} ${categoriesText(row)}`);
  throw new CbamError('cbam.code-ambiguous', `${code} stands for goods that the rules tell apart`, {
    hint: `give more digits: ${choices.slice(0, 20).join(', ')}${
      exceptions.length === 0 ? '' : `; outside CBAM: ${exceptions.map((row) => row.code).join(', ')}`
    }`,
  });
};

/**
 * What the rules say about a good at its import date (YYYY-MM-DD).
 * @throws CbamError `cbam.code-malformed`, `cbam.code-out-of-scope`, `cbam.code-retired`, `cbam.code-unknown`,
 * `cbam.code-ambiguous`, `cbam.table-not-valid`
 */
export const lookUpGood = (
  tables: EuTables,
  { code, importDate }: { readonly code: string; readonly importDate: string },
): Good => {
  const table = validTable('goods', tables.goods, importDate);
  const benchmarks = validTable('benchmarks', tables.benchmarks, importDate);
  const rows = goodsUnder(table, code);
  const [category, ...alternatives] = unambiguous(table, code, rows)?.categories ?? [];
  if (category === undefined) {
    throw new CbamError('cbam.code-unknown', `${code} has no category`, { hint: 'give 8 digits' });
  }
  const { precursors, ...facts } = CATEGORIES[category];
  const letters = rows.flatMap((row) => routesOf(benchmarks.byCode.get(row.code)?.B ?? []));
  return {
    code,
    cnEdition: Number(importDate.slice(0, 4)),
    category,
    alternatives,
    ...facts,
    precursors: [
      ...new Set([...precursors, ...alternatives.flatMap((other) => CATEGORIES[other].precursors)]),
    ],
    routes: [...new Set(letters)].sort(),
    row: rowRef(table.info, code.length < 8 ? `${code} (${rows.length} codes)` : code.slice(0, 8)),
  };
};
