import type { Decimal } from '../core/decimal.ts';
import { type Exact, exact, sumExact, ZERO } from '../core/exact.ts';
import { cnGroupsOf } from '../declaration/index.ts';
import type { Link } from './chain.ts';
import { COMPONENTS, type Component, type Pair, pairOf } from './figures.ts';
import { type Flow, undisclosedOf } from './flows.ts';
import type { Evidence, PARTS, SCOPES } from './model.ts';
import { nodeKeyOfInput, nodeKeyOfUndisclosed } from './node-keys.ts';

/** A part of the traced lot's total, indivisible: every list of contributions is a grouping of these. */
export type Contribution = {
  /** tCO2e in the traced lot. */
  readonly amount: Exact;
  readonly component: Component;
  readonly node: string;
  readonly part: (typeof PARTS)[number];
  readonly scope: (typeof SCOPES)[number];
  readonly country: string;
  readonly category: string;
  readonly evidence: Evidence;
};

const UNKNOWN = 'unknown';

/** The CBAM categories that a CN code can belong to, in words. */
export const categoryOf = (cnCode: string | undefined): string => {
  if (cnCode === undefined) return UNKNOWN;
  const names = cnGroupsOf(cnCode).map(({ name }) => name);
  return names.length === 0 ? 'outside CBAM' : names.join(' or ');
};

/** Something with an amount in the lot of one declaration; to be scaled to the traced lot. */
type Local = Omit<Contribution, 'amount' | 'component' | 'scope'> & {
  readonly amounts: Pair<Exact>;
  readonly scopes: Pair<Contribution['scope']>;
};

const upstream = pairOf(() => 'scope-3-upstream' as const);

const evidenceOfInput = ({ kind }: Flow['input']): Evidence => {
  if (kind === 'default-value') return 'default';
  return kind === 'off-ledger' ? 'offLedger' : 'unknown';
};

const exactly = (values: Pair<Decimal | null>): Pair<Exact> =>
  pairOf((component) => {
    const value = values[component];
    return value === null ? ZERO : exact(value);
  });

const localsOf = ({ declared, flows }: Link, isRoot: boolean): Local[] => {
  const { credential, evidence, figures, key } = declared;
  const { installation, product } = credential.declaration;
  const here = {
    country: installation?.country ?? UNKNOWN,
    category: categoryOf(product?.cnCode),
  };
  const ownScopes: Local['scopes'] = isRoot ? { direct: 'scope-1', indirect: 'scope-2' } : upstream;
  // With its own emissions known, what a declaration does not show can only be upstream.
  const hiddenScopes = pairOf((component) =>
    isRoot && figures.own[component] === null ? UNKNOWN : 'scope-3-upstream',
  );
  const own = exactly(figures.own);
  const rounding = pairOf((component) => sumExact(flows.map((flow) => flow.rounding[component])));
  const uncounted = flows
    .map((flow, index) => ({ flow, index }))
    .filter(({ flow: { fraction } }) => fraction === null);
  return [
    { ...here, node: key, part: 'own', evidence, amounts: own, scopes: ownScopes },
    { ...here, node: key, part: 'rounding', evidence, amounts: rounding, scopes: upstream },
    ...uncounted.map(
      ({ flow, index }): Local => ({
        country: flow.input.country ?? UNKNOWN,
        category: categoryOf(flow.input.cnCode),
        node: flow.supplier?.key ?? nodeKeyOfInput(key, index),
        part: flow.supplier === null ? 'input' : 'untraced',
        evidence: evidenceOfInput(flow.input),
        amounts: exactly(flow.embedded),
        scopes: upstream,
      }),
    ),
    {
      country: UNKNOWN,
      category: UNKNOWN,
      node: nodeKeyOfUndisclosed(key),
      part: 'undisclosed',
      evidence: UNKNOWN,
      amounts: exactly(undisclosedOf(declared, flows)),
      scopes: hiddenScopes,
    },
  ];
};

/** What arises at one declaration, as far as it is embedded in the traced lot. Nothing that is zero. */
export const contributionsOf = (link: Link, isRoot: boolean): Contribution[] =>
  localsOf(link, isRoot).flatMap(({ amounts, scopes, ...local }) =>
    COMPONENTS.flatMap((component) => {
      const split: readonly [Exact, Evidence][] = [
        [link.proven, local.evidence],
        [link.unproven, UNKNOWN],
      ];
      return split
        .map(([scale, evidence]) => ({
          ...local,
          amount: amounts[component].mul(scale),
          component,
          scope: scopes[component],
          evidence,
        }))
        .filter(({ amount }) => !amount.equals(0));
    }),
  );
