import type { Sheet } from '../xlsx/index.ts';

/**
 * Hidden columns of the sheets D and E mark rows with a key and the name of the process, as `TotProd_Rolling`. The key comes
 * from a constant that no language changes, and the formula names the constant even where nothing was calculated: rows are
 * found by it, wherever they moved to.
 */
const KEYS = {
  TotProd: 'CONST_CNTR_TotProd',
  ToMarket: 'CONST_GoodToMarket',
  PrecToGood: 'CONST_PrecursorToGoodInput',
  EmDir: 'CONST_EmDir',
  EmDirHeat: 'CONST_EmDirHeat',
  EmDirWG: 'CONST_EmDirWasteGases',
  ElecCons: 'CONST_ElecConsumption',
  ElecEFMeth: 'CONST_CNTR_ElecEFMethod',
  PurchPrecDef: 'CONST_PurchPrecDefaultUsed',
} as const;
export type Marker = keyof typeof KEYS;

const MARKER_COLUMN = 'R';

const isMarked = ({ cells }: Sheet, row: number, marker: Marker): boolean => {
  const cell = cells.get(`${MARKER_COLUMN}${row}`);
  if (cell === undefined) return false;
  return cell.formula === null
    ? cell.text.startsWith(`${marker}_`)
    : cell.formula.replaceAll(' ', '').startsWith(`${KEYS[marker]}&`);
};

export const markedRows = (sheet: Sheet, marker: Marker, from = 1, to = sheet.rows): readonly number[] => {
  const rows: number[] = [];
  for (let row = from; row <= to; row += 1) if (isMarked(sheet, row, marker)) rows.push(row);
  return rows;
};

/** The rows of one process or precursor. `first` of a marker is its row, `null` where the sheet has lost it. */
export type Block = {
  readonly first: (marker: Marker) => number | null;
  readonly all: (marker: Marker) => readonly number[];
  /** Where its eight amounts by route stand. */
  readonly amountRows: readonly number[];
  readonly totalRow: number;
};

const AMOUNTS = 8;
/** How far above the total the amounts may have moved. */
const AMOUNTS_WITHIN = 24;

/** Above the total, the rows that column S numbers from 1 to 8. */
const amountRowsAbove = ({ cells }: Sheet, totalRow: number): readonly number[] => {
  const rows: number[] = [];
  for (let row = totalRow - 1; row > totalRow - AMOUNTS_WITHIN && rows.length < AMOUNTS; row -= 1)
    if (cells.get(`S${row}`)?.kind === 'number') rows.unshift(row);
  return rows;
};

/** The blocks of a sheet, in order; each reaches from its amounts to those of the next. */
export const blocksOf = (sheet: Sheet): readonly Block[] => {
  const totals = markedRows(sheet, 'TotProd');
  return totals.map((totalRow, index) => {
    const last = (totals[index + 1] ?? sheet.rows + 1) - 1;
    const all = (marker: Marker): readonly number[] => markedRows(sheet, marker, totalRow, last);
    return {
      totalRow,
      amountRows: amountRowsAbove(sheet, totalRow),
      all,
      first: (marker) => all(marker)[0] ?? null,
    };
  });
};
