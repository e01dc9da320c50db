import { expect } from 'chai';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { compute, type Source } from './support.ts';

const emissionsOf = (source: Source) => {
  const [result] = compute({ emissionSources: [source] }).sources;
  if (result === undefined) throw new Error('no source');
  return {
    gas: result.gas,
    counted: decimalText(result.counted),
    zeroRated: decimalText(result.zeroRatedBiomass),
    withoutProof: decimalText(result.biomassWithoutProof),
    steps: result.steps,
  };
};

const coal: Source = {
  method: 'combustion',
  name: 'coal',
  activityData: '88000',
  unit: 't',
  netCalorificValue: '25',
  emissionFactor: { value: '95', unit: 'tCO2/TJ' },
};

describe('source streams by calculation', () => {
  it('burn by quantity, calorific value and emission factor', () => {
    // 88 000 t × 25 GJ/t = 2 200 TJ; × 95 tCO2/TJ = 209 000 tCO2 (equations 5 and 6).
    expect(emissionsOf(coal).counted).to.equal('209000');
  });

  it('burn less where carbon stays in the ash', () => {
    expect(emissionsOf({ ...coal, oxidationFactor: '0.98' }).counted).to.equal('204820');
  });

  it('burn by tonne, by 1000 Nm3 and by terajoule alike', () => {
    const byTonne: Source = {
      method: 'combustion',
      name: 'coal',
      activityData: '88000',
      unit: 't',
      emissionFactor: { value: '2.375', unit: 'tCO2/t' },
    };
    const byEnergy: Source = { ...byTonne, activityData: '2200', unit: 'TJ' };
    expect(emissionsOf(byTonne).counted).to.equal('209000');
    expect(
      emissionsOf({ ...byTonne, unit: '1000Nm3', emissionFactor: { value: '2.375', unit: 'tCO2/1000Nm3' } })
        .counted,
    ).to.equal('209000');
    expect(emissionsOf({ ...byEnergy, emissionFactor: { value: '95', unit: 'tCO2/TJ' } }).counted).to.equal(
      '209000',
    );
  });

  it('take the carbon content where there is no emission factor', () => {
    // 1000 t × 0.75 tC/t × 3.664 = 2 748 tCO2 (equations 5 and 9).
    const gas: Source = {
      method: 'combustion',
      name: 'gas',
      activityData: '1000',
      unit: 't',
      carbonContent: '0.75',
    };
    expect(emissionsOf(gas).counted).to.equal('2748');
  });

  it('emit from raw material with a conversion factor', () => {
    // 121 000 t × 0.08794 tCO2/t × 0.9 (equation 11).
    const rawMeal: Source = {
      method: 'process',
      name: 'raw meal',
      activityData: '121000',
      unit: 't',
      emissionFactor: { value: '0.08794', unit: 'tCO2/t' },
      conversionFactor: '0.9',
    };
    expect(emissionsOf(rawMeal).counted).to.equal('9576.666');
  });

  it('keep the carbon of products out of the air in a mass balance', () => {
    // −1 808 226 t × 0.003878 tC/t × 3.664, the third example row of the template.
    const steel: Source = {
      method: 'mass-balance',
      name: 'steel',
      activityData: '-1808226',
      unit: 't',
      carbonContent: '0.003878',
    };
    expect(emissionsOf(steel).counted).to.equal('-25693.068768192');
  });

  it('take the emission factor in a mass balance without a carbon content', () => {
    // 10 t × 40 GJ/t / 1000 × 78 tCO2/TJ (equation 13: f cancels out).
    const oil: Source = {
      method: 'mass-balance',
      name: 'oil',
      activityData: '10',
      unit: 't',
      netCalorificValue: '40',
      emissionFactor: { value: '78', unit: 'tCO2/TJ' },
    };
    expect(emissionsOf(oil).counted).to.equal('31.2');
  });

  it('leave biomass out with proof of its sustainability, and count it without', () => {
    const waste: Source = { ...coal, biomass: { fraction: '0.15', withoutProof: '0' } };
    expect(emissionsOf(waste)).to.include({ counted: '177650', zeroRated: '31350', withoutProof: '0' });
    const unproven: Source = { ...coal, biomass: { fraction: '0.15', withoutProof: '0.05' } };
    expect(emissionsOf(unproven)).to.include({
      counted: '188100',
      zeroRated: '20900',
      withoutProof: '10450',
    });
  });

  it('leave biomass that is a process input out always', () => {
    const charcoal: Source = {
      method: 'process',
      name: 'charcoal',
      activityData: '100',
      unit: 't',
      emissionFactor: { value: '3', unit: 'tCO2/t' },
      biomass: { fraction: '1', withoutProof: '1' },
    };
    expect(emissionsOf(charcoal)).to.include({ counted: '0', zeroRated: '300' });
  });

  it('show their equation, factors and units', () => {
    const [step] = emissionsOf({ ...coal, oxidationFactor: '0.98' }).steps;
    expect(step).to.deep.include({
      formula: 'Em = AD × NCV / 1000 × EF × OF',
      reference: '(EU) 2025/2547, Annex II, B.3.1.1, Eq 5, 6',
      value: '204820',
      unit: 'tCO2e',
    });
    expect(step?.inputs).to.deep.include({ name: 'NCV', value: '25', unit: 'GJ/t' });
  });

  it('are noted when a fuel has negative activity data', () => {
    const { notes } = compute({ emissionSources: [{ ...coal, activityData: '-1' }] });
    expect(notes.map(({ code }) => code)).to.include('negative-activity');
  });
});

describe('perfluorocarbons of primary aluminium', () => {
  const common = {
    name: 'pots',
    aluminiumTonnes: '500000',
    c2f6PerCf4: '0.122',
    collectionEfficiency: '0.98',
  };

  it('follow the slope method, and count what escapes the duct', () => {
    // CF4 = 2.17 × 1.23 min × (0.146 / 1000) × 500 000 t = 194.8443 t; C2F6 = 0.122 × CF4 = 23.7710046 t;
    // (194.8443 × 6 630 + 23.7710046 × 11 100) / 0.98 = 1 555 675.86006 / 0.98 = 1 587 424.347 (the template's example row).
    const slope = emissionsOf({
      method: 'pfc-slope',
      ...common,
      anodeEffectFrequency: '2.17',
      anodeEffectMinutes: '1.23',
      slopeEmissionFactor: '0.146',
    });
    expect(slope.gas).to.equal('PFC');
    expect(slope.counted).to.equal('1587424.347');
    expect(slope.steps.map(({ value }) => value)).to.deep.equal(['194.8443', '23.7710046', '1587424.347']);
  });

  it('follow the overvoltage method with the current efficiency in per cent', () => {
    // CF4 = 1.16 × (19 / 95) × 500 000 t × 0.001 = 116 t; C2F6 = 0.122 × 116 = 14.152 t;
    // (116 × 6 630 + 14.152 × 11 100) / 0.98 = 926 167.2 / 0.98 = 945 068.571 428 571 428 57 tCO2e.
    const overvoltage = emissionsOf({
      method: 'pfc-overvoltage',
      ...common,
      overvoltageCoefficient: '1.16',
      anodeEffectOvervoltage: '19',
      currentEfficiencyPercent: '95',
    });
    expect(overvoltage.counted).to.equal('945068.57142857142857142857');
    expect(overvoltage.steps.map(({ value }) => value).slice(0, 2)).to.deep.equal(['116', '14.152']);
  });
});

describe('measured emissions', () => {
  it('of N2O are concentration times hours times flow, times its warming potential', () => {
    // 64.2925 g/Nm3 × 4 h × 265 000 Nm3/h = 68.15005 t N2O; × 265 (the template's example row).
    const n2o = emissionsOf({
      method: 'measurement',
      name: 'stack',
      gas: 'N2O',
      intervals: [{ concentration: '64.2925', hours: '4', flow: '265' }],
    });
    expect(n2o.gas).to.equal('N2O');
    expect(n2o.counted).to.equal('18059.76325');
  });

  it('of two hours add up to those of their sum', () => {
    const n2o = emissionsOf({
      method: 'measurement',
      name: 'stack',
      gas: 'N2O',
      intervals: [
        { concentration: '10', hours: '1', flow: '100' },
        { concentration: '20', hours: '1', flow: '50' },
      ],
    });
    // 1 t and 1 t.
    expect(n2o.counted).to.equal('530');
  });

  it('of CO2 leave biomass out', () => {
    // 1 820 g/Nm3 × 5 000 h × 50 000 Nm3/h = 455 000 t, of which 15 % biomass.
    const co2 = emissionsOf({
      method: 'measurement',
      name: 'stack',
      gas: 'CO2',
      intervals: [{ concentration: '1820', hours: '5000', flow: '50' }],
      biomass: { fraction: '0.15', withoutProof: '0' },
    });
    expect(co2).to.include({ gas: 'CO2', counted: '386750', zeroRated: '68250' });
  });
});

describe('the totals of an installation', () => {
  it('are by gas, with zero-rated biomass apart', () => {
    const { installation } = compute({
      emissionSources: [
        { ...coal, biomass: { fraction: '0.5', withoutProof: '0' } },
        {
          method: 'measurement',
          name: 'stack',
          gas: 'N2O',
          intervals: [{ concentration: '10', hours: '1', flow: '100' }],
        },
      ],
    });
    const { byGas, zeroRatedBiomass, direct } = installation;
    expect([byGas.CO2, byGas.N2O, byGas.PFC, zeroRatedBiomass, direct].map(decimalText)).to.deep.equal([
      '104500',
      '265',
      '0',
      '104500',
      '104765',
    ]);
  });
});
