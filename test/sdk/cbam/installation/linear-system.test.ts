import { expect } from 'chai';
import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { entry, invert, solve } from '../../../../sdk/src/cbam/eu/installation/linear-system.ts';
import { exactText } from '../../../../sdk/src/core/exact.ts';

const fraction = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 99 }))
  .map(([numerator, denominator]) => new Fraction(numerator, denominator));

const square = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc.array(fc.array(fraction, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
  );

describe('the inverse of a matrix', () => {
  it('times a column of the matrix gives a column of the identity, exactly', () => {
    fc.assert(
      fc.property(square, (matrix) => {
        const inverse = invert(matrix);
        if (inverse === null) return;
        for (const at of matrix.keys()) {
          const column = matrix.map((row) => row[at] ?? new Fraction(0));
          expect(solve(inverse, column).map(exactText)).to.deep.equal(
            matrix.map((_, index) => (index === at ? '1' : '0')),
          );
        }
      }),
    );
  });

  it('is found where a pivot is zero at first', () => {
    const inverse = invert([
      [new Fraction(0), new Fraction(2)],
      [new Fraction(3), new Fraction(5)],
    ]);
    if (inverse === null) throw new Error('no inverse');
    expect([0, 1].map((row) => [0, 1].map((column) => exactText(entry(inverse, row, column))))).to.deep.equal(
      [
        ['-5/6', '1/3'],
        ['1/2', '0'],
      ],
    );
  });

  it('is not found where a row is a multiple of another', () => {
    expect(
      invert([
        [new Fraction(1, 3), new Fraction(2)],
        [new Fraction(1, 6), new Fraction(1)],
      ]),
    ).to.equal(null);
  });
});
