import { type Exact, sumExact } from '../core/exact.ts';
import { allOf, measured } from './amounts.ts';
import type { Contribution } from './contributions.ts';
import { type Pair, pairOf } from './figures.ts';
import { type Row, SCOPES, type StageRow } from './model.ts';

export const sumOf = (contributions: readonly Contribution[]): Pair<Exact> =>
  pairOf((component) =>
    sumExact(contributions.filter((one) => one.component === component).map(({ amount }) => amount)),
  );

type Group = { readonly key: string; readonly first: Contribution; readonly sum: Pair<Exact> };

const groupBy = (
  contributions: readonly Contribution[],
  keyOf: (contribution: Contribution) => string,
): Group[] => {
  const groups = new Map<string, { first: Contribution; members: Contribution[] }>();
  for (const contribution of contributions) {
    const key = keyOf(contribution);
    const group = groups.get(key) ?? { first: contribution, members: [] };
    group.members.push(contribution);
    groups.set(key, group);
  }
  return [...groups].map(([key, { first, members }]) => ({ key, first, sum: sumOf(members) }));
};

const rowsOf = (groups: readonly Group[], total: Exact): Row[] =>
  measured(groups, total).map(({ group, figures }) => ({ key: group.key, ...figures }));

/** Contributions by a property, the largest first. */
export const rowsBy = (
  contributions: readonly Contribution[],
  total: Exact,
  property: 'country' | 'category',
): Row[] =>
  rowsOf(
    groupBy(contributions, (one) => one[property]).sort(
      (a, b) => allOf(b.sum).compare(allOf(a.sum)) || (a.key < b.key ? -1 : 1),
    ),
    total,
  );

/** Contributions by scope, as the declarant of the traced lot counts: 1 own direct, 2 own electricity, 3 inputs. */
export const rowsByScope = (contributions: readonly Contribution[], total: Exact): Row[] => {
  const groups = groupBy(contributions, ({ scope }) => scope);
  return rowsOf(
    SCOPES.flatMap((scope) => groups.filter(({ key }) => key === scope)),
    total,
  );
};

/** Contributions by where and how they arise, in the order of the chain. */
export const rowsByStage = (
  contributions: readonly Contribution[],
  total: Exact,
  idOf: (nodeKey: string) => string,
): StageRow[] => {
  const groups = groupBy(contributions, ({ node, part, evidence }) => `${node} ${part} ${evidence}`);
  return measured(groups, total).map(({ group: { first }, figures }) => ({
    node: idOf(first.node),
    part: first.part,
    evidence: first.evidence,
    ...figures,
  }));
};
