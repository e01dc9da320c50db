import { decimalText, sumExact } from '../../../../core/exact.ts';
import { GWP } from '../../../../declaration/gwp.ts';
import { figure } from '../../../working.ts';
import { ANNEX_II_2547, figureOf } from '../figures.ts';
import type { MeasuredSource } from '../model/emission-sources.ts';
import type { SourceResult } from '../result.ts';
import { splitBiomass } from './biomass-split.ts';

/** g/Nm3 times 1000 Nm3 is kilograms. */
const KG_PER_TONNE = 1000;

/** CO2 or N2O of a measured emission source over the period (equations 16 and 18). */
export const measuredEmissions = (source: MeasuredSource): SourceResult => {
  const mass = sumExact(
    source.intervals.map(({ concentration, hours, flow }) =>
      figureOf(concentration).mul(figureOf(hours)).mul(figureOf(flow)).div(KG_PER_TONNE),
    ),
  );
  const potential = figureOf(GWP.ar5[source.gas]);
  const split = splitBiomass(mass.mul(potential), source.biomass, true);
  const [only, ...more] = source.intervals;
  return {
    name: source.name,
    gas: source.gas,
    counted: split.counted,
    zeroRatedBiomass: split.zeroRatedBiomass,
    biomassWithoutProof: split.biomassWithoutProof,
    steps: [
      {
        title: `Measured ${source.gas} of ${source.name}`,
        formula: 'Em = Σ (concentration × hours × flow) / 1000',
        reference: `${ANNEX_II_2547}, B.6.2.1, Eq 16`,
        inputs:
          only !== undefined && more.length === 0
            ? [
                figure('concentration', figureOf(only.concentration), 'g/Nm3'),
                figure('hours', figureOf(only.hours), 'h'),
                figure('flow', figureOf(only.flow), '1000 Nm3/h'),
              ]
            : [{ name: 'intervals', value: String(source.intervals.length) }],
        value: decimalText(mass),
        unit: `t ${source.gas}`,
      },
      {
        title: `Emissions of ${source.name}`,
        formula: `CO2e = Em × GWP${split.formula}`,
        reference: `${ANNEX_II_2547}, B.6.2.3 and B.6.2.4, Eq 18, and table 6`,
        inputs: [figure('Em', mass, 't'), figure('GWP', potential, 'tCO2e/t', 'IPCC AR5'), ...split.inputs],
        value: decimalText(split.counted),
        unit: 'tCO2e',
      },
    ],
  };
};
