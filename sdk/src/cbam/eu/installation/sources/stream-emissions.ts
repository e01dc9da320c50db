import { decimalText, ONE } from '../../../../core/exact.ts';
import { CbamError } from '../../../errors.ts';
import { figure, type Step } from '../../../working.ts';
import { ANNEX_II_2547, figureOf } from '../figures.ts';
import type { SourceStream } from '../model/emission-sources.ts';
import type { SourceResult } from '../result.ts';
import { splitBiomass } from './biomass-split.ts';
import { emissionsPerUnit } from './emissions-per-unit.ts';

/** The factor that says how much of the carbon reaches the air, absent as the conservative 1 (B.3.1.1, B.3.1.2). */
const releaseOf = (stream: SourceStream) => {
  const [symbol, text] =
    stream.method === 'combustion'
      ? ['OF', stream.oxidationFactor]
      : stream.method === 'process'
        ? ['CF', stream.conversionFactor]
        : ['', undefined];
  return text === undefined
    ? { value: ONE, formula: '', inputs: [] }
    : { value: figureOf(text), formula: ` × ${symbol}`, inputs: [figure(symbol, figureOf(text))] };
};

/** What a method is called, and its equations by the factors that it went by. */
const METHOD = {
  combustion: {
    name: 'combustion',
    reference: {
      activity: 'B.3.1.1, Eq 5',
      energy: 'B.3.1.1, Eq 5, 6',
      'carbon-content': 'B.3.1.1, Eq 5, 9',
    },
    biomass: ', 10',
  },
  process: {
    name: 'process emissions',
    reference: {
      activity: 'B.3.1.2, Eq 11',
      energy: 'B.3.1.2, Eq 11',
      'carbon-content': 'B.3.1.2, Eq 9, 11',
    },
    biomass: ', 10',
  },
  'mass-balance': {
    name: 'mass balance',
    reference: { activity: 'B.3.2, Eq 12, 14', energy: 'B.3.2, Eq 12, 13', 'carbon-content': 'B.3.2, Eq 12' },
    biomass: ', 15',
  },
} as const;

/**
 * CO2 of a source stream over the period (equations 5 to 15).
 *
 * @throws CbamError `cbam.stream-incomplete` when a factor is missing or in a unit that does not fit
 */
export const streamEmissions = (stream: SourceStream): SourceResult => {
  const perUnit = emissionsPerUnit(stream);
  if ('problem' in perUnit)
    throw new CbamError('cbam.stream-incomplete', `source stream ${stream.name}: ${perUnit.problem}`, {
      hint: 'complete the source stream, or leave it out',
    });
  const activity = figureOf(stream.activityData);
  const release = releaseOf(stream);
  const split = splitBiomass(
    activity.mul(perUnit.value).mul(release.value),
    stream.biomass,
    stream.method !== 'process',
  );
  const { name, reference, biomass } = METHOD[stream.method];
  const step: Step = {
    title: `Emissions of ${stream.name} (${name})`,
    formula: `Em = AD × ${perUnit.formula}${release.formula}${split.formula}`,
    reference: `${ANNEX_II_2547}, ${reference[perUnit.by]}${stream.biomass === undefined ? '' : biomass}`,
    inputs: [figure('AD', activity, stream.unit), ...perUnit.inputs, ...release.inputs, ...split.inputs],
    value: decimalText(split.counted),
    unit: 'tCO2e',
  };
  return {
    name: stream.name,
    gas: 'CO2',
    counted: split.counted,
    zeroRatedBiomass: split.zeroRatedBiomass,
    biomassWithoutProof: split.biomassWithoutProof,
    steps: [step],
  };
};
