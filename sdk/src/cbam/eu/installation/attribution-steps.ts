import { decimalText, type Exact, ZERO } from '../../../core/exact.ts';
import { figure, type Step, type StepInput } from '../../working.ts';
import type { AttributionTerms } from './attribution-terms.ts';
import { ANNEX_II_2547, ANNEX_III_2547, EF_NATURAL_GAS, figureOf, WASTE_GAS_EFFICIENCY } from './figures.ts';
import type { ProductionProcess } from './model/production-process.ts';
import type { SourceResult } from './result.ts';

const attributedInputs = (
  { directEmissions: { attributed = [] } }: ProductionProcess,
  sources: readonly SourceResult[],
): StepInput[] =>
  attributed.flatMap(({ source, share }) => [
    figure(`share of ${source}`, figureOf(share)),
    figure(
      `Em(${source})`,
      sources.find(({ name }) => name === source)?.counted ?? ZERO,
      'tCO2e',
      'emission source',
    ),
  ]);

const directEmissionsStep = (
  process: ProductionProcess,
  sources: readonly SourceResult[],
  value: Exact,
): Step => ({
  title: `Directly attributable emissions of ${process.name}`,
  ...(process.directEmissions.typed === undefined
    ? { formula: 'DirEm* = Σ share × Em', inputs: attributedInputs(process, sources) }
    : {
        formula: 'DirEm*, as the operator typed it',
        inputs: [figure('DirEm*', value, 'tCO2e', 'operator')],
      }),
  reference: `${ANNEX_III_2547}, A.1 and A.3`,
  value: decimalText(value),
  unit: 'tCO2e',
});

const flowInputs = (symbol: string, flows: ProductionProcess['electricityConsumed']): StepInput[] =>
  flows.flatMap(({ energyMWh, emissionFactor, source }) => [
    figure(symbol, figureOf(energyMWh), 'MWh'),
    figure('EF', figureOf(emissionFactor), 'tCO2/MWh', source),
  ]);

const heatInputs = (flows: ProductionProcess['heatImported']): StepInput[] =>
  flows.flatMap(({ energyTJ, emissionFactor }) => [
    figure('Q', figureOf(energyTJ), 'TJ'),
    figure('EF', figureOf(emissionFactor), 'tCO2/TJ'),
  ]);

/** A step for each term of equation 55 that is there. */
const termSteps = (process: ProductionProcess, terms: AttributionTerms): Step[] => {
  const term = (
    title: string,
    formula: string,
    reference: string,
    inputs: StepInput[],
    value: Exact,
  ): Step[] =>
    inputs.some((input) => input.value !== '0')
      ? [
          {
            title: `${title}, ${process.name}`,
            formula,
            reference,
            inputs,
            value: decimalText(value),
            unit: 'tCO2e',
          },
        ]
      : [];
  const gas = (energy: string): StepInput[] =>
    figureOf(energy).equals(ZERO)
      ? []
      : [
          figure('V × NCV', figureOf(energy), 'TJ'),
          figure('EF(natural gas)', EF_NATURAL_GAS, 'tCO2/TJ', 'Annex II, G'),
        ];
  const exported = gas(process.wasteGasExportedTJ);
  return [
    ...term(
      'Heat imported',
      'EmH,imp = Σ Q × EF',
      `${ANNEX_III_2547}, A.3`,
      heatInputs(process.heatImported),
      terms.heatImported,
    ),
    ...term(
      'Heat exported',
      'EmH,exp = Σ Q × EF',
      `${ANNEX_III_2547}, A.3`,
      heatInputs(process.heatExported),
      terms.heatExported,
    ),
    ...term(
      'Waste gas imported',
      'WGcorr,imp = V × NCV × EF(natural gas)',
      `${ANNEX_III_2547}, A.2.3, Eq 53`,
      gas(process.wasteGasImportedTJ),
      terms.wasteGasImported,
    ),
    ...term(
      'Waste gas exported',
      'WGcorr,exp = V × NCV × EF(natural gas) × Corr_η',
      `${ANNEX_III_2547}, A.2.3, Eq 54`,
      exported.length === 0 ? [] : [...exported, figure('Corr_η', WASTE_GAS_EFFICIENCY)],
      terms.wasteGasExported,
    ),
    ...term(
      'Electricity exported',
      'Em_el,prod = Σ E × EF',
      `${ANNEX_II_2547}, D.1, Eq 35`,
      flowInputs('E', process.electricityExported),
      terms.electricityExported,
    ),
  ];
};

const directStep = (process: ProductionProcess, terms: AttributionTerms, balance: Exact): Step => ({
  title: `Attributed direct emissions of ${process.name}`,
  formula: 'AttrEm,dir = DirEm* + EmH,imp − EmH,exp + WGcorr,imp − WGcorr,exp − Em_el,prod',
  reference: `${ANNEX_III_2547}, A.3, Eq 55`,
  inputs: [
    figure('DirEm*', terms.directEmissions, 'tCO2e'),
    figure('EmH,imp', terms.heatImported, 'tCO2e'),
    figure('EmH,exp', terms.heatExported, 'tCO2e'),
    figure('WGcorr,imp', terms.wasteGasImported, 'tCO2e'),
    figure('WGcorr,exp', terms.wasteGasExported, 'tCO2e'),
    figure('Em_el,prod', terms.electricityExported, 'tCO2e'),
  ],
  value: decimalText(balance.lt(ZERO) ? ZERO : balance),
  unit: 'tCO2e',
  ...(balance.lt(ZERO) ? { note: `${decimalText(balance)} is negative and set to zero` } : {}),
});

const indirectStep = (process: ProductionProcess, indirect: Exact): Step => ({
  title: `Attributed indirect emissions of ${process.name}`,
  formula: 'AttrEm,indir = Em_el,cons = Σ E × EF',
  reference: `${ANNEX_III_2547}, A.3, Eq 56, and Annex II, D.1, Eq 35`,
  inputs: flowInputs('E', process.electricityConsumed),
  value: decimalText(indirect),
  unit: 'tCO2e',
});

/** The working of equation 55: a term that is not there has no step of its own. */
export const attributionSteps = (
  process: ProductionProcess,
  sources: readonly SourceResult[],
  terms: AttributionTerms,
  balance: Exact,
  indirect: Exact,
): readonly Step[] => [
  directEmissionsStep(process, sources, terms.directEmissions),
  ...termSteps(process, terms),
  directStep(process, terms, balance),
  indirectStep(process, indirect),
];
