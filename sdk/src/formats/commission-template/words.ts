import type { GoodsCategory } from '../../cbam/eu/goods/index.ts';
import { address, type Sheet } from '../xlsx/index.ts';
import type { OpenTemplate } from './open-template.ts';

/** Lists of the sheet Parameters_Constants that operators choose from, by the names that the template gives them. */
export type WordList =
  | 'CONST_LIST_Goods'
  | 'CONST_MonitoringApproach'
  | 'CONST_PFCSlopeOrOvervoltage'
  | 'CONST_CEMSType'
  | 'CONST_torkNm3'
  | 'CONST_tCO2pTJOrtCO2pt'
  | 'CONST_MeasDefaultUnknown'
  | 'CONST_CarbonPriceType'
  | 'CNTR_ListCountriesName';

/** The place of a word in its list, from 0, in whichever language of the workbook it was chosen; `null` when it is no member. */
export type Words = (list: WordList, word: string) => number | null;

/** Aggregated goods categories in the order of `CONST_LIST_Goods`. */
export const CATEGORIES_IN_ORDER: readonly GoodsCategory[] = [
  'cement',
  'cement clinker',
  'calcined clay',
  'aluminous cement',
  'iron or steel products',
  'crude steel',
  'direct reduced iron',
  'pig iron',
  'ferro-alloys',
  'sintered ore',
  'hydrogen',
  'ammonia',
  'nitric acid',
  'urea',
  'mixed fertilisers',
  'aluminium products',
  'unwrought aluminium',
  'electricity',
];

/** Formulas compare texts so. */
export const sameText = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

const LANGUAGES = 'BCDEFGHIJKLM';

/** The texts of a row of the sheet Translations, one a language. */
const translations = (sheet: Sheet, formula: string | null): string[] => {
  const [, row] = /^Translations!\$?[A-Z]+\$?(\d+)$/.exec(formula ?? '') ?? [];
  return row === undefined
    ? []
    : [...LANGUAGES].flatMap((column) => {
        const cell = sheet.cells.get(`${column}${row}`);
        return cell?.kind === 'text' && cell.text !== '' ? [cell.text] : [];
      });
};

const membersOf = ({ workbook, sheets }: OpenTemplate, list: WordList): ReadonlyMap<string, number> => {
  const range = workbook.names.get(list);
  const sheet = range === undefined ? undefined : workbook.sheets.get(range.sheet);
  const members = new Map<string, number>();
  if (range === undefined || sheet === undefined) return members;
  let index = 0;
  for (let row = range.from.row; row <= Math.min(range.to.row, sheet.rows); row += 1) {
    for (let column = range.from.column; column <= range.to.column; column += 1) {
      const cell = sheet.cells.get(address(column, row));
      const texts = [cell?.text ?? '', ...translations(sheets.translations, cell?.formula ?? null)];
      for (const text of texts)
        if (text !== '' && !members.has(sameText(text))) members.set(sameText(text), index);
      index += 1;
    }
  }
  return members;
};

export const wordsOf = (template: OpenTemplate): Words => {
  const lists = new Map<WordList, ReadonlyMap<string, number>>();
  return (list, word) => {
    const members = lists.get(list) ?? membersOf(template, list);
    lists.set(list, members);
    return members.get(sameText(word)) ?? null;
  };
};
