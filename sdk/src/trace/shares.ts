import { type Exact, ONE } from '../core/exact.ts';
import { sumOf } from './aggregate.ts';
import { measured, percentOf } from './amounts.ts';
import type { Contribution } from './contributions.ts';
import { EVIDENCE, type Evidence, type Share } from './model.ts';

/**
 * What the footprint rests on; the five shares add up to exactly 100 percent. A footprint of zero has no parts, but somebody
 * says that it is zero: the whole of it rests on what the traced declaration itself rests on.
 */
export const sharesOf = (
  contributions: readonly Contribution[],
  total: Exact,
  evidenceOfRoot: Evidence,
): Share[] => {
  const groups = EVIDENCE.map((evidence) => ({
    evidence,
    sum: sumOf(contributions.filter((one) => one.evidence === evidence)),
  }));
  const isZero = total.equals(0);
  return measured(groups, total).map(({ group: { evidence }, figures }) => ({
    key: evidence,
    ...figures,
    ...(isZero && evidence === evidenceOfRoot ? { percent: percentOf(ONE.mul(100)) } : {}),
  }));
};
