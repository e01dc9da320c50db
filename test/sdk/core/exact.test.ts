import { expect } from 'chai';
import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import {
  decimalText,
  exact,
  exactText,
  fromExactText,
  percentOfTotal,
  percentTexts,
  roundedText,
  sumExact,
} from '../../../sdk/src/core/exact.ts';
import { decimal } from '../../../sdk/src/core/index.ts';

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([n, d]) => new Fraction(n, d));
const positive = fraction.map((value) => value.abs());

describe('exact figures', () => {
  it('keep every digit of the longest decimal', () => {
    const text = '123456789012345678901234567890.123456789012345678901234567891';
    expect(exactText(exact(decimal(text)))).to.equal(`${text.replace('.', '')}/${10n ** 30n}`);
  });

  it('add up to the same however they are added', () => {
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 12 }), (values) => {
        const oneByOne = values.reduce((total, value) => total.add(value), new Fraction(0));
        expect(exactText(sumExact(values))).to.equal(exactText(oneByOne));
      }),
    );
  });

  it('are shown rounded half away from zero', () => {
    const shown = ['0.0000005', '-0.0000005', '0.00000049', '1.9999999', '12'].map((text) =>
      roundedText(exact(decimal(text)), 6),
    );
    expect(shown).to.deep.equal(['0.000001', '-0.000001', '0.000000', '2.000000', '12.000000']);
  });

  it('are written as decimals: exact when they have at most 20, else to 20', () => {
    const written = ['1.5', '-0.25', '1200', '0', '1/3', '-2/3', '1/300000000000000000000000'].map((text) =>
      decimalText(fromExactText(text)),
    );
    expect(written).to.deep.equal([
      ...['1.5', '-0.25', '1200', '0', '0.33333333333333333333', '-0.66666666666666666667', '0'],
    ]);
  });

  it('as percentages add up to exactly 100, each less than a unit from its own value', () => {
    const parts = fc
      .array(positive, { minLength: 1, maxLength: 12 })
      .filter((values) => values.some((value) => !value.equals(0)));
    fc.assert(
      fc.property(parts, (values) => {
        const total = sumExact(values);
        const texts = percentTexts(values, (value) => percentOfTotal(value, total), 6);
        const shown = texts.map(({ text }) => exact(decimal(text)));
        expect(exactText(sumExact(shown))).to.equal('100');
        for (const { item, text } of texts) {
          const off = exact(decimal(text)).sub(percentOfTotal(item, total)).abs();
          expect(off.lt('0.000001')).to.equal(true);
        }
      }),
    );
  });
});
