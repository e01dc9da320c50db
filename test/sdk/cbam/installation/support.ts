import { existsSync, readFileSync } from 'node:fs';
import {
  computeInstallation,
  type InstallationData,
  type InstallationResult,
  type ProcessResult,
  parseInstallationData,
} from '../../../../sdk/src/cbam/eu/installation/index.ts';
import { NO_ROUNDING, type Rounding } from '../../../../sdk/src/cbam/rounding.ts';
import type { Exact } from '../../../../sdk/src/core/exact.ts';
import { decimalText } from '../../../../sdk/src/core/exact.ts';

export type Process = InstallationData['processes'][number];
export type Precursor = InstallationData['precursors'][number];
export type Source = InstallationData['emissionSources'][number];

/** A process that makes 100 t of steel products with 50 tCO2e, and nothing else. */
export const process = (name: string, more: Partial<Process> = {}): Process => ({
  name,
  category: 'iron or steel products',
  functionalUnit: 't',
  production: [{ amount: '100' }],
  toProcesses: [],
  directEmissions: { typed: '50' },
  heatImported: [],
  heatExported: [],
  wasteGasImportedTJ: '0',
  wasteGasExportedTJ: '0',
  electricityConsumed: [],
  electricityExported: [],
  ...more,
});

type Supply = Precursor['supplies'][number];

/** 10 t of crude steel with 2 tCO2e and 0.5 tCO2e of electricity a tonne, measured. */
export const supply = (more: Partial<Supply> = {}): Supply => ({
  amount: '10',
  origin: 'CN',
  direct: { value: '2', source: 'measured' },
  indirect: { by: 'electricity', electricityPerUnit: '1', emissionFactor: '0.5', source: 'measured' },
  ...more,
});

export const precursor = (name: string, consumer: string, more: Partial<Precursor> = {}): Precursor => ({
  name,
  category: 'crude steel',
  functionalUnit: 't',
  supplies: [supply()],
  consumed: [{ process: consumer, amount: '10' }],
  ...more,
});

export const installation = (more: Partial<InstallationData>): InstallationData => ({
  period: { from: '2026-01-01', to: '2026-12-31' },
  emissionSources: [],
  processes: [process('rolling')],
  precursors: [],
  products: [],
  ...more,
});

export const compute = (
  more: Partial<InstallationData>,
  rounding: Rounding = NO_ROUNDING,
): InstallationResult => computeInstallation(parseInstallationData(installation(more)), rounding);

export const processOf = (result: InstallationResult, name: string): ProcessResult => {
  const found = result.processes.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no process ${name}`);
  return found;
};

/** `direct indirect`, as decimals. */
export const figures = ({ direct, indirect }: { readonly direct: Exact; readonly indirect: Exact }): string =>
  `${decimalText(direct)} ${decimalText(indirect)}`;

const examples = new URL('../../../../../shared/reference/cbam/commission-examples.json', import.meta.url);

export const hasCommissionExamples = existsSync(examples);

export const commissionExamples = (): unknown => JSON.parse(readFileSync(examples, 'utf8'));
