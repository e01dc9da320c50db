import { type Exact, fromExactText, sumExact } from '../core/exact.ts';
import { amountOf } from './amounts.ts';
import { type Pair, pairOf } from './figures.ts';
import type { Emissions, TraceGraph } from './model.ts';

type Lists = Readonly<Record<string, readonly Emissions[]>>;

/**
 * Compares the sum of every list with the declared total, exactly, and says what is missing or too much instead of hiding
 * it. The figures compared are those that are given out, not those that they were made from.
 */
export const reconcile = (lists: Lists, total: Pair<Exact>): TraceGraph['reconciliation'] => {
  const differences = Object.entries(lists).flatMap(([list, rows]) => {
    const difference = pairOf((component) =>
      sumExact(rows.map((row) => fromExactText(row[component].exact))).sub(total[component]),
    );
    const isZero = difference.direct.equals(0) && difference.indirect.equals(0);
    return isZero
      ? []
      : [{ list, direct: amountOf(difference.direct), indirect: amountOf(difference.indirect) }];
  });
  return { reconciled: differences.length === 0, differences };
};
