import { expect } from 'chai';
import type { InstallationData } from '../../../../sdk/src/cbam/eu/installation/index.ts';
import type { Rounding } from '../../../../sdk/src/cbam/rounding.ts';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { compute, figures, precursor, process, supply } from './support.ts';

const productOf = (more: Partial<InstallationData>, rounding?: Rounding) => {
  const [product] = compute(more, rounding).products;
  if (product === undefined) throw new Error('no product');
  return product;
};

describe('the figures of a product', () => {
  it('are those of its process, and per tonne the same where the functional unit is the tonne', () => {
    const product = productOf({ products: [{ process: 'rolling', cnCode: '73181542', name: 'Screws' }] });
    expect(product).to.include({ cnCode: '73181542', name: 'Screws', functionalUnit: 't' });
    expect(figures(product.specificEmbeddedEmissions)).to.equal('0.5 0');
    expect(product.perTonne).to.equal(product.specificEmbeddedEmissions);
  });

  it('follow the clinker content', () => {
    const product = productOf({
      processes: [
        process('kiln', {
          category: 'cement',
          functionalUnit: 't clinker',
          electricityConsumed: [{ energyMWh: '10', emissionFactor: '1' }],
        }),
      ],
      products: [{ process: 'kiln', cnCode: '25232900', contentPerTonne: '0.85' }],
    });
    // 0.5 × 0.85 and 0.1 × 0.85 (equation 64).
    expect(figures(product.specificEmbeddedEmissions)).to.equal('0.5 0.1');
    expect(product.perTonne && figures(product.perTonne)).to.equal('0.425 0.085');
    expect(product.steps.at(-1)).to.deep.include({ value: '0.085', unit: 'tCO2e/t' });
  });

  it('follow the nitrogen content', () => {
    const product = productOf({
      processes: [
        process('prilling', {
          category: 'mixed fertilisers',
          functionalUnit: 'kg N',
          production: [{ amount: '33500' }],
        }),
      ],
      products: [{ process: 'prilling', cnCode: '31023090', contentPerTonne: '335' }],
    });
    // 50 tCO2e / 33 500 kg N × 335 kg N/t (equations 65 and 66).
    expect(product.perTonne && figures(product.perTonne)).to.equal('0.5 0');
  });

  it('are not per tonne without the content, and never for electricity', () => {
    const of = (functionalUnit: 'kg N' | 'MWh', cnCode: string) =>
      productOf({
        processes: [process('plant', { category: 'ammonia', functionalUnit })],
        products: [{ process: 'plant', cnCode }],
      }).perTonne;
    expect(of('kg N', '28141000')).to.equal(null);
    expect(of('MWh', '27160000')).to.equal(null);
  });

  it('are rounded only where they are expressed', () => {
    const data: Partial<InstallationData> = {
      processes: [
        process('melting', {
          production: [{ amount: '3' }],
          directEmissions: { typed: '0.5' },
          toProcesses: [{ process: 'rolling', amount: '1' }],
        }),
        process('rolling', { production: [{ amount: '7' }], directEmissions: { typed: '1.5' } }),
      ],
      products: [{ process: 'rolling', cnCode: '73181542' }],
    };
    // 1.5 / 7 + 1 / 7 × 0.5 / 3 = 5 / 21 = 0.238095238…; melting alone 0.166666….
    const direct = (rounding: Rounding) => productOf(data, rounding).specificEmbeddedEmissions.direct;
    expect(direct({ mode: 'none' }).toFraction()).to.equal('5/21');
    expect(decimalText(direct({ mode: 'regulation', ties: 'half-up' }))).to.equal('0.2381');
    const attributed = (ties: 'half-up' | 'half-even') =>
      compute(data, { mode: 'regulation', ties }).processes.map(({ attributedEmissions }) =>
        decimalText(attributedEmissions.direct),
      );
    expect(attributed('half-up')).to.deep.equal(['1', '2']);
    expect(attributed('half-even')).to.deep.equal(['0', '2']);
  });

  it('are the template’s unrounded beside the rounded', () => {
    const product = productOf(
      {
        processes: [process('rolling', { production: [{ amount: '3' }] })],
        products: [{ process: 'rolling', cnCode: '73181542' }],
      },
      { mode: 'regulation', ties: 'half-up' },
    );
    expect(figures(product.specificEmbeddedEmissions)).to.equal('16.66667 0');
    expect(product.template.specificEmbeddedEmissions.direct.toFraction()).to.equal('50/3');
  });

  it('come with the working of everything upstream, each step once', () => {
    const product = productOf({
      processes: [
        process('a', { toProcesses: [{ process: 'c', amount: '10' }] }),
        process('unrelated'),
        process('b', {
          toProcesses: [
            { process: 'c', amount: '10' },
            { process: 'a', amount: '5' },
          ],
        }),
        process('c'),
      ],
      precursors: [
        precursor('slabs', 'a', {
          consumed: [
            { process: 'a', amount: '5' },
            { process: 'b', amount: '5' },
          ],
          supplies: [supply({ installation: 'Mill A' })],
        }),
      ],
      products: [{ process: 'c', cnCode: '73181542' }],
    });
    const titles = product.steps.map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Specific'))).to.deep.equal([
      'Specific embedded direct emissions of precursor slabs',
      'Specific embedded emissions of a, direct',
      'Specific embedded emissions of a, indirect',
      'Specific embedded emissions of b, direct',
      'Specific embedded emissions of b, indirect',
      'Specific embedded emissions of c, direct',
      'Specific embedded emissions of c, indirect',
    ]);
    expect(new Set(titles).size).to.equal(titles.length);
    expect(titles.some((title) => title.includes('unrelated'))).to.equal(false);
    expect(product.steps.at(-2)?.inputs.map(({ name }) => name)).to.deep.equal([
      'AttrEm',
      'AL',
      'm(a)',
      'SEE,direct(a)',
      'm(b)',
      'SEE,direct(b)',
    ]);
  });

  it('have the working of the template’s sums beside', () => {
    const product = productOf({
      precursors: [precursor('slabs', 'rolling')],
      products: [{ process: 'rolling', cnCode: '73181542' }],
    });
    expect(product.template.steps.map(({ value, unit }) => `${value} ${unit}`)).to.deep.equal([
      '0.7 tCO2e/t',
      '0.05 tCO2e/t',
      '0.1 MWh/t',
    ]);
  });
});
