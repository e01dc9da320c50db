import { type Exact, ZERO } from '../../../core/exact.ts';
import { figure, type Worked } from '../../working.ts';

const largest = (values: readonly Exact[]): Exact =>
  values.reduce((most, value) => (value.gt(most) ? value : most), ZERO);

/**
 * How many of the certificates that are left after surrender are bought back, at the price paid for each: at most what
 * Article 22(2) made the declarant purchase in the year of the purchase, all of them where the mass threshold was not passed
 * after all. Certificates for 2026 are bought in 2027 without such a duty: Article 23(2a) sets only the year for them.
 */
export const repurchaseLimit = ({
  excess,
  requiredAtQuarterEnds,
  thresholdPassed,
  boughtFor2026,
}: {
  readonly excess: Exact;
  /** {@link QuarterEndHolding.required} of the quarters of the year of purchase; the duty is cumulative, so the largest counts. */
  readonly requiredAtQuarterEnds: readonly Exact[];
  readonly thresholdPassed: boolean;
  readonly boughtFor2026: boolean;
}): Worked<Exact> => {
  const limit = largest(requiredAtQuarterEnds);
  const value = boughtFor2026 || !thresholdPassed || excess.lte(limit) ? excess : limit;
  return {
    value,
    steps: [
      {
        title: 'Certificates that can be sold back',
        formula: 'min(excess, what Article 22(2) required)',
        reference: 'Regulation (EU) 2023/956, Article 23(2) and (2a)',
        inputs: [
          figure('excess', excess, 'certificates'),
          figure('required at quarter ends, largest', limit, 'certificates'),
        ],
        value: figure('', value).value,
        unit: 'certificates',
        ...(boughtFor2026
          ? { note: 'bought for 2026: bought back without this limit, but only in 2027' }
          : thresholdPassed
            ? {}
            : { note: 'the mass threshold was not exceeded: all are bought back' }),
      },
    ],
  };
};
