import { CbamError } from '../../errors.ts';
import type { GoodsRow, GoodsTable } from './goods-table.ts';

const CALCINED_CLAY = '25070080';
const CALCINED_CLAY_TARIC = '2507008080';

const outOfScope = (code: string, why: string): CbamError =>
  new CbamError('cbam.code-out-of-scope', `${code} is outside CBAM: ${why}`, {
    hint: 'goods of CBAM are those of Annex I to Regulation (EU) 2023/956',
  });

const retired = ({ code, successors }: GoodsRow): CbamError =>
  new CbamError('cbam.code-retired', `${code} is no longer a code of the Combined Nomenclature`, {
    hint: `use one of its successors: ${successors.join(', ')}`,
  });

const requireNotExcepted = (table: GoodsTable, code: string): void => {
  const exception = table.excepted.find((row) => code.startsWith(row.code));
  if (exception !== undefined)
    throw outOfScope(code, `Annex I excepts ${exception.code} (${exception.known})`);
  if (code.startsWith(CALCINED_CLAY) && code.length > 8 && !CALCINED_CLAY_TARIC.startsWith(code)) {
    throw outOfScope(code, `of 2507 00 80 only calcined clay, ${CALCINED_CLAY_TARIC}, is in scope`);
  }
};

const ofFullCode = (table: GoodsTable, code: string): readonly GoodsRow[] => {
  const row = table.byCode.get(code.slice(0, 8));
  if (row?.status === 'retired') throw retired(row);
  if (row !== undefined) return [row];
  const siblings = table.byPrefix.get(code.slice(0, 6)) ?? table.byPrefix.get(code.slice(0, 4));
  if (siblings === undefined) throw outOfScope(code, 'no heading of Annex I covers it');
  throw new CbamError(
    'cbam.code-unknown',
    `${code} is no code of the Combined Nomenclature that the tables list`,
    {
      hint: `codes beside it: ${siblings
        .slice(0, 12)
        .map((sibling) => sibling.code)
        .join(', ')}`,
    },
  );
};

/**
 * The goods in scope that a code of 4 to 10 digits means: one at 8 digits or more, else all below it.
 * @throws CbamError `cbam.code-malformed`, `cbam.code-out-of-scope`, `cbam.code-retired`, `cbam.code-unknown`
 */
export const goodsUnder = (table: GoodsTable, code: string): readonly GoodsRow[] => {
  if (!/^\d{4,10}$/.test(code)) {
    throw new CbamError('cbam.code-malformed', `"${code}" is no CN or TARIC code`, {
      hint: 'give 4 to 10 digits without spaces',
    });
  }
  requireNotExcepted(table, code);
  if (code.length >= 8) return ofFullCode(table, code);
  const below = table.byPrefix.get(code);
  if (below === undefined) throw outOfScope(code, 'no code below it is in Annex I');
  return below;
};
