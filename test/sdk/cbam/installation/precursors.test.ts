import { expect } from 'chai';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { compute, figures, precursor, process, processOf, supply } from './support.ts';

describe('a purchased precursor', () => {
  it('adds its emissions in the proportion that is consumed, scrap and cut-offs included', () => {
    const result = compute({
      processes: [process('rolling')],
      precursors: [precursor('slabs', 'rolling', { consumed: [{ process: 'rolling', amount: '110' }] })],
    });
    const rolling = processOf(result, 'rolling');
    // 50 / 100 + 110 / 100 × 2 (equations 59 to 63).
    expect(decimalText(rolling.specificEmbeddedEmissions.direct)).to.equal('2.7');
    expect(
      rolling.precursors.map(({ name, specificConsumption }) => [name, decimalText(specificConsumption)]),
    ).to.deep.equal([['slabs', '1.1']]);
  });

  it('from several installations and periods counts with its weighted average', () => {
    const result = compute({
      precursors: [
        precursor('slabs', 'rolling', {
          supplies: [
            supply({ amount: '30', installation: 'Mill A', reportingYear: 2025 }),
            supply({ amount: '10', installation: 'Mill B', direct: { value: '4', source: 'measured' } }),
          ],
          consumed: [{ process: 'rolling', amount: '40' }],
        }),
      ],
    });
    // (30 × 2 + 10 × 4) / 40 = 2.5; 0.5 + 0.4 × 2.5.
    expect(decimalText(processOf(result, 'rolling').specificEmbeddedEmissions.direct)).to.equal('1.5');
    const [step] = processOf(result, 'rolling').steps;
    expect(step?.reference).to.match(/^Articles 13 and 14/);
    expect(step?.value).to.equal('2.5');
  });

  it('of the same code as another is noted: without evidence their average is wanted', () => {
    const { notes } = compute({
      precursors: ['slabs', 'more slabs'].map((name) => precursor(name, 'rolling', { cnCode: '72071111' })),
    });
    expect(notes.map(({ code, subject }) => [code, subject])).to.deep.include([
      'same-code-apart',
      'more slabs',
    ]);
  });

  for (const origin of ['DE', 'NO', 'Büsingen'])
    it(`of origin ${origin} counts as zero, with its mass`, () => {
      const result = compute({
        precursors: [precursor('slabs', 'rolling', { supplies: [supply({ origin })] })],
      });
      const rolling = processOf(result, 'rolling');
      expect(figures(rolling.specificEmbeddedEmissions)).to.equal('0.5 0');
      expect(
        rolling.precursors.map(({ specificConsumption }) => decimalText(specificConsumption)),
      ).to.deep.equal(['0.1']);
      expect(decimalText(rolling.template.specificEmbeddedEmissions.direct)).to.equal('0.7');
      expect(result.notes.map(({ code }) => code)).to.deep.equal(['exempt-origin']);
    });

  it('that is partly of exempt origin counts for the rest', () => {
    const result = compute({
      precursors: [
        precursor('slabs', 'rolling', {
          supplies: [supply({ amount: '5', origin: 'CH' }), supply({ amount: '5' })],
        }),
      ],
    });
    expect(decimalText(processOf(result, 'rolling').specificEmbeddedEmissions.direct)).to.equal('0.6');
  });

  it('at default values makes up a share of the direct emissions, as the template counts it', () => {
    const result = compute({
      precursors: [
        precursor('slabs', 'rolling', {
          supplies: [supply({ direct: { value: '4', source: 'default' } })],
        }),
        precursor('billets', 'rolling'),
      ],
    });
    // 0.4 of 0.5 + 0.4 + 0.2.
    const { shareOfDefaultValues } = processOf(result, 'rolling').template;
    expect(shareOfDefaultValues?.toFraction()).to.equal('4/11');
  });

  it('has no share of default values in goods without direct emissions', () => {
    const result = compute({ processes: [process('rolling', { directEmissions: { typed: '0' } })] });
    expect(processOf(result, 'rolling').template.shareOfDefaultValues).to.equal(null);
  });

  it('of unknown source is noted: its default value is wanted', () => {
    const { notes } = compute({
      precursors: [
        precursor('slabs', 'rolling', { supplies: [supply({ direct: { value: '2', source: 'unknown' } })] }),
      ],
    });
    expect(notes.map(({ code }) => code)).to.deep.equal(['precursor-source-unknown']);
  });

  it('is noted when what was bought is not what was used', () => {
    const { notes } = compute({
      precursors: [
        precursor('slabs', 'rolling', {
          consumed: [{ process: 'rolling', amount: '7' }],
          forOtherPurposes: '1',
        }),
      ],
    });
    expect(
      notes.map(({ code, difference }) => [code, difference === null ? null : decimalText(difference)]),
    ).to.deep.equal([['purchase-unaccounted', '2']]);
  });
});

describe('the rule for goods inside and outside Annex II', () => {
  const sinter = process('sinter plant', {
    category: 'sintered ore',
    toProcesses: [{ process: 'blast furnace', amount: '100' }],
    electricityConsumed: [{ energyMWh: '40', emissionFactor: '0.5' }],
  });
  const pigIron = process('blast furnace', {
    category: 'pig iron',
    toProcesses: [{ process: 'converter', amount: '50' }],
    electricityConsumed: [{ energyMWh: '60', emissionFactor: '0.5' }],
  });
  const steel = process('converter', {
    category: 'crude steel',
    electricityConsumed: [{ energyMWh: '10', emissionFactor: '0.5' }],
  });

  it('adds the indirect emissions of sinter to pig iron and to the steel made of it, and no others', () => {
    const result = compute({ processes: [sinter, pigIron, steel] });
    const indirect = ['sinter plant', 'blast furnace', 'converter'].map((name) =>
      decimalText(processOf(result, name).specificEmbeddedEmissions.indirect),
    );
    // Sinter 20 / 100; pig iron 1 × 0.2; steel 0.5 × 0.2.
    expect(indirect).to.deep.equal(['0.2', '0.2', '0.1']);
    const asTyped = ['sinter plant', 'blast furnace', 'converter'].map((name) =>
      decimalText(processOf(result, name).template.specificEmbeddedEmissions.indirect),
    );
    // The template adds all: 0.2; 0.3 + 0.2; 0.05 + 0.5 × 0.5.
    expect(asTyped).to.deep.equal(['0.2', '0.5', '0.3']);
  });

  it('adds no indirect emissions of hydrogen to ammonia', () => {
    const hydrogen = process('reformer', {
      category: 'hydrogen',
      toProcesses: [{ process: 'synthesis', amount: '18' }],
      electricityConsumed: [{ energyMWh: '100', emissionFactor: '0.5' }],
    });
    const ammonia = process('synthesis', {
      category: 'ammonia',
      electricityConsumed: [{ energyMWh: '30', emissionFactor: '0.5' }],
    });
    const result = compute({ processes: [hydrogen, ammonia] });
    // Direct 0.5 + 0.18 × 0.5; indirect its own 15 / 100.
    expect(figures(processOf(result, 'synthesis').specificEmbeddedEmissions)).to.equal('0.59 0.15');
    expect(decimalText(processOf(result, 'synthesis').template.specificEmbeddedEmissions.indirect)).to.equal(
      '0.24',
    );
  });

  it('holds for what is bought', () => {
    const ammonia = process('synthesis', { category: 'ammonia' });
    const bought = (source: 'measured' | 'default') =>
      precursor('hydrogen', 'synthesis', {
        category: 'hydrogen',
        supplies: [supply({ indirect: { by: 'value', value: '3', source } })],
      });
    for (const source of ['measured', 'default'] as const)
      expect(
        figures(
          processOf(compute({ processes: [ammonia], precursors: [bought(source)] }), 'synthesis')
            .specificEmbeddedEmissions,
        ),
      ).to.equal('0.7 0');
  });

  it('takes of bought pig iron what its sinter brought in', () => {
    const pig = (more: Parameters<typeof supply>[0]) =>
      figures(
        processOf(
          compute({
            precursors: [
              precursor('pig iron', 'rolling', { category: 'pig iron', supplies: [supply(more)] }),
            ],
          }),
          'rolling',
        ).specificEmbeddedEmissions,
      );
    expect(pig({})).to.equal('0.7 0');
    expect(pig({ indirectOfPrecursors: '0.2' })).to.equal('0.7 0.02');
    expect(pig({ indirect: { by: 'value', value: '0.3', source: 'default' } })).to.equal('0.7 0.03');
  });

  it('takes bought sinter whole', () => {
    const result = compute({
      processes: [process('blast furnace', { category: 'pig iron' })],
      precursors: [precursor('sinter', 'blast furnace', { category: 'sintered ore' })],
    });
    expect(figures(processOf(result, 'blast furnace').specificEmbeddedEmissions)).to.equal('0.7 0.05');
  });
});
