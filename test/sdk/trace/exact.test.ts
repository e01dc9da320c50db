import { expect } from 'chai';
import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { decimal } from '../../../sdk/src/core/index.ts';
import {
  exact,
  exactText,
  percentOfTotal,
  percentTexts,
  roundedText,
  sumExact,
} from '../../../sdk/src/trace/exact.ts';

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
