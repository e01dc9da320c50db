import { decimalText, type Exact, ZERO } from '../../../core/exact.ts';
import { figure, type Step, type StepInput } from '../../working.ts';
import type { EmbeddedEmissions, Inputs } from './embedded-emissions.ts';

const TEMPLATE = "the Commission's communication template, sheet InputOutput";

type Quantity = 'direct' | 'indirect' | 'electricity';

const WORDS = {
  direct: { title: 'Specific embedded direct emissions', symbol: 'SEE,direct', unit: 'tCO2e' },
  indirect: { title: 'Specific embedded indirect emissions', symbol: 'SEE,indirect', unit: 'tCO2e' },
  electricity: { title: 'Embedded electricity', symbol: 'E', unit: 'MWh' },
} as const;

/** One unit of what a process takes, with how much it takes of it. */
type Part = { readonly name: string; readonly unit: string; readonly m: Exact; readonly value: Exact };

const partsOf = (inputs: Inputs, embedded: EmbeddedEmissions, index: number, quantity: Quantity): Part[] => {
  const { data, flows, precursors } = inputs;
  return [
    ...data.processes.map(({ name, functionalUnit: unit }, supplier) => ({
      name,
      unit,
      m: flows.internal[index]?.[supplier] ?? ZERO,
      value: embedded.template[quantity][supplier] ?? ZERO,
    })),
    ...data.precursors.map(({ name, functionalUnit: unit }, supplier) => ({
      name,
      unit,
      m: flows.bought[index]?.[supplier] ?? ZERO,
      value: precursors[supplier]?.typed[quantity] ?? ZERO,
    })),
  ].filter(({ m }) => !m.equals(ZERO));
};

const ownOf = (inputs: Inputs, index: number, quantity: Quantity): Exact => {
  const { balance = ZERO, indirect = ZERO, electricityMWh = ZERO } = inputs.attributions[index] ?? {};
  return { direct: balance, indirect, electricity: electricityMWh }[quantity];
};

/** The working of the template's own arithmetic for one process: a step for each of its three sums. */
export const templateSteps = (
  inputs: Inputs,
  embedded: EmbeddedEmissions,
  index: number,
): readonly Step[] => {
  const { name = '', functionalUnit = 't' } = inputs.data.processes[index] ?? {};
  return (['direct', 'indirect', 'electricity'] as const).map((quantity) => {
    const { title, symbol, unit } = WORDS[quantity];
    const parts = partsOf(inputs, embedded, index, quantity);
    const taken: StepInput[] = parts.flatMap((part) => [
      figure(`m(${part.name})`, part.m, `${part.unit}/${functionalUnit}`),
      figure(`${symbol}(${part.name})`, part.value, `${unit}/${part.unit}`),
    ]);
    return {
      title: `${title} of ${name}, as the template has them`,
      formula: parts.length === 0 ? `${symbol} = own / AL` : `${symbol} = own / AL + Σ m × ${symbol}`,
      reference: TEMPLATE,
      inputs: [
        figure('own', ownOf(inputs, index, quantity), unit),
        figure('AL', inputs.flows.levels[index] ?? ZERO, functionalUnit),
        ...taken,
      ],
      value: decimalText(embedded.template[quantity][index] ?? ZERO),
      unit: `${unit}/${functionalUnit}`,
    };
  });
};
