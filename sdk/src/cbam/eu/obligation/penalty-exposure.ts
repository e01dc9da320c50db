import { Fraction } from 'fraction.js';
import { type Exact, ONE, ZERO } from '../../../core/exact.ts';
import { figure, type Step } from '../../working.ts';

/** Who is liable, and what the competent authority may take into account. */
export type Liable =
  | {
      /** An authorised CBAM declarant who surrendered too little by 30 September, Article 26(1). */
      readonly who: 'declarant';
      /** An operator, a verifier or the person who certified the carbon price gave wrong information, Article 26(1a). */
      readonly misledByThirdParty: boolean;
    }
  | {
      /** An importer without the status who exceeded the mass threshold, Article 26(2a). */
      readonly who: 'importer above the threshold';
      /** {@link MassThresholdStatus.passedByTenthAtMost}. */
      readonly passedByTenthAtMost: boolean;
      /** Went on importing under Article 17(7a), and was then refused. */
      readonly applicationRefused: boolean;
    }
  | {
      /** Anyone else who brought goods in without complying, as hydrogen without the status: Article 26(2). */
      readonly who: 'other person';
    };

export type PenaltyExposure = {
  /** EUR for one certificate under Article 26(1). */
  readonly perCertificate: Exact;
  readonly lowest: Exact;
  readonly highest: Exact;
  /** Whether the certificates must be surrendered all the same. */
  readonly stillToSurrender: boolean;
  readonly steps: readonly Step[];
};

/** EUR per t CO2e in 2012 prices; Directive 2003/87/EC, Article 16(3). */
const EXCESS_EMISSIONS_PENALTY: Exact = new Fraction(100);

type Range = {
  readonly low: Exact;
  readonly high: Exact;
  readonly reference: string;
  readonly note?: string;
  readonly stillToSurrender: boolean;
};

const times = (count: number): Exact => new Fraction(count);

const rangeOf = (liable: Liable): Range => {
  if (liable.who === 'other person') {
    return { low: times(3), high: times(5), reference: 'Article 26(2)', stillToSurrender: true };
  }
  if (liable.who === 'declarant') {
    return liable.misledByThirdParty
      ? {
          low: ZERO,
          high: ONE,
          reference: 'Article 26(1), (1a) and (3)',
          note: 'the authority may reduce the penalty; the text names no least amount',
          stillToSurrender: true,
        }
      : { low: ONE, high: ONE, reference: 'Article 26(1) and (3)', stillToSurrender: true };
  }
  return liable.passedByTenthAtMost || liable.applicationRefused
    ? {
        low: ONE,
        high: times(5),
        reference: 'Article 26(2) and (2a)',
        note: 'the authority may go below three times, not below the penalty of paragraph 1',
        stillToSurrender: false,
      }
    : { low: times(3), high: times(5), reference: 'Article 26(2) and (2a)', stillToSurrender: false };
};

/**
 * What not surrendering can cost, in EUR. The authority counts the missing certificates from net mass and default values,
 * with their mark-up, after free allocation (Article 26(4a)): give that number, not the one at actual values. For an importer
 * above the threshold it is all of the year.
 */
export const penaltyExposure = ({
  liable,
  missingCertificates,
  consumerPriceIncrease,
}: {
  readonly liable: Liable;
  readonly missingCertificates: Exact;
  /** Of the European index of consumer prices, from 2012 to the year of importation, as a share: 0.4 for 40 %. */
  readonly consumerPriceIncrease: Exact;
}): PenaltyExposure => {
  const perCertificate = EXCESS_EMISSIONS_PENALTY.mul(ONE.add(consumerPriceIncrease));
  const { low, high, reference, note, stillToSurrender } = rangeOf(liable);
  const full = perCertificate.mul(missingCertificates);
  const amount = (title: string, factor: Exact): Step => ({
    title,
    formula: 'factor × penalty × missing certificates',
    reference: `Regulation (EU) 2023/956, ${reference}`,
    inputs: [
      figure('factor', factor),
      figure('penalty', perCertificate, 'EUR per certificate'),
      figure('missing certificates', missingCertificates),
    ],
    value: figure('', full.mul(factor)).value,
    unit: 'EUR',
    ...(note === undefined ? {} : { note }),
  });
  return {
    perCertificate,
    lowest: full.mul(low),
    highest: full.mul(high),
    stillToSurrender,
    steps: [
      {
        title: 'Penalty for one certificate',
        formula: '100 × (1 + increase of consumer prices)',
        reference: 'Directive 2003/87/EC, Article 16(3) and (4)',
        inputs: [figure('increase of consumer prices', consumerPriceIncrease)],
        value: figure('', perCertificate).value,
        unit: 'EUR per certificate',
      },
      amount('Lowest penalty', low),
      amount('Highest penalty', high),
    ],
  };
};
