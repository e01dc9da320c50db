import { expect } from 'chai';
import {
  type HoldingLine,
  massThresholdStatus,
  quarterEndHolding,
  type Surrendered,
} from '../../../../sdk/src/cbam/eu/obligation/index.ts';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { shipped } from '../eu-tables.ts';
import { line, of } from './support.ts';

type Given = NonNullable<Parameters<typeof line>[0]>;

const holdingLine = (given: Given): HoldingLine => {
  const { embedded, ...rest } = line({ importDate: '2027-02-01', ...given });
  return { ...rest, embeddedWithoutMarkUp: embedded };
};

const hold = (
  given: readonly Given[],
  {
    quarter = 2,
    year = 2027,
    held = '0',
    before = [],
  }: { quarter?: 1 | 2 | 3 | 4; year?: number; held?: string; before?: Surrendered[] } = {},
) => {
  const lines = given.map(holdingLine);
  return quarterEndHolding({
    year,
    quarter,
    lines,
    surrenderedForPreviousYear: before,
    held: of(held),
    threshold: massThresholdStatus(shipped, { year, lines }),
  });
};

const steel = { embedded: '300', adjustment: '100' };

describe('what must be held at the end of a quarter', () => {
  it('is half of what imports need after free allocation (Article 22(2)(a))', () => {
    const { byDefaultValues, required, shortfall, quarterEnd } = hold([steel], { held: '30' });
    expect([byDefaultValues, required, shortfall].map(decimalText)).to.deep.equal(['100', '100', '70']);
    expect(quarterEnd).to.equal('2027-06-30');
  });

  it('leaves imports of later quarters out', () => {
    const { required } = hold([steel, { ...steel, importDate: '2027-07-01' }]);
    expect(decimalText(required)).to.equal('100');
  });

  it('may be half of what was surrendered for the same goods and origins the year before (b)', () => {
    const before = [
      { code: '72083900', origin: 'IN', certificates: of('80') },
      { code: '72083900', origin: 'CN', certificates: of('999') },
    ];
    const { bySurrendered, required } = hold([steel], { before });
    expect(bySurrendered && decimalText(bySurrendered)).to.equal('40');
    expect(decimalText(required)).to.equal('40');
  });

  it('is not open by (b) with a good that was not declared the year before', () => {
    const { bySurrendered, notSurrenderedBefore } = hold([steel]);
    expect(bySurrendered).to.equal(null);
    expect(notSurrenderedBefore).to.deep.equal(['72083900 IN']);
  });

  it('begins at the end of the quarter after the threshold was passed (Article 22(2a))', () => {
    expect(hold([steel], { quarter: 1 })).to.deep.include({ due: false });
    expect(decimalText(hold([steel], { quarter: 1 }).required)).to.equal('0');
    expect(hold([steel], { quarter: 2 }).due).to.equal(true);
  });

  it('is at once for hydrogen, which has no threshold, and only for it', () => {
    const hydrogen = { code: '28041000', sector: 'hydrogen', embedded: '20' } as const;
    expect(decimalText(hold([hydrogen, steel], { quarter: 1 }).required)).to.equal('10');
  });

  it('is nothing before 2027, and nothing under the threshold', () => {
    const early = hold([{ ...steel, importDate: '2026-02-01' }], { year: 2026 });
    expect([early.due, decimalText(early.required)]).to.deep.equal([false, '0']);
    expect(hold([{ ...steel, netMassTonnes: '50' }]).due).to.equal(false);
  });
});
