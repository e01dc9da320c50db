import { expect } from 'chai';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { compute, figures, type Process, process, processOf, type Source } from './support.ts';

const attributed = (more: Partial<Process>) => {
  const result = compute({ processes: [process('rolling', more)] });
  return { ...processOf(result, 'rolling'), notes: result.notes };
};

describe('emissions attributed to a process', () => {
  it('take heat in and give heat away', () => {
    const { attributedEmissions } = attributed({
      heatImported: [
        { energyTJ: '10', emissionFactor: '60' },
        { energyTJ: '5', emissionFactor: '70' },
      ],
      heatExported: [{ energyTJ: '2', emissionFactor: '56.1' }],
    });
    // 50 + 600 + 350 − 112.2.
    expect(decimalText(attributedEmissions.direct)).to.equal('887.8');
  });

  it('take waste gas in as natural gas, and give it away at 0.667 of it', () => {
    const { attributedEmissions } = attributed({
      directEmissions: { typed: '1000' },
      wasteGasImportedTJ: '10',
      wasteGasExportedTJ: '20',
    });
    // 1 000 + 10 × 56.1 − 20 × 56.1 × 0.667 (equations 53 and 54).
    expect(decimalText(attributedEmissions.direct)).to.equal('812.626');
  });

  it('give the emissions of exported electricity away', () => {
    const { attributedEmissions } = attributed({
      electricityExported: [{ energyMWh: '40', emissionFactor: '0.5' }],
    });
    expect(decimalText(attributedEmissions.direct)).to.equal('30');
  });

  it('are never negative, as the template is, and say so', () => {
    const result = attributed({ heatExported: [{ energyTJ: '1', emissionFactor: '56.1' }] });
    expect(figures(result.specificEmbeddedEmissions)).to.equal('0 0');
    expect(decimalText(result.template.specificEmbeddedEmissions.direct)).to.equal('-0.061');
    expect(
      result.notes.map(({ code, difference }) => [code, difference && decimalText(difference)]),
    ).to.deep.include(['negative-set-to-zero', '-6.1']);
    expect(result.steps.find(({ reference }) => reference.endsWith('Eq 55'))).to.deep.include({
      value: '0',
      note: '-6.1 is negative and set to zero',
    });
  });

  it('are weighed over the sources of electricity', () => {
    const { attributedEmissions, template } = attributed({
      category: 'cement',
      electricityConsumed: [
        { energyMWh: '30', emissionFactor: '0.8' },
        { energyMWh: '10', emissionFactor: '0' },
      ],
    });
    expect(decimalText(attributedEmissions.indirect)).to.equal('24');
    expect(decimalText(template.electricityPerUnit)).to.equal('0.4');
  });

  it('come from shares of the emission sources where none are typed', () => {
    const oil: Source = {
      method: 'combustion',
      name: 'oil',
      activityData: '100',
      unit: 't',
      emissionFactor: { value: '3', unit: 'tCO2/t' },
    };
    const result = compute({
      emissionSources: [oil],
      processes: [
        process('a', { directEmissions: { attributed: [{ source: 'oil', share: '0.7' }] } }),
        process('b', { directEmissions: { attributed: [{ source: 'oil', share: '0.3' }] } }),
      ],
      products: [{ process: 'a', cnCode: '73181542' }],
    });
    expect(result.processes.map(({ attributedEmissions: { direct } }) => decimalText(direct))).to.deep.equal([
      '210',
      '90',
    ]);
    expect(result.notes).to.deep.equal([]);
    expect(result.products[0]?.steps[0]?.title).to.equal('Emissions of oil (combustion)');
  });

  it('stay as typed where the sources give another figure, and the gap is told', () => {
    const result = compute({
      emissionSources: [
        {
          method: 'combustion',
          name: 'oil',
          activityData: '100',
          unit: 't',
          emissionFactor: { value: '3', unit: 'tCO2/t' },
        },
      ],
      processes: [
        process('a', { directEmissions: { typed: '310', attributed: [{ source: 'oil', share: '1' }] } }),
      ],
    });
    expect(decimalText(processOf(result, 'a').attributedEmissions.direct)).to.equal('310');
    expect(
      result.notes.map(({ code, subject, difference }) => [
        code,
        subject,
        difference === null ? null : decimalText(difference),
      ]),
    ).to.deep.equal([
      ['emissions-not-attributed', null, '-10'],
      ['direct-emissions-differ', 'a', '10'],
    ]);
  });
});
