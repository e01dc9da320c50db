import { type Exact, exactText, percentTexts, roundedText, ZERO } from './exact.ts';
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

export const allOf = ({ direct, indirect }: Pair<Exact>): Exact => direct.add(indirect);

export const emissionsOf = (sum: Pair<Exact>): Emissions => ({
  direct: amountOf(sum.direct),
  indirect: amountOf(sum.indirect),
  all: amountOf(allOf(sum)),
});

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
  const fractionOf = ({ sum }: Part): Exact => (isZero ? ZERO : allOf(sum).div(total));
  const texts = isZero
    ? groups.map((item) => ({ item, text: roundedText(ZERO, PERCENT_DECIMALS) }))
    : percentTexts(groups, fractionOf, PERCENT_DECIMALS);
  return texts.map(({ item, text }) => ({
    group: item,
    figures: {
      ...emissionsOf(item.sum),
      percent: { exact: exactText(fractionOf(item).mul(100)), rounded: text },
    },
  }));
};
