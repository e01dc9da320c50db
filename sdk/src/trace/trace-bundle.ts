import type { Bundle } from '../bundle/bundle.ts';
import { type Exact, exact } from '../core/exact.ts';
import type { Policy } from '../verify/policy.ts';
import type { VerificationReport } from '../verify/report.ts';
import { rowsBy, rowsByScope, rowsByStage, sumOf } from './aggregate.ts';
import { allOf, emissionsOf } from './amounts.ts';
import { walkChain } from './chain.ts';
import { collectDeclarations, type Declared } from './collect.ts';
import { type Contribution, contributionsOf } from './contributions.ts';
import { edgesOf } from './edges.ts';
import { TraceError } from './errors.ts';
import type { Pair } from './figures.ts';
import { TRACE_SCHEMA, type TraceGraph } from './model.ts';
import { numbered, placesOf, verificationOf } from './nodes.ts';
import { reconcile } from './reconcile.ts';
import { sharesOf } from './shares.ts';
import { assessThresholds } from './thresholds.ts';

const totalOf = ({ figures: { total } }: Declared): Pair<Exact> => {
  const { direct, indirect } = total;
  if (direct === null || indirect === null) {
    throw new TraceError('trace.total-hidden', 'the declaration does not disclose its total emissions', {
      hint: 'ask the holder to disclose `emissions.total`: what is traced is the way that it comes about',
    });
  }
  return { direct: exact(direct), indirect: exact(indirect) };
};

const contributionsByNode = (contributions: readonly Contribution[]): ((key: string) => Pair<Exact>) => {
  const byNode = new Map<string, Contribution[]>();
  for (const one of contributions) {
    const own = byNode.get(one.node) ?? [];
    own.push(one);
    byNode.set(one.node, own);
  }
  return (key) => sumOf(byNode.get(key) ?? []);
};

/**
 * Traces the emissions of a bundle's lot to where they arise: through the declarations of its suppliers as far as their
 * bundles were passed on, and by what they state beyond. All figures are exact fractions; what is shown is rounded last.
 *
 * @param options.report What `verifyBundle` found about this bundle under this policy.
 * @throws TraceError `trace.unreadable`, `trace.total-hidden`, `trace.report-differs`.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import {
 *   createLedgerDidResolver,
 *   createRpcReader,
 *   createRpcRequest,
 *   expectedOf,
 *   parseBundle,
 *   parseDeployment,
 *   parsePolicy,
 *   renderTree,
 *   traceBundle,
 *   verifyBundle,
 * } from '@kiseki/sdk';
 *
 * const expected = expectedOf(parseDeployment(readFileSync('deployments.json', 'utf8')));
 * const request = createRpcRequest('http://127.0.0.1:8545');
 * const bundle = parseBundle(readFileSync('screws.bundle.json', 'utf8'));
 * const policy = parsePolicy(readFileSync('policy.json', 'utf8'));
 * const report = await verifyBundle(bundle, {
 *   policy,
 *   ledger: createRpcReader(request, expected),
 *   resolveDid: createLedgerDidResolver(request, expected),
 *   now: Math.floor(Date.now() / 1000),
 * });
 * console.log(renderTree(traceBundle({ bundle, report, policy })));
 * ```
 */
export const traceBundle = ({
  bundle,
  report,
  policy,
}: {
  readonly bundle: Bundle;
  readonly report: VerificationReport;
  readonly policy: Policy;
}): TraceGraph => {
  const { root, byKey } = collectDeclarations(bundle, report, policy);
  const total = totalOf(root);
  const chain = walkChain(root, byKey);
  const contributions = chain.flatMap((link) => contributionsOf(link, link.declared === root));
  const { nodes, idOf } = numbered(chain.flatMap(placesOf), contributionsByNode(contributions));
  const all = allOf(total);
  const lists = {
    stage: rowsByStage(contributions, all, idOf),
    scope: rowsByScope(contributions, all),
    country: rowsBy(contributions, all, 'country'),
    category: rowsBy(contributions, all, 'category'),
  };
  const shares = sharesOf(contributions, all, root.evidence);
  return {
    schema: TRACE_SCHEMA,
    root: idOf(root.key),
    verification: verificationOf(report, root.evidence),
    block: report.block,
    total: emissionsOf(total),
    nodes,
    edges: chain.flatMap((link) => edgesOf(link, idOf)),
    contributions: lists,
    shares,
    thresholds: assessThresholds({ shares }, policy),
    reconciliation: reconcile({ ...lists, shares }, total),
  };
};
