import { decimal } from '../../core/decimal.ts';
import { CURRENCIES } from '../../declaration/codes.ts';
import { addProblem, amountAt, type Form, textAt } from './form.ts';
import { stated } from './read-processes.ts';
import type { QualifyingParameters, TemplateCarbonPrice, TemplateProduct } from './template.ts';
import { sameText, type Words } from './words.ts';

/** Columns of parameters that a declaration has a name for; the cells show per cent, so that 0.18 is 18. */
const PARAMETERS: readonly (readonly [string, string])[] = [
  ['R', 'manganese-content-percent'],
  ['S', 'chromium-content-percent'],
  ['T', 'nickel-content-percent'],
  ['U', 'other-alloys-percent'],
  ['V', 'carbon-content-percent'],
  ['W', 'scrap-per-tonne-percent'],
  ['Y', 'pre-consumer-scrap-percent'],
  ['Z', 'aluminium-scrap-percent'],
  ['AB', 'clinker-content-percent'],
  ['AD', 'ammonia-concentration-percent'],
  ['AE', 'nitric-acid-concentration-percent'],
  ['AF', 'urea-purity-percent'],
  ['AG', 'nitrogen-content-percent'],
];

const readParameters = (form: Form, row: number): QualifyingParameters =>
  PARAMETERS.flatMap(([column, name]) => {
    const share = amountAt(form, `${column}${row}`);
    return share === null ? [] : [{ name, percent: decimal(share).times(100).toFixed() }];
  });

/** In the order of `CONST_CarbonPriceType`, which leaves “None” out. */
const INSTRUMENTS = [
  'carbon-tax',
  'levy',
  'levy',
  'emissions-trading',
  'emissions-trading',
  'other',
  'other',
] as const;

const readCarbonPrice = (form: Form, row: number, words: Words): TemplateCarbonPrice | null => {
  const pricePerUnit = amountAt(form, `AR${row}`);
  if (pricePerUnit === null || decimal(pricePerUnit).isZero()) return null;
  const type = textAt(form, `AL${row}`);
  const currency = textAt(form, `AP${row}`)?.toUpperCase() ?? '';
  if (!CURRENCIES.includes(currency))
    addProblem(form, `AP${row}`, 'has no ISO 4217 currency code for the carbon price of the row');
  return {
    instrument: INSTRUMENTS[type === null ? -1 : (words('CONST_CarbonPriceType', type) ?? -1)] ?? 'other',
    coveredShare: amountAt(form, `AM${row}`) ?? '0',
    currency,
    pricePerUnit,
    rebatePerUnit: amountAt(form, `AX${row}`),
  };
};

const numberOf = ({ sheet }: Form, row: number): number | null => {
  const cell = sheet.cells.get(`C${row}`);
  return cell?.kind === 'number' ? Number(cell.text) : null;
};

/** Column C numbers the rows from 1; the example above has a word there, and a second table further down is not reached. */
const productRows = (form: Form): readonly number[] => {
  const rows: number[] = [];
  for (let row = 1; row <= form.sheet.rows; row += 1) {
    const number = numberOf(form, row);
    if (number === rows.length + 1) rows.push(row);
    else if (rows.length > 1) break;
    else if (rows.length === 1) rows.length = 0;
  }
  return rows;
};

const readProduct = (
  form: Form,
  row: number,
  number: number,
  processes: readonly string[],
  words: Words,
): TemplateProduct | null => {
  const word = textAt(form, `D${row}`);
  if (word === null) return null;
  const process = processes.find((name) => sameText(name) === sameText(word));
  if (process === undefined) {
    addProblem(form, `D${row}`, `is “${word}”, no production process of sheet A_InstData`);
    return null;
  }
  const cnCode = textAt(form, `F${row}`)?.replaceAll(' ', '') ?? '';
  if (!/^\d{8}$/.test(cnCode)) {
    addProblem(
      form,
      `F${row}`,
      cnCode === '' ? 'is empty: the CN code' : `is “${cnCode}”, no CN code of eight digits`,
    );
    return null;
  }
  return {
    number,
    cnCode,
    process,
    name: textAt(form, `H${row}`) ?? textAt(form, `G${row}`, 1_000)?.slice(0, 200) ?? cnCode,
    qualifyingParameters: readParameters(form, row),
    carbonPrice: readCarbonPrice(form, row, words),
    stated: {
      direct: stated(form, `I${row}`),
      indirect: stated(form, `J${row}`),
      total: stated(form, `K${row}`),
      shareOfDefaultValues: stated(form, `M${row}`),
      electricityPerUnit: stated(form, `O${row}`),
    },
  };
};

/** Sheet Summary_Products: what the operator entered there, and the results of the workbook. */
export const readProducts = (
  form: Form,
  processes: readonly string[],
  words: Words,
): readonly TemplateProduct[] =>
  productRows(form).flatMap((row, index) => readProduct(form, row, index + 1, processes, words) ?? []);
