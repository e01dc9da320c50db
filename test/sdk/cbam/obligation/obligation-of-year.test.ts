import { expect } from 'chai';
import fc from 'fast-check';
import { obligationOfYear } from '../../../../sdk/src/cbam/eu/obligation/index.ts';
import { decimalText, exactText } from '../../../../sdk/src/core/exact.ts';
import { shipped } from '../eu-tables.ts';
import { line } from './support.ts';

type Given = NonNullable<Parameters<typeof line>[0]>;
const owe = (lines: readonly Given[]) =>
  obligationOfYear(shipped, { year: 2026, lines: lines.map((one) => line(one)) });
const certificates = (lines: readonly Given[]) => decimalText(owe(lines).certificatesToSurrender);

const amount = fc.integer({ min: 0, max: 10_000_000 }).map((milli) => (milli / 1000).toFixed(3));
const anyLine = fc.record({
  code: fc.constantFrom('72083900', '73181552', '25231000'),
  origin: fc.constantFrom('IN', 'CN'),
  embedded: amount,
  adjustment: amount,
  reduction: amount,
});
const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 12 });

describe('the obligation of a year', () => {
  it('is 87.965 certificates for 100 t of Chinese grey clinker at default values (DOMAIN.md 1.5)', () => {
    const clinker = { code: '25231000', sector: 'cement', origin: 'CN' } as const;
    expect(certificates([{ ...clinker, embedded: '152.9', adjustment: '64.935' }])).to.equal('87.965');
  });

  it('nets nothing between goods, nor between consignments of one', () => {
    const short = { embedded: '10', adjustment: '100' };
    const long = { embedded: '300', adjustment: '100' };
    expect(certificates([short, { ...long, code: '73181552' }])).to.equal('200');
    expect(certificates([short, long])).to.equal('200');
  });

  it('takes a carbon price off its own good only, and not below zero', () => {
    const paid = { embedded: '100', reduction: '130' };
    expect(certificates([paid, { embedded: '50', code: '73181552' }])).to.equal('50');
    expect(certificates([paid, { embedded: '50' }])).to.equal('20');
  });

  it('counts 10-digit codes to their eight digits, and keeps origins apart in the sums', () => {
    const { goods } = owe([
      { code: '2507008080', sector: 'cement', embedded: '3' },
      { code: '25070080', sector: 'cement', origin: 'TR', embedded: '4' },
    ]);
    expect(goods.map(({ code, byOrigin }) => [code, byOrigin.map(({ origin }) => origin)])).to.deep.equal([
      ['25070080', ['IN', 'TR']],
    ]);
  });

  it('is zero for returned goods (Article 6(5)) and for exempt origins', () => {
    expect(certificates([{ embedded: '9', procedure: 'returned goods' }])).to.equal('0');
    expect(certificates([{ embedded: '9', origin: 'NO' }, { netMassTonnes: '60' }])).to.equal('0');
  });

  it('is nothing up to the threshold but for hydrogen, and everything above it (Article 2a)', () => {
    const steel = { netMassTonnes: '50', embedded: '100' };
    const hydrogen = { code: '28041000', sector: 'hydrogen', netMassTonnes: '1', embedded: '11' } as const;
    expect(certificates([steel, hydrogen])).to.equal('11');
    expect(decimalText(owe([steel, hydrogen]).certificates)).to.equal('111');
    expect(certificates([steel, hydrogen, { netMassTonnes: '0.1', embedded: '1' }])).to.equal('112');
  });

  it('keeps fractions', () => {
    expect(certificates([{ embedded: '0.000000000001' }])).to.equal('0.000000000001');
  });

  it('is never negative and never below what goods need less their reductions', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        for (const { certificates: due, certificatesGross, reduction } of owe(lines).goods) {
          expect(due.gte(0)).to.equal(true);
          expect(due.gte(certificatesGross.sub(reduction))).to.equal(true);
          expect(due.lte(certificatesGross)).to.equal(true);
        }
      }),
    );
  });

  it('is the same for any order of the lines', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        expect(owe([...lines].reverse())).to.deep.equal(owe(lines));
      }),
    );
  });

  it('adds up over goods, and over consignments when no price is claimed', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const unpriced = lines.map((one) => ({ ...one, reduction: '0' }));
        const single = unpriced.map((one) => owe([one]).certificates);
        const total = single.reduce((sum, value) => sum.add(value));
        expect(exactText(owe(unpriced).certificates)).to.equal(exactText(total));
      }),
    );
  });

  it('does not fall when more is imported or emitted', () => {
    fc.assert(
      fc.property(anyLines, anyLine, (lines, more) => {
        const before = owe(lines).certificates;
        expect(owe([...lines, { ...more, reduction: '0' }]).certificates.gte(before)).to.equal(true);
      }),
    );
  });

  it('has its dates: 2026 has none at quarter ends, and its certificates are cancelled in 2027', () => {
    expect(owe([{ embedded: '1' }]).dates).to.deep.equal({
      onSaleFrom: '2027-02-01',
      quarterEnds: [],
      declarationDue: '2027-09-30',
      repurchaseRequestBy: '2027-10-31',
      cancelledOn: '2027-11-01',
      recordsUntil: '2031-12-31',
    });
  });
});
