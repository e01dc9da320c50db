import { expect } from 'chai';
import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { assessed } from './support.ts';

const milli = (max: number, min = 0) =>
  fc.integer({ min, max }).map((value) => (value / 1000).toFixed(3).replace(/\.?0+$/, ''));
const anyDate = fc
  .record({ year: fc.integer({ min: 2026, max: 2030 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-15`);

/** Goods of every sector; where the benchmark asks for a route, with one. */
const anyGood = fc.constantFrom(
  { code: '2523100090', origin: 'CN' },
  { code: '28141000', origin: 'CN' },
  { code: '31021019', origin: 'EG' },
  { code: '28041000', origin: 'IN' },
  { code: '72083900', origin: 'IN' },
  { code: '72191100', origin: 'TW' },
  { code: '73181552', origin: 'KR' },
  { code: '76011090', origin: 'IN', route: 'K' },
);
const anyActual = fc.record({
  kind: fc.constant('actual'),
  direct: milli(20_000),
  indirect: milli(5_000),
  per: fc.constant('t'),
});
const anyEmissions = fc.oneof(fc.constant({ kind: 'default' }), anyActual);
const anyConsignment = fc
  .record({ good: anyGood, emissions: anyEmissions, importDate: anyDate })
  .map(({ good, ...rest }) => ({ ...good, ...rest }));
const tonnes = (value: string) => ({ quantity: { value, unit: 't' } });

describe('laws of the assessment', () => {
  it('n times the mass is n times the emissions, adjustment and certificates, and the same per tonne', () => {
    fc.assert(
      fc.property(anyConsignment, milli(1_000_000, 1), fc.integer({ min: 1, max: 1000 }), (one, mass, n) => {
        const single = assessed({ ...one, ...tonnes(mass) });
        const many = assessed({ ...one, ...tonnes(decimalText(new Fraction(mass).mul(n))) });
        expect(many.embeddedEmissions.equals(single.embeddedEmissions.mul(n))).to.equal(true);
        expect(many.certificates.equals(single.certificates.mul(n))).to.equal(true);
        expect(
          many.freeAllocationAdjustment.perTonne.equals(single.freeAllocationAdjustment.perTonne),
        ).to.equal(true);
      }),
      { numRuns: 150 },
    );
  });

  it('two consignments of the same goods are together what each is alone', () => {
    fc.assert(
      fc.property(anyConsignment, milli(500_000, 1), milli(500_000, 1), (one, a, b) => {
        const [first, second] = [assessed({ ...one, ...tonnes(a) }), assessed({ ...one, ...tonnes(b) })];
        const both = assessed({ ...one, ...tonnes(decimalText(new Fraction(a).add(b))) });
        expect(both.certificates.equals(first.certificates.add(second.certificates))).to.equal(true);
        expect(both.embeddedEmissions.equals(first.embeddedEmissions.add(second.embeddedEmissions))).to.equal(
          true,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('default values never become smaller, nor the free allocation larger, from one year to the next', () => {
    fc.assert(
      fc.property(anyGood, fc.integer({ min: 2026, max: 2029 }), (good, year) => {
        const at = (importDate: string) => assessed({ ...good, importDate });
        const [now, next] = [at(`${year}-06-15`), at(`${year + 1}-06-15`)];
        const grows = next.specificEmbeddedEmissions.total.compare(now.specificEmbeddedEmissions.total) >= 0;
        expect(grows, 'the mark-up').to.equal(true);
        expect(next.certificates.compare(now.certificates) >= 0, 'certificates').to.equal(true);
      }),
    );
  });

  it('nothing is negative, and certificates are never more than the emissions', () => {
    fc.assert(
      fc.property(anyConsignment, milli(1_000_000, 1), (one, mass) => {
        const { certificates, embeddedEmissions, cost, freeAllocationAdjustment } = assessed({
          ...one,
          ...tonnes(mass),
        });
        for (const value of [certificates, embeddedEmissions, freeAllocationAdjustment.total])
          expect(value.compare(0) >= 0).to.equal(true);
        expect(certificates.compare(embeddedEmissions) <= 0).to.equal(true);
        expect(cost.amount === null || cost.amount.compare(0) >= 0).to.equal(true);
      }),
      { numRuns: 150 },
    );
  });

  it('more emissions never need fewer certificates', () => {
    fc.assert(
      fc.property(anyGood, anyActual, milli(5_000), (good, emissions, more) => {
        const direct = decimalText(new Fraction(emissions.direct).add(more));
        const less = assessed({ ...good, emissions });
        const greater = assessed({ ...good, emissions: { ...emissions, direct } });
        expect(greater.certificates.compare(less.certificates) >= 0).to.equal(true);
      }),
    );
  });
});
