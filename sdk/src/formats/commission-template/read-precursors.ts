import type { InstallationData } from '../../cbam/eu/installation/index.ts';
import { decimal, sum } from '../../core/decimal.ts';
import { addProblem, amountAt, type Form, textAt } from './form.ts';
import { type Block, blocksOf } from './markers.ts';
import type { Listed } from './read-installation.ts';
import { readAmounts, stated } from './read-processes.ts';
import type { TemplatePlaces } from './template.ts';
import type { Words } from './words.ts';

type Precursor = InstallationData['precursors'][number];
export type ReadPrecursor = {
  readonly precursor: Precursor;
  readonly place: Omit<TemplatePlaces['precursors'][number], 'country'>;
};

/** In the order of `CONST_MeasDefaultUnknown`. */
const FIGURE_SOURCES = ['measured', 'default', 'unknown'] as const;

const sourceAt = (form: Form, cell: string, words: Words): (typeof FIGURE_SOURCES)[number] => {
  const text = textAt(form, cell);
  const at = text === null ? null : words('CONST_MeasDefaultUnknown', text);
  if (text !== null && at === null)
    addProblem(form, cell, `is “${text}”, neither measured nor default nor unknown`);
  return FIGURE_SOURCES[at ?? 2] ?? 'unknown';
};

const readConsumed = (
  form: Form,
  rows: readonly number[],
  processes: readonly (Listed | null)[],
): Precursor['consumed'] =>
  rows.flatMap((row, index) => {
    const amount = amountAt(form, `L${row}`);
    const consumer = processes[index];
    if (amount === null || decimal(amount).isZero()) return [];
    if (consumer === undefined || consumer === null) {
      addProblem(form, `L${row}`, 'is an amount for a process that sheet A_InstData does not list');
      return [];
    }
    return [{ process: consumer.name, amount }];
  });

/** The code list of the template has codes of its own for the two territories that count zero. */
const TERRITORIES: Readonly<Record<string, string>> = { XC: 'Ceuta', XL: 'Melilla' };

const readPrecursor = (
  form: Form,
  block: Block,
  { name, category, origin }: Listed,
  processes: readonly (Listed | null)[],
  words: Words,
): ReadPrecursor => {
  const rows = block.all('PrecToGood');
  const last = rows.at(-1) ?? block.totalRow;
  const direct = block.first('PurchPrecDef') ?? block.totalRow;
  const electricity = block.first('ElecCons') ?? direct + 1;
  const figure = (row: number): string => amountAt(form, `L${row}`) ?? '0';
  const forOtherPurposes = amountAt(form, `L${last + 1}`);
  const code = origin?.toUpperCase() ?? null;
  return {
    precursor: {
      name,
      category,
      functionalUnit: category === 'electricity' ? 'MWh' : 't',
      supplies: [
        {
          amount: sum(readAmounts(form, block).map(({ amount }) => decimal(amount))).toFixed(),
          ...(code === null ? {} : { origin: TERRITORIES[code] ?? code }),
          direct: { value: figure(direct), source: sourceAt(form, `M${direct}`, words) },
          indirect: {
            by: 'electricity',
            electricityPerUnit: figure(electricity),
            emissionFactor: figure(electricity + 1),
            source: sourceAt(form, `M${electricity}`, words),
          },
        },
      ],
      consumed: readConsumed(form, rows, processes),
      ...(forOtherPurposes === null ? {} : { forOtherPurposes }),
    },
    place: {
      name,
      direct: { sheet: form.sheet.name, cell: `L${direct}` },
      indirect: stated(form, `L${electricity + 2}`),
      control: stated(form, `L${last + 2}`),
    },
  };
};

/** Sheet E: one block a purchased precursor, in the order of sheet A. */
export const readPrecursors = (
  form: Form,
  precursors: readonly (Listed | null)[],
  processes: readonly (Listed | null)[],
  words: Words,
): readonly ReadPrecursor[] => {
  const blocks = blocksOf(form.sheet);
  return precursors.flatMap((listed, index) => {
    if (listed === null) return [];
    const block = blocks[index];
    if (block !== undefined) return [readPrecursor(form, block, listed, processes, words)];
    addProblem(form, 'R1', `has lost the rows of purchased precursor ${index + 1}, ${listed.name}`);
    return [];
  });
};
