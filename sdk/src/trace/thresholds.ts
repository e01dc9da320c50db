import { decimal, sum } from '../core/decimal.ts';
import { exact, exactText, fromExactText, sumExact } from '../core/exact.ts';
import type { Policy } from '../verify/policy.ts';
import {
  type Evidence,
  PERCENT_DECIMALS,
  type Share,
  THRESHOLD_NAMES,
  type ThresholdName,
  type ThresholdResult,
} from './model.ts';

type Rule = { readonly of: readonly Evidence[]; readonly bound: 'least' | 'most' };

const RULES: Readonly<Record<ThresholdName, Rule>> = {
  attestedAtLeast: { of: ['attested'], bound: 'least' },
  validAtLeast: { of: ['attested', 'verified'], bound: 'least' },
  defaultAtMost: { of: ['default'], bound: 'most' },
  offLedgerAtMost: { of: ['offLedger'], bound: 'most' },
  unknownAtMost: { of: ['unknown'], bound: 'most' },
};

/**
 * The thresholds that a policy sets, against the exact shares: nothing is met by rounding. The rounded figure is the sum of
 * the shares as they are shown, so that a reader can add them up.
 */
export const assessThresholds = (
  { shares }: { readonly shares: readonly Share[] },
  { thresholds }: Policy,
): ThresholdResult[] =>
  THRESHOLD_NAMES.flatMap((name) => {
    const required = thresholds?.[name];
    if (required === undefined) return [];
    const { of, bound } = RULES[name];
    const percents = shares.filter(({ key }) => of.includes(key)).map(({ percent }) => percent);
    const actual = sumExact(percents.map((percent) => fromExactText(percent.exact)));
    const rounded = sum(percents.map((percent) => decimal(percent.rounded))).toFixed(PERCENT_DECIMALS);
    const difference = actual.compare(exact(decimal(required)));
    const met = bound === 'least' ? difference >= 0 : difference <= 0;
    return [{ name, required, actual: { exact: exactText(actual), rounded }, met }];
  });
