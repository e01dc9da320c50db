import { expect } from 'chai';
import fc from 'fast-check';
import { massThresholdStatus } from '../../../../sdk/src/cbam/eu/obligation/index.ts';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { shipped } from '../eu-tables.ts';
import { refusal } from '../refusal.ts';
import { line } from './support.ts';

const status = (lines: Parameters<typeof line>[0][]) =>
  massThresholdStatus(shipped, { year: 2026, lines: lines.map((one) => line(one)) });

describe('the single mass-based threshold', () => {
  it('is not passed by exactly 50 t, and is by a gram more (Article 2a(1): "exceed")', () => {
    expect(status([{ netMassTonnes: '50' }])).to.deep.include({ passed: false, passedOn: null });
    expect(status([{ netMassTonnes: '50.000001' }]).passed).to.equal(true);
  });

  it('adds the four sectors up, and leaves hydrogen and electricity out', () => {
    const { tonnes, passed } = status([
      { netMassTonnes: '20', sector: 'cement' },
      { netMassTonnes: '20', sector: 'aluminium' },
      { netMassTonnes: '10', sector: 'fertilisers' },
      { netMassTonnes: '900', sector: 'hydrogen' },
      { netMassTonnes: '900', sector: 'electricity' },
    ]);
    expect([decimalText(tonnes), passed]).to.deep.equal(['50', false]);
  });

  it('counts returned and composite goods, and nothing of exempt origin', () => {
    const { tonnes } = status([
      { netMassTonnes: '30', procedure: 'returned goods' },
      { netMassTonnes: '15', procedure: 'composite goods' },
      { netMassTonnes: '80', origin: 'CH' },
    ]);
    expect(decimalText(tonnes)).to.equal('45');
  });

  it('is passed on the day on which the sum passes it, whatever the order of the lines', () => {
    const lines = [
      { netMassTonnes: '30', importDate: '2026-02-10' },
      { netMassTonnes: '20', importDate: '2026-05-04' },
      { netMassTonnes: '1', importDate: '2026-08-01' },
      { netMassTonnes: '40', importDate: '2026-11-30' },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 4 }), (shuffled) => {
        expect(status(shuffled).passedOn).to.equal('2026-08-01');
      }),
    );
  });

  it('says whether it was passed by a tenth at most (Article 26(2a))', () => {
    expect(status([{ netMassTonnes: '55' }]).passedByTenthAtMost).to.equal(true);
    expect(status([{ netMassTonnes: '55.1' }]).passedByTenthAtMost).to.equal(false);
    expect(status([{ netMassTonnes: '50' }]).passedByTenthAtMost).to.equal(false);
  });

  it('refuses lines of another year and negative masses, all at once', () => {
    const error = refusal(() => status([{ importDate: '2027-01-01' }, { netMassTonnes: '-1' }]));
    expect(error.code).to.equal('cbam.obligation-invalid');
    expect(error.problems.map(({ path }) => path)).to.deep.equal([
      'lines[0].importDate',
      'lines[1].netMassTonnes',
    ]);
  });
});
