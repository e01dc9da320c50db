import type { Exact } from '../../../../core/exact.ts';
import { figure, type StepInput } from '../../../working.ts';
import { figureOf } from '../figures.ts';
import type { SourceStream } from '../model/emission-sources.ts';

/** f: t CO2 per t C ((EU) 2025/2547, Annex II, equations 8, 9, 12 to 14). */
const CO2_PER_CARBON = figureOf('3.664');
const GJ_PER_TJ = 1000;

/** CO2 of all carbon in a unit of activity data, with its part of a formula; or what the stream lacks. */
export type PerUnit =
  | {
      readonly value: Exact;
      readonly formula: string;
      /** Which factors gave it: they decide the equation. */
      readonly by: 'carbon-content' | 'activity' | 'energy';
      readonly inputs: readonly StepInput[];
    }
  | { readonly problem: string };

const byCarbonContent = ({ unit, carbonContent = '' }: SourceStream): PerUnit => {
  if (unit === 'TJ') return { problem: 'a carbon content belongs to tonnes or to 1000 Nm3, not to TJ' };
  const content = figureOf(carbonContent);
  return {
    value: CO2_PER_CARBON.mul(content),
    formula: 'f × CC',
    by: 'carbon-content',
    inputs: [figure('f', CO2_PER_CARBON, 'tCO2/tC'), figure('CC', content, `tC/${unit}`)],
  };
};

const byEmissionFactor = (
  { unit, netCalorificValue }: SourceStream,
  emissionFactor: NonNullable<SourceStream['emissionFactor']>,
): PerUnit => {
  const factor = figureOf(emissionFactor.value);
  const input = figure('EF', factor, emissionFactor.unit);
  if (emissionFactor.unit === `tCO2/${unit}`)
    return { value: factor, formula: 'EF', by: 'activity', inputs: [input] };
  if (emissionFactor.unit !== 'tCO2/TJ')
    return {
      problem: `an emission factor in ${emissionFactor.unit} does not go with activity data in ${unit}`,
    };
  if (netCalorificValue === undefined)
    return { problem: 'an emission factor in tCO2/TJ wants a net calorific value' };
  const calorific = figureOf(netCalorificValue);
  return {
    value: calorific.mul(factor).div(GJ_PER_TJ),
    formula: 'NCV / 1000 × EF',
    by: 'energy',
    inputs: [figure('NCV', calorific, `GJ/${unit}`), input],
  };
};

/**
 * A mass balance goes by carbon content, the other methods by emission factor; each takes the other where its own is
 * absent (equations 8, 9, 13 and 14 turn one into the other).
 */
export const emissionsPerUnit = (stream: SourceStream): PerUnit => {
  const { emissionFactor, carbonContent, method } = stream;
  if (carbonContent !== undefined && (method === 'mass-balance' || emissionFactor === undefined))
    return byCarbonContent(stream);
  return emissionFactor === undefined
    ? { problem: 'wants an emission factor or a carbon content' }
    : byEmissionFactor(stream, emissionFactor);
};
