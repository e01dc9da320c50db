import { expect } from 'chai';
import {
  certificateDates,
  type Liable,
  penaltyExposure,
  repurchaseLimit,
} from '../../../../sdk/src/cbam/eu/obligation/index.ts';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { of } from './support.ts';

const range = (liable: Liable) => {
  const { lowest, highest, stillToSurrender } = penaltyExposure({
    liable,
    missingCertificates: of('10'),
    consumerPriceIncrease: of('0.4'),
  });
  return [decimalText(lowest), decimalText(highest), stillToSurrender];
};

describe('the exposure to penalties', () => {
  it('is 100 EUR raised by consumer prices for a declarant, who must surrender all the same', () => {
    expect(range({ who: 'declarant', misledByThirdParty: false })).to.deep.equal(['1400', '1400', true]);
  });

  it('may be less where a third party gave wrong information (Article 26(1a))', () => {
    expect(range({ who: 'declarant', misledByThirdParty: true })).to.deep.equal(['0', '1400', true]);
  });

  it('is three to five times that for an importer above the threshold, and releases (Article 26(2a))', () => {
    const who = 'importer above the threshold';
    const plain = { who, passedByTenthAtMost: false, applicationRefused: false } as const;
    expect(range(plain)).to.deep.equal(['4200', '7000', false]);
    expect(range({ ...plain, passedByTenthAtMost: true })).to.deep.equal(['1400', '7000', false]);
    expect(range({ ...plain, applicationRefused: true })).to.deep.equal(['1400', '7000', false]);
  });

  it('is three to five times that for others, without release (Article 26(2))', () => {
    expect(range({ who: 'other person' })).to.deep.equal(['4200', '7000', true]);
  });
});

describe('certificates that are left over', () => {
  const limit = (more: Partial<Parameters<typeof repurchaseLimit>[0]>) =>
    decimalText(
      repurchaseLimit({
        excess: of('50'),
        requiredAtQuarterEnds: [of('10'), of('30'), of('20')],
        thresholdPassed: true,
        boughtFor2026: false,
        ...more,
      }).value,
    );

  it('are bought back up to what Article 22(2) required', () => {
    expect(limit({})).to.equal('30');
    expect(limit({ excess: of('5') })).to.equal('5');
  });

  it('are all bought back below the threshold, and in 2027 for 2026', () => {
    expect(limit({ thresholdPassed: false })).to.equal('50');
    expect(limit({ boughtFor2026: true })).to.equal('50');
  });

  it('are cancelled on 1 November of the second year after that of their purchase', () => {
    expect(certificateDates(2028).cancelledOn).to.equal('2030-11-01');
  });
});
