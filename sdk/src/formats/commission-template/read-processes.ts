import type { InstallationData } from '../../cbam/eu/installation/index.ts';
import { decimal } from '../../core/decimal.ts';
import { addProblem, amountAt, type Form, numberAt, statedAt, textAt } from './form.ts';
import { type Block, blocksOf } from './markers.ts';
import type { Listed } from './read-installation.ts';
import type { Stated, TemplatePlaces } from './template.ts';

type Process = InstallationData['processes'][number];
export type ReadProcess = {
  readonly process: Process;
  readonly place: TemplatePlaces['processes'][number];
};

export const stated = (form: Form, cell: string): Stated => ({
  sheet: form.sheet.name,
  cell,
  ...statedAt(form, cell),
});

/** Amounts by route; the column of units is not read, since it follows from the category. */
export const readAmounts = (
  form: Form,
  { amountRows }: Block,
): readonly { readonly route?: string; readonly amount: string }[] =>
  amountRows.flatMap((row) => {
    const amount = amountAt(form, `L${row}`);
    const route = textAt(form, `H${row}`);
    return amount === null ? [] : [{ ...(route === null ? {} : { route }), amount }];
  });

/** What other processes take of it: the rows name them in order, without the process itself. */
const readConsumers = (
  form: Form,
  block: Block,
  own: number,
  processes: readonly (Listed | null)[],
): Process['toProcesses'] =>
  block.all('PrecToGood').flatMap((row, index) => {
    const amount = amountAt(form, `L${row}`);
    const consumer = processes[index < own ? index : index + 1];
    if (amount === null || decimal(amount).isZero()) return [];
    if (consumer === undefined || consumer === null) {
      addProblem(form, `L${row}`, 'is an amount for a process that sheet A_InstData does not list');
      return [];
    }
    return [{ process: consumer.name, amount }];
  });

const isSome = (amount: string | null): amount is string => amount !== null && !decimal(amount).isZero();

/** Energy and its factor in one column, one row above the other. */
const flow = (form: Form, column: 'L' | 'M', row: number | null): Process['heatImported'] => {
  if (row === null) return [];
  const energyTJ = amountAt(form, `${column}${row - 1}`);
  const emissionFactor = amountAt(form, `${column}${row}`);
  return isSome(energyTJ) ? [{ energyTJ, emissionFactor: emissionFactor ?? '0' }] : [];
};

const readElectricity = (
  form: Form,
  block: Block,
): Pick<Process, 'electricityConsumed' | 'electricityExported'> => {
  const [row, methodRow] = [block.first('ElecCons'), block.first('ElecEFMeth')];
  const energyMWh = row === null ? null : amountAt(form, `L${row}`);
  const source = methodRow === null ? null : textAt(form, `L${methodRow}`);
  const factor = row === null ? null : amountAt(form, `L${row + 1}`);
  const exportedMWh = methodRow === null ? null : amountAt(form, `L${methodRow + 4}`);
  const exportFactor = methodRow === null ? null : amountAt(form, `L${methodRow + 5}`);
  return {
    electricityConsumed: isSome(energyMWh)
      ? [{ energyMWh, emissionFactor: factor ?? '0', ...(source === null ? {} : { source }) }]
      : [],
    electricityExported: isSome(exportedMWh)
      ? [{ energyMWh: exportedMWh, emissionFactor: exportFactor ?? '0' }]
      : [],
  };
};

const readProcess = (
  form: Form,
  block: Block,
  { name, category }: Listed,
  own: number,
  processes: readonly (Listed | null)[],
): ReadProcess => {
  const amounts = readAmounts(form, block);
  const [firstAmount = block.totalRow] = block.amountRows;
  if (amounts.length === 0) addProblem(form, `L${firstAmount}`, `is empty: what ${name} made in the period`);
  const direct = block.first('EmDir') ?? block.totalRow;
  const typed = numberAt(form, `L${direct}`);
  if (typed === null) addProblem(form, `L${direct}`, `is empty: the direct emissions of ${name}`);
  const market = block.first('ToMarket');
  const toMarket = market === null ? null : amountAt(form, `L${market}`);
  const lastConsumer = block.all('PrecToGood').at(-1) ?? block.totalRow;
  const toNonCbamGoods = amountAt(form, `L${lastConsumer + 1}`);
  const gas = block.first('EmDirWG');
  const gasTJ = (column: 'L' | 'M'): string =>
    (gas === null ? null : amountAt(form, `${column}${gas - 1}`)) ?? '0';
  return {
    process: {
      name,
      category,
      // The template counts every good in tonnes, cement and fertilisers too.
      functionalUnit: category === 'electricity' ? 'MWh' : 't',
      production: amounts.length === 0 ? [{ amount: '0' }] : [...amounts],
      ...(toMarket === null ? {} : { toMarket }),
      toProcesses: readConsumers(form, block, own, processes),
      ...(toNonCbamGoods === null ? {} : { toNonCbamGoods }),
      directEmissions: { typed: typed ?? '0' },
      heatImported: flow(form, 'L', block.first('EmDirHeat')),
      heatExported: flow(form, 'M', block.first('EmDirHeat')),
      wasteGasImportedTJ: gasTJ('L'),
      wasteGasExportedTJ: gasTJ('M'),
      ...readElectricity(form, block),
    },
    place: {
      name,
      directEmissions: { sheet: form.sheet.name, cell: `L${direct}` },
      control: stated(form, `L${lastConsumer + 2}`),
    },
  };
};

/** Sheet D: one block a process, in the order of sheet A. */
export const readProcesses = (form: Form, processes: readonly (Listed | null)[]): readonly ReadProcess[] => {
  const blocks = blocksOf(form.sheet);
  return processes.flatMap((listed, index) => {
    if (listed === null) return [];
    const block = blocks[index];
    if (block !== undefined) return [readProcess(form, block, listed, index, processes)];
    addProblem(form, 'R1', `has lost the rows of production process ${index + 1}, ${listed.name}`);
    return [];
  });
};
