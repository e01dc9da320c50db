import type { GoodsCategory } from '../../cbam/eu/goods/index.ts';
import { address, type Workbook } from '../xlsx/index.ts';
import { addProblem, dateAt, type Form, textAt } from './form.ts';
import type { TemplateInstallation } from './template.ts';
import { CATEGORIES_IN_ORDER, sameText, type Words } from './words.ts';

/** A production process or a purchased precursor, as sheet A lists it. */
export type Listed = {
  readonly row: number;
  readonly name: string;
  readonly category: GoodsCategory;
  readonly origin: string | null;
};

/** Rows of the template as it is published; names and formulas say where they moved to. */
const PUBLISHED = { country: 26, processes: [83, 92], precursors: [102, 121] } as const;

const countryRow = ({ sheet }: Form): number => {
  for (let row = 1; row <= sheet.rows; row += 1)
    if (sheet.cells.get(`S${row}`)?.formula?.includes('CNTR_ListCountriesCode') === true) return row;
  return PUBLISHED.country;
};

const codeOfCountry = (workbook: Workbook, words: Words, name: string): string | null => {
  const index = words('CNTR_ListCountriesName', name);
  const codes = workbook.names.get('CNTR_ListCountriesCode');
  const sheet = codes === undefined ? undefined : workbook.sheets.get(codes.sheet);
  return index === null || codes === undefined
    ? null
    : (sheet?.cells.get(address(codes.from.column, codes.from.row + index))?.text ?? null);
};

/** `16.6911279°` and `16.6911279` alike; anything else, such as degrees and minutes, is left out. */
const degrees = (text: string | null): string | null =>
  /^(-?(?:0|[1-9]\d{0,2})(?:\.\d{1,20})?)\s*°?$/.exec(text ?? '')?.[1] ?? null;

export const readInstallation = (form: Form, workbook: Workbook, words: Words): TemplateInstallation => {
  const row = countryRow(form);
  const text = (offset: number): string | null => textAt(form, `I${row + offset}`, 256);
  const country = text(0);
  const code = country === null ? null : codeOfCountry(workbook, words, country);
  if (country !== null && code === null)
    addProblem(form, `I${row}`, `is “${country}”, no country of the list in c_CodeLists`);
  return {
    name: text(-6),
    localName: text(-7),
    economicActivity: text(-4),
    street: text(-5),
    postCode: text(-3),
    city: text(-1),
    country: code,
    unlocode: text(1)?.replaceAll(' ', '').toUpperCase() ?? null,
    latitude: degrees(text(2)),
    longitude: degrees(text(3)),
  };
};

/** First and last day of the reporting period; `null` where one of them is missing, which is then a problem. */
export const readPeriod = (form: Form, is1904: boolean): { from: string; to: string } | null => {
  const row = countryRow(form) - 17;
  const [from, to] = [dateAt(form, `I${row}`, is1904), dateAt(form, `L${row}`, is1904)];
  if (from !== null && to !== null && from > to) addProblem(form, `L${row}`, 'lies before the start');
  for (const [date, cell] of [
    [from, `I${row}`],
    [to, `L${row}`],
  ])
    if (date === null && !form.problems.some(({ path }) => path.endsWith(`!${cell}`)))
      addProblem(form, cell ?? '', 'is empty: the reporting period has a start and an end');
  return from === null || to === null ? null : { from, to };
};

const rowsOf = (
  workbook: Workbook,
  name: string,
  published: readonly [number, number],
): readonly number[] => {
  const range = workbook.names.get(name);
  const [from, to] = range === undefined ? published : [range.from.row, range.to.row];
  return Array.from({ length: Math.min(Math.max(to - from + 1, 0), 100) }, (_, index) => from + index);
};

/** Every row with a category, under the name that the workbook itself gives it where the operator gave none. */
const readList = (form: Form, words: Words, rows: readonly number[], key: string): (Listed | null)[] => {
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const category = textAt(form, `E${row}`);
    if (category === null) return null;
    const at = words('CONST_LIST_Goods', category);
    const known = at === null ? undefined : CATEGORIES_IN_ORDER[at];
    const name = textAt(form, `L${row}`) ?? `${key}${index + 1} - ${category}`;
    if (seen.has(sameText(name)))
      addProblem(form, `L${row}`, `has the name “${name}” again: the workbook tells them apart by it`);
    seen.add(sameText(name));
    if (known === undefined) {
      addProblem(form, `E${row}`, `is “${category}”, no goods category of the template`);
      return null;
    }
    return { row, name, category: known, origin: key === 'PP' ? textAt(form, `F${row}`) : null };
  });
};

export const readProcessList = (form: Form, workbook: Workbook, words: Words): (Listed | null)[] =>
  readList(form, words, rowsOf(workbook, 'CNTR_ListProdProcID', PUBLISHED.processes), 'P');

export const readPrecursorList = (form: Form, workbook: Workbook, words: Words): (Listed | null)[] =>
  readList(form, words, rowsOf(workbook, 'CNTR_ListPurchPrecID', PUBLISHED.precursors), 'PP');
