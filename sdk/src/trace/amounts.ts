import {
  type Exact,
  exactText,
  percentOfTotal,
  percentTexts,
  roundedText,
  sumExact,
  ZERO,
} from '../core/exact.ts';
import type { Pair } from './figures.ts';
import { AMOUNT_DECIMALS, type Amount, type Emissions, PERCENT_DECIMALS, type Row } from './model.ts';

export const amountOf = (value: Exact): Amount => ({
  exact: exactText(value),
  rounded: roundedText(value, AMOUNT_DECIMALS),
});

export const percentOf = (value: Exact): Amount => ({
  exact: exactText(value),
  rounded: roundedText(value, PERCENT_DECIMALS),
});

export const allOf = ({ direct, indirect }: Pair<Exact>): Exact => sumExact([direct, indirect]);

const withAll = ({ direct, indirect }: Pair<Exact>, all: Exact): Emissions => ({
  direct: amountOf(direct),
  indirect: amountOf(indirect),
  all: amountOf(all),
});

export const emissionsOf = (sum: Pair<Exact>): Emissions => withAll(sum, allOf(sum));

/** Something that is a part of the total. */
type Part = { readonly sum: Pair<Exact> };

/**
 * The parts of a total with their figures. The rounded percentages add up to exactly 100. A total of zero has no parts to
 * speak of: each is zero percent then.
 */
export const measured = <Group extends Part>(
  groups: readonly Group[],
  total: Exact,
): { readonly group: Group; readonly figures: Omit<Row, 'key'> }[] => {
  const isZero = total.equals(0);
  const parts = groups.map((group) => {
    const all = allOf(group.sum);
    return { group, all, percent: isZero ? ZERO : percentOfTotal(all, total) };
  });
  const texts = isZero
    ? parts.map((item) => ({ item, text: roundedText(ZERO, PERCENT_DECIMALS) }))
    : percentTexts(parts, ({ percent }) => percent, PERCENT_DECIMALS);
  return texts.map(({ item: { group, all, percent }, text }) => ({
    group,
    figures: { ...withAll(group.sum, all), percent: { exact: exactText(percent), rounded: text } },
  }));
};
