import { type Exact, ONE, sumExact, ZERO } from '../core/exact.ts';
import type { Declared } from './collect.ts';
import { type Flow, flowsOf } from './flows.ts';

/** A declaration of the chain with its inputs, and how much of its lot is in the traced lot. */
export type Link = {
  readonly declared: Declared;
  readonly flows: readonly Flow[];
  /** Fraction of the lot that reached the traced lot through declarations that can all be relied on, itself included. */
  readonly proven: Exact;
  /** The rest of what reached it: somebody on the way, or itself, cannot be relied on. */
  readonly unproven: Exact;
};

type Visited = { readonly declared: Declared; readonly flows: readonly Flow[] };

/** The declarations that the root reaches, each before those that it uses. A declaration cannot name one that names it. */
const inOrder = (root: Declared, byKey: ReadonlyMap<string, Declared>): Visited[] => {
  const seen = new Set<string>();
  const done: Visited[] = [];
  const visit = (declared: Declared): void => {
    if (seen.has(declared.key)) return;
    seen.add(declared.key);
    const flows = flowsOf(declared, byKey);
    for (const { supplier } of flows.toReversed()) if (supplier !== null) visit(supplier);
    done.push({ declared, flows });
  };
  visit(root);
  return done.reverse();
};

type Arrivals = { proven: Exact[]; unproven: Exact[] };

/**
 * Walks from the traced lot to its suppliers. A supplier that several buyers use is one link; what it gave to each adds up.
 */
export const walkChain = (root: Declared, byKey: ReadonlyMap<string, Declared>): Link[] => {
  const arrivals = new Map<string, Arrivals>([[root.key, { proven: [ONE], unproven: [] }]]);
  return inOrder(root, byKey).map(({ declared, flows }) => {
    const arrived = arrivals.get(declared.key) ?? { proven: [], unproven: [] };
    const isReliable = declared.evidence !== 'unknown';
    const proven = isReliable ? sumExact(arrived.proven) : ZERO;
    const unproven = sumExact(isReliable ? arrived.unproven : [...arrived.proven, ...arrived.unproven]);
    for (const { supplier, fraction } of flows) {
      if (supplier === null || fraction === null) continue;
      const there = arrivals.get(supplier.key) ?? { proven: [], unproven: [] };
      there.proven.push(proven.mul(fraction));
      there.unproven.push(unproven.mul(fraction));
      arrivals.set(supplier.key, there);
    }
    return { declared, flows, proven, unproven };
  });
};
