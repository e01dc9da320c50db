import { computeInstallation, type InstallationData } from '../../cbam/eu/installation/index.ts';
import { NO_ROUNDING } from '../../cbam/rounding.ts';
import type { Exact } from '../../core/exact.ts';
import { ZERO } from '../../core/exact.ts';

/** What a tonne or MWh of a product takes, through all the processes that lead to it. */
export type Intensities = {
  /** Direct emissions of the installation itself, tCO2e. */
  readonly own: Exact;
  /** MWh of each flow of electricity; never zero. */
  readonly electricity: readonly {
    readonly emissionFactor: string;
    readonly source: string | undefined;
    readonly energy: Exact;
  }[];
  /** Amount of each purchased precursor; never zero. */
  readonly precursors: readonly { readonly name: string; readonly amount: Exact }[];
};

type Precursor = InstallationData['precursors'][number];
type Process = InstallationData['processes'][number];

const withDirect = (precursor: Precursor, value: string): Precursor => ({
  ...precursor,
  supplies: precursor.supplies.map(({ origin: _, ...supply }) => ({
    ...supply,
    direct: { ...supply.direct, value },
    indirect: { by: 'value', value: '0', source: supply.indirect.source },
  })),
});

const withoutElectricity = (process: Process): Process => ({ ...process, electricityConsumed: [] });

/**
 * The equations are linear in what a process emits, uses and buys: so what one term contributes to a product is the figure of
 * that product when only this term is there.
 *
 * @param product Its place among the products of the data, from 0.
 * @throws RangeError where there is none.
 */
export const intensitiesOf = (data: InstallationData, product: number): Intensities => {
  const none: InstallationData = {
    ...data,
    processes: data.processes.map(withoutElectricity),
    precursors: data.precursors.map((precursor) => withDirect(precursor, '0')),
  };
  const resultOf = (changed: InstallationData) => {
    const found = computeInstallation(changed, NO_ROUNDING).products[product];
    if (found === undefined) throw new RangeError(`there is no product at ${product}`);
    return found;
  };
  const directOf = (changed: InstallationData): Exact => resultOf(changed).specificEmbeddedEmissions.direct;
  const own = directOf(none);
  const electricity = data.processes.flatMap((process, index) =>
    process.electricityConsumed.map((flow) => {
      const processes = none.processes.map((other, at) =>
        at === index ? { ...other, electricityConsumed: [flow] } : other,
      );
      const energy = resultOf({ ...none, processes }).template.electricityPerUnit;
      return { emissionFactor: flow.emissionFactor, source: flow.source, energy };
    }),
  );
  const precursors = data.precursors.map(({ name }) => {
    const one = none.precursors.map((precursor) =>
      precursor.name === name ? withDirect(precursor, '1') : precursor,
    );
    return { name, amount: directOf({ ...none, precursors: one }).sub(own) };
  });
  return {
    own,
    electricity: electricity.filter(({ energy }) => !energy.equals(ZERO)),
    precursors: precursors.filter(({ amount }) => !amount.equals(ZERO)),
  };
};
