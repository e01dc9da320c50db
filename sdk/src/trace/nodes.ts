import type { Decimal } from '../core/decimal.ts';
import type { Exact } from '../core/exact.ts';
import { specificEmbedded } from '../declaration/index.ts';
import type { VerificationReport } from '../verify/report.ts';
import { emissionsOf } from './amounts.ts';
import type { Link } from './chain.ts';
import type { Declared } from './collect.ts';
import { categoryOf } from './contributions.ts';
import { type Pair, pairOf } from './figures.ts';
import { type Flow, isNothing, undisclosedOf } from './flows.ts';
import type { Stated, TraceGraph, TraceNode } from './model.ts';
import { nodeKeyOfInput, nodeKeyOfUndisclosed } from './node-keys.ts';

/** A node before it has its number; what it contributes is known by its key. */
export type Place = { readonly key: string; readonly node: Omit<TraceNode, 'id' | 'contribution'> };

const stated = (values: Pair<Decimal | null>): Stated =>
  pairOf((component) => values[component]?.toFixed() ?? null);

export const verificationOf = (
  { result, headline }: VerificationReport,
  evidence: Declared['evidence'],
): TraceGraph['verification'] => ({
  result,
  evidence,
  code: headline.code,
  why: headline.why,
  who: headline.who,
  when: headline.when,
  next: headline.next,
});

const bare = {
  name: null,
  cnCode: null,
  category: 'unknown',
  country: null,
  installation: null,
  issuer: null,
  declarationId: null,
  period: null,
  source: null,
  quantity: null,
  specificEmbedded: { direct: null, indirect: null },
  lot: null,
  verification: null,
} as const;

const specificOf = ({ credential, figures: { total } }: Declared): Stated => {
  const { quantity } = credential.declaration;
  const { direct, indirect } = total;
  if (quantity === undefined || direct === null || indirect === null) return { direct: null, indirect: null };
  return specificEmbedded({ direct: direct.toFixed(), indirect: indirect.toFixed() }, quantity);
};

const placeOfDeclaration = (declared: Declared): Place => {
  const { credential, report, evidence, figures, key } = declared;
  const { product, installation, period, quantity } = credential.declaration;
  return {
    key,
    node: {
      kind: 'declaration',
      name: product?.name ?? null,
      cnCode: product?.cnCode ?? null,
      category: categoryOf(product?.cnCode),
      country: installation?.country ?? null,
      installation: installation?.name ?? null,
      issuer: credential.issuer,
      declarationId: credential.declarationId,
      period: period ?? null,
      source: null,
      quantity: quantity ?? null,
      specificEmbedded: specificOf(declared),
      lot: { own: stated(figures.own), upstream: stated(figures.upstream), total: stated(figures.total) },
      verification: verificationOf(report, evidence),
    },
  };
};

const kindOf = ({ input: { kind } }: Flow): TraceNode['kind'] => {
  if (kind === undefined) return 'undisclosed';
  return kind === 'declaration' ? 'not-passed-on' : kind;
};

const placeOfInput = (flow: Flow, key: string): Place => {
  const {
    name,
    cnCode,
    country,
    issuer,
    declarationId,
    source,
    evidence,
    quantity,
    specificEmbedded: used,
  } = flow.input;
  return {
    key,
    node: {
      ...bare,
      kind: kindOf(flow),
      name: name ?? null,
      cnCode: cnCode ?? null,
      category: categoryOf(cnCode),
      country: country ?? null,
      issuer: issuer ?? null,
      declarationId: declarationId ?? null,
      source: source ?? evidence?.source ?? null,
      quantity: quantity ?? null,
      specificEmbedded: { direct: used?.direct ?? null, indirect: used?.indirect ?? null },
    },
  };
};

/** The nodes that a declaration brings in: itself, its inputs that are no declarations here, and what it does not show. */
export const placesOf = ({ declared, flows }: Link): Place[] => [
  placeOfDeclaration(declared),
  ...flows
    .map((flow, index) => ({ flow, key: nodeKeyOfInput(declared.key, index) }))
    .filter(({ flow: { supplier } }) => supplier === null)
    .map(({ flow, key }) => placeOfInput(flow, key)),
  ...(isNothing(undisclosedOf(declared, flows))
    ? []
    : [{ key: nodeKeyOfUndisclosed(declared.key), node: { ...bare, kind: 'undisclosed' as const } }]),
];

/** Gives the nodes their numbers, in the order of the chain. */
export const numbered = (
  places: readonly Place[],
  contributionOf: (key: string) => Pair<Exact>,
): { readonly nodes: TraceNode[]; readonly idOf: (key: string) => string } => {
  const ids = new Map(places.map(({ key }, index) => [key, `n${index + 1}`]));
  const idOf = (key: string): string => ids.get(key) ?? key;
  const nodes = places.map(({ key, node }) => ({
    id: idOf(key),
    ...node,
    contribution: emissionsOf(contributionOf(key)),
  }));
  return { nodes, idOf };
};
