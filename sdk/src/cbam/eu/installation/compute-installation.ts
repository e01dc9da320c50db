import { type Exact, sumExact, ZERO } from '../../../core/exact.ts';
import { type Rounding, roundPeriodEmissions, roundSpecific } from '../../rounding.ts';
import { attribute } from './attribution.ts';
import { type EmbeddedEmissions, embeddedEmissions, type Inputs } from './embedded-emissions.ts';
import { embeddedSteps, precursorsTaken, upstreamOf } from './embedded-steps.ts';
import { flowsOf } from './flows.ts';
import type { InstallationData } from './model/installation-data.ts';
import { notesOf } from './notes.ts';
import { precursorFigures } from './precursor-figures.ts';
import { productResult } from './product-result.ts';
import {
  emissions,
  type InstallationResult,
  type ProcessResult,
  type ProductResult,
  type SourceResult,
} from './result.ts';
import { sourceEmissions } from './sources/index.ts';
import { templateSteps } from './template-steps.ts';

/** Steps of the emission sources that a process's direct emissions come from, and of the precursors that it buys. */
const stepsBefore = (inputs: Inputs, sources: readonly SourceResult[], index: number) => {
  const { directEmissions } = inputs.data.processes[index] ?? {};
  const attributed =
    directEmissions?.typed === undefined
      ? (directEmissions?.attributed ?? []).map(({ source }) => source)
      : [];
  return [
    ...sources.filter(({ name }) => attributed.includes(name)).flatMap(({ steps }) => steps),
    ...inputs.precursors.flatMap(({ steps }, precursor) =>
      (inputs.flows.bought[index]?.[precursor] ?? ZERO).equals(ZERO) ? [] : steps,
    ),
  ];
};

const processResults = (
  inputs: Inputs,
  embedded: EmbeddedEmissions,
  sources: readonly SourceResult[],
  rounding: Rounding,
): ProcessResult[] =>
  inputs.data.processes.flatMap(({ name, category, functionalUnit }, index) => {
    const attribution = inputs.attributions[index];
    if (attribution === undefined) return [];
    const at = (values: readonly Exact[]): Exact => values[index] ?? ZERO;
    return [
      {
        name,
        category,
        functionalUnit,
        activityLevel: at(inputs.flows.levels),
        attributedEmissions: emissions(
          roundPeriodEmissions(attribution.direct, rounding),
          roundPeriodEmissions(attribution.indirect, rounding),
        ),
        specificEmbeddedEmissions: emissions(
          roundSpecific(at(embedded.direct), rounding),
          roundSpecific(at(embedded.indirect), rounding),
        ),
        precursors: precursorsTaken(inputs, embedded, category, index).map((taken) => ({
          name: taken.name,
          specificConsumption: taken.specificConsumption,
        })),
        template: {
          specificEmbeddedEmissions: emissions(at(embedded.template.direct), at(embedded.template.indirect)),
          electricityPerUnit: at(embedded.template.electricity),
          shareOfDefaultValues: embedded.template.shareOfDefaultValues[index] ?? null,
          steps: templateSteps(inputs, embedded, index),
        },
        steps: [
          ...stepsBefore(inputs, sources, index),
          ...attribution.steps,
          ...embeddedSteps(inputs, embedded, index, rounding),
        ],
      },
    ];
  });

const productResults = (
  inputs: Inputs,
  embedded: EmbeddedEmissions,
  processes: readonly ProcessResult[],
  rounding: Rounding,
): ProductResult[] =>
  inputs.data.products.flatMap((product) => {
    const index = processes.findIndex(({ name }) => name === product.process);
    const process = processes[index];
    if (process === undefined) return [];
    // A step of what two processes share, as a precursor, is shown once.
    const steps = new Set(upstreamOf(inputs, index).flatMap((at) => processes[at]?.steps ?? []));
    const unrounded = emissions(embedded.direct[index] ?? ZERO, embedded.indirect[index] ?? ZERO);
    return [productResult(product, process, unrounded, [...steps], rounding)];
  });

const installationTotals = (
  { attributions }: Inputs,
  sources: readonly SourceResult[],
  rounding: Rounding,
): InstallationResult['installation'] => {
  const total = (values: readonly Exact[]): Exact => roundPeriodEmissions(sumExact(values), rounding);
  const ofGas = (gas: SourceResult['gas']): Exact =>
    total(sources.filter((source) => source.gas === gas).map(({ counted }) => counted));
  return {
    byGas: { CO2: ofGas('CO2'), N2O: ofGas('N2O'), PFC: ofGas('PFC') },
    zeroRatedBiomass: total(sources.map(({ zeroRatedBiomass }) => zeroRatedBiomass)),
    direct: total(sources.map(({ counted }) => counted)),
    indirect: total(attributions.map(({ indirect }) => indirect)),
  };
};

/**
 * From what an installation monitored to the specific embedded emissions of its goods, under Implementing Regulation
 * (EU) 2025/2547, Annexes II and III, with every step; beside them the figures as the Commission's template computes
 * them. Nothing is rounded but what is expressed, where `rounding` says so: emissions of the period to full tonnes,
 * specific ones to five decimals (Annex II, A.1(6) to (8)).
 *
 * @throws CbamError `cbam.stream-incomplete` for a source stream without its factors, `cbam.processes-singular` when
 * processes feed each other so that nothing is left over
 *
 * @example
 * ```ts
 * import { computeInstallation, decimalText, NO_ROUNDING, parseInstallationData } from '@kiseki/sdk';
 *
 * const data = parseInstallationData({
 *   period: { from: '2026-01-01', to: '2026-12-31' },
 *   emissionSources: [],
 *   processes: [
 *     {
 *       name: 'Kiln',
 *       category: 'cement clinker',
 *       functionalUnit: 't',
 *       production: [{ amount: '1000' }],
 *       toProcesses: [],
 *       directEmissions: { typed: '850' },
 *       heatImported: [],
 *       heatExported: [],
 *       wasteGasImportedTJ: '0',
 *       wasteGasExportedTJ: '0',
 *       electricityConsumed: [{ energyMWh: '60', emissionFactor: '0.5' }],
 *       electricityExported: [],
 *     },
 *   ],
 *   precursors: [],
 *   products: [{ process: 'Kiln', cnCode: '25231000' }],
 * });
 * const [clinker] = computeInstallation(data, NO_ROUNDING).products;
 * if (clinker) console.log(decimalText(clinker.specificEmbeddedEmissions.total)); // 0.88
 * ```
 */
export const computeInstallation = (data: InstallationData, rounding: Rounding): InstallationResult => {
  const sources = data.emissionSources.map(sourceEmissions);
  const inputs: Inputs = {
    data,
    flows: flowsOf(data),
    attributions: data.processes.map((process) => attribute(process, sources)),
    precursors: data.precursors.map(precursorFigures),
  };
  const embedded = embeddedEmissions(inputs);
  const processes = processResults(inputs, embedded, sources, rounding);
  return {
    rounding,
    sources,
    installation: installationTotals(inputs, sources, rounding),
    processes,
    products: productResults(inputs, embedded, processes, rounding),
    notes: notesOf(inputs, sources),
  };
};
