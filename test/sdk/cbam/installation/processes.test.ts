import { expect } from 'chai';
import fc from 'fast-check';
import { CbamError } from '../../../../sdk/src/cbam/errors.ts';
import { figureOf } from '../../../../sdk/src/cbam/eu/installation/figures.ts';
import { decimalText, type Exact, sumExact, ZERO } from '../../../../sdk/src/core/exact.ts';
import { compute, figures, type Process, precursor, process, processOf, supply } from './support.ts';
import { templateArithmetic } from './template-arithmetic.ts';

describe('processes that feed each other', () => {
  it('pass emissions on in a chain', () => {
    const result = compute({
      processes: [
        process('smelter', { toProcesses: [{ process: 'casting', amount: '100' }] }),
        process('casting', { toProcesses: [{ process: 'rolling', amount: '50' }], toMarket: '50' }),
        process('rolling'),
      ],
    });
    // 0.5; 0.5 + 1 × 0.5; 0.5 + 0.5 × 1.
    expect(result.processes.map((each) => figures(each.specificEmbeddedEmissions))).to.deep.equal([
      '0.5 0',
      '1 0',
      '1 0',
    ]);
  });

  it('in a circle share what they emit exactly', () => {
    const result = compute({
      processes: [
        process('a', { toProcesses: [{ process: 'b', amount: '50' }], toMarket: '50' }),
        process('b', { toProcesses: [{ process: 'a', amount: '20' }], toMarket: '80' }),
      ],
    });
    // a = 0.5 + 0.2 b, b = 0.5 + 0.5 a: a = 0.6 / 0.9 = 2/3, b = 5/6.
    expect(result.processes.map((each) => each.specificEmbeddedEmissions.direct.toFraction())).to.deep.equal([
      '2/3',
      '5/6',
    ]);
  });

  for (const [title, amount] of [
    ['when nothing leaves their circle', '100'],
    ['when more goes around than is made', '150'],
  ] as const)
    it(`are refused ${title}`, () => {
      const run = () =>
        compute({
          processes: [
            process('a', { toProcesses: [{ process: 'b', amount }] }),
            process('b', { toProcesses: [{ process: 'a', amount: '100' }] }),
          ],
        });
      expect(run).to.throw(CbamError).with.property('code', 'cbam.processes-singular');
    });

  it('that make nothing embed nothing, and are noted', () => {
    const result = compute({
      processes: [process('idle', { production: [{ amount: '0' }], toMarket: '0' }), process('rolling')],
      precursors: [precursor('slabs', 'idle')],
    });
    expect(figures(processOf(result, 'idle').specificEmbeddedEmissions)).to.equal('0 0');
    expect(result.notes.map(({ code }) => code)).to.deep.equal(['no-production']);
  });

  it('are one process over several routes', () => {
    const result = compute({
      processes: [
        process('steel', {
          category: 'crude steel',
          production: [
            { route: 'basic oxygen', amount: '60' },
            { route: 'electric arc', amount: '40' },
          ],
        }),
      ],
    });
    expect(decimalText(processOf(result, 'steel').activityLevel)).to.equal('100');
  });

  it('are noted where production and its uses do not add up', () => {
    const { notes } = compute({
      processes: [process('rolling', { toMarket: '90', toNonCbamGoods: '5' })],
    });
    expect(
      notes.map(({ code, difference }) => [code, difference === null ? null : decimalText(difference)]),
    ).to.deep.equal([['production-unaccounted', '5']]);
  });
});

/** Processes with any flows between them, at least a part of each for the market; and a precursor for each. */
const plants = fc
  .integer({ min: 1, max: 5 })
  .chain((size) =>
    fc.tuple(
      fc.array(
        fc.record({
          typed: fc.integer({ min: 0, max: 100_000 }),
          market: fc.integer({ min: 1, max: 1000 }),
          flows: fc.array(fc.nat(1000), { minLength: size, maxLength: size }),
          electricity: fc.nat(5000),
        }),
        { minLength: size, maxLength: size },
      ),
      fc.array(fc.record({ amount: fc.nat(500), see: fc.nat(9), isDefault: fc.boolean() }), {
        minLength: size,
        maxLength: size,
      }),
    ),
  )
  .map(([rows, bought]) => {
    const processes = rows.map(({ typed, market, flows, electricity }, index): Process => {
      const toProcesses = flows.flatMap((amount, to) =>
        to === index || amount === 0 ? [] : [{ process: `p${to}`, amount: String(amount) }],
      );
      const level = toProcesses.reduce((sum, { amount }) => sum + Number(amount), market);
      return process(`p${index}`, {
        category: 'cement',
        production: [{ amount: String(level) }],
        toMarket: String(market),
        toProcesses,
        directEmissions: { typed: String(typed) },
        electricityConsumed: [{ energyMWh: String(electricity), emissionFactor: '0.7' }],
      });
    });
    const precursors = bought.map(({ amount, see, isDefault }, index) =>
      precursor(`b${index}`, `p${index}`, {
        category: 'cement clinker',
        supplies: [
          supply({
            amount: String(amount),
            direct: { value: String(see), source: isDefault ? 'default' : 'measured' },
            indirect: {
              by: 'electricity',
              electricityPerUnit: '0.3',
              emissionFactor: '0.5',
              source: 'measured',
            },
          }),
        ],
        consumed: [{ process: `p${index}`, amount: String(amount) }],
      }),
    );
    return { processes, precursors };
  });

const amountOf = ({ supplies }: ReturnType<typeof precursor>): Exact =>
  sumExact(supplies.map(({ amount }) => figureOf(amount)));

describe('an installation as a whole', () => {
  it('sends exactly to the market what it emitted and bought', () => {
    fc.assert(
      fc.property(plants, ({ processes, precursors }) => {
        const result = compute({ processes, precursors });
        const sold = (kind: 'direct' | 'indirect') =>
          sumExact(
            processes.map(({ name, toMarket = '0' }) =>
              processOf(result, name).specificEmbeddedEmissions[kind].mul(figureOf(toMarket)),
            ),
          );
        const emitted = (kind: 'direct' | 'indirect') =>
          sumExact(result.processes.map(({ attributedEmissions }) => attributedEmissions[kind]));
        const bought = (see: (each: ReturnType<typeof precursor>) => Exact) =>
          sumExact(precursors.map((each) => amountOf(each).mul(see(each))));
        expect(sold('direct').toFraction()).to.equal(
          emitted('direct')
            .add(bought(({ supplies: [only] }) => figureOf(only?.direct.value ?? '0')))
            .toFraction(),
        );
        expect(sold('indirect').toFraction()).to.equal(
          emitted('indirect')
            .add(bought(() => figureOf('0.15')))
            .toFraction(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has the same specific emissions at any scale', () => {
    fc.assert(
      fc.property(plants, fc.integer({ min: 2, max: 1000 }), ({ processes, precursors }, factor) => {
        const larger = (amount: string) => String(Number(amount) * factor);
        const grown = compute({
          processes: processes.map((each) => ({
            ...each,
            production: each.production.map(({ amount }) => ({ amount: larger(amount) })),
            toMarket: larger(each.toMarket ?? '0'),
            toProcesses: each.toProcesses.map(({ process: to, amount }) => ({
              process: to,
              amount: larger(amount),
            })),
            directEmissions: { typed: larger(each.directEmissions.typed ?? '0') },
            electricityConsumed: each.electricityConsumed.map((flow) => ({
              ...flow,
              energyMWh: larger(flow.energyMWh),
            })),
          })),
          precursors: precursors.map((each) => ({
            ...each,
            supplies: each.supplies.map((only) => ({ ...only, amount: larger(only.amount) })),
            consumed: each.consumed.map(({ process: to, amount }) => ({
              process: to,
              amount: larger(amount),
            })),
          })),
        });
        const same = compute({ processes, precursors });
        expect(grown.processes.map((each) => figures(each.specificEmbeddedEmissions))).to.deep.equal(
          same.processes.map((each) => figures(each.specificEmbeddedEmissions)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('never has a negative figure', () => {
    fc.assert(
      fc.property(plants, ({ processes, precursors }) => {
        for (const { specificEmbeddedEmissions: see, template } of compute({ processes, precursors })
          .processes) {
          expect(see.direct.gte(ZERO) && see.indirect.gte(ZERO)).to.equal(true);
          expect(template.shareOfDefaultValues?.lt(ZERO) ?? false).to.equal(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has the figures that the template gets with its inverse of a matrix in binary numbers', () => {
    fc.assert(
      fc.property(plants, ({ processes, precursors }) => {
        const { processes: results } = compute({ processes, precursors });
        const expected = templateArithmetic(processes, precursors);
        for (const [index, { template }] of results.entries()) {
          const row = expected[index];
          expect(template.specificEmbeddedEmissions.direct.valueOf()).to.be.closeTo(
            row?.direct ?? Number.NaN,
            1e-6,
          );
          expect(template.specificEmbeddedEmissions.indirect.valueOf()).to.be.closeTo(
            row?.indirect ?? Number.NaN,
            1e-6,
          );
          expect(template.electricityPerUnit.valueOf()).to.be.closeTo(row?.electricity ?? Number.NaN, 1e-6);
          expect(template.shareOfDefaultValues?.valueOf() ?? 0).to.be.closeTo(row?.share ?? Number.NaN, 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });
});
