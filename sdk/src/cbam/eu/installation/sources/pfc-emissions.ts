import { decimalText, type Exact, ZERO } from '../../../../core/exact.ts';
import { GWP } from '../../../../declaration/gwp.ts';
import { figure, type Step, type Worked } from '../../../working.ts';
import { ANNEX_II_2547, figureOf } from '../figures.ts';
import type { PfcSource } from '../model/emission-sources.ts';
import type { SourceResult } from '../result.ts';

const KG_PER_TONNE = 1000;

/** Tonnes of CF4 in the duct. */
const cf4Of = (source: PfcSource): Worked<Exact> => {
  const aluminium = figureOf(source.aluminiumTonnes);
  if (source.method === 'pfc-slope') {
    const frequency = figureOf(source.anodeEffectFrequency);
    const minutes = figureOf(source.anodeEffectMinutes);
    const slope = figureOf(source.slopeEmissionFactor);
    const value = frequency.mul(minutes).mul(slope).div(KG_PER_TONNE).mul(aluminium);
    const step: Step = {
      title: `CF4 in the duct, ${source.name} (slope method)`,
      formula: 'CF4 = frequency × duration × (SEF / 1000) × Pr_Al',
      reference: `${ANNEX_II_2547}, B.7.1, Eq 21, 23`,
      inputs: [
        figure('frequency', frequency, 'anode effects per cell-day'),
        figure('duration', minutes, 'min'),
        figure('SEF', slope, '(kg CF4/t Al)/(min/cell-day)'),
        figure('Pr_Al', aluminium, 't'),
      ],
      value: decimalText(value),
      unit: 't CF4',
    };
    return { value, steps: [step] };
  }
  const coefficient = figureOf(source.overvoltageCoefficient);
  const overvoltage = figureOf(source.anodeEffectOvervoltage);
  const efficiency = figureOf(source.currentEfficiencyPercent);
  const value = coefficient.mul(overvoltage).div(efficiency).mul(aluminium).div(KG_PER_TONNE);
  const step: Step = {
    title: `CF4 in the duct, ${source.name} (overvoltage method)`,
    formula: 'CF4 = OVC × (AEO / CE) × Pr_Al × 0.001',
    reference: `${ANNEX_II_2547}, B.7.2, Eq 24`,
    inputs: [
      figure('OVC', coefficient, '(kg CF4/t Al)/mV'),
      figure('AEO', overvoltage, 'mV'),
      figure('CE', efficiency, '%'),
      figure('Pr_Al', aluminium, 't'),
    ],
    value: decimalText(value),
    unit: 't CF4',
  };
  return { value, steps: [step] };
};

/** Perfluorocarbons of primary aluminium, what escapes the duct included (equations 20 to 26). */
export const pfcEmissions = (source: PfcSource): SourceResult => {
  const { value: cf4, steps } = cf4Of(source);
  const fraction = figureOf(source.c2f6PerCf4);
  const c2f6 = cf4.mul(fraction);
  const efficiency = figureOf(source.collectionEfficiency);
  const [gwpCf4, gwpC2f6] = [figureOf(GWP.ar5.CF4), figureOf(GWP.ar5.C2F6)];
  const total = cf4.mul(gwpCf4).add(c2f6.mul(gwpC2f6)).div(efficiency);
  return {
    name: source.name,
    gas: 'PFC',
    counted: total,
    zeroRatedBiomass: ZERO,
    biomassWithoutProof: ZERO,
    steps: [
      ...steps,
      {
        title: `C2F6 in the duct, ${source.name}`,
        formula: 'C2F6 = CF4 × F',
        reference: `${ANNEX_II_2547}, B.7, Eq 22, 25`,
        inputs: [figure('CF4', cf4, 't'), figure('F', fraction, 't C2F6/t CF4')],
        value: decimalText(c2f6),
        unit: 't C2F6',
      },
      {
        title: `Perfluorocarbon emissions of ${source.name}`,
        formula: 'PFC = (CF4 × GWP(CF4) + C2F6 × GWP(C2F6)) / collection efficiency',
        reference: `${ANNEX_II_2547}, B.7, Eq 20, 26, and table 6`,
        inputs: [
          figure('CF4', cf4, 't'),
          figure('GWP(CF4)', gwpCf4, 'tCO2e/t', 'IPCC AR5'),
          figure('C2F6', c2f6, 't'),
          figure('GWP(C2F6)', gwpC2f6, 'tCO2e/t', 'IPCC AR5'),
          figure('collection efficiency', efficiency),
        ],
        value: decimalText(total),
        unit: 'tCO2e',
      },
    ],
  };
};
