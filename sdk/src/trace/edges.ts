import type { Decimal } from '../core/decimal.ts';
import { type Exact, exact, ZERO } from '../core/exact.ts';
import { emissionsOf } from './amounts.ts';
import type { Link } from './chain.ts';
import { type Pair, pairOf } from './figures.ts';
import { type Flow, isNothing, undisclosedOf } from './flows.ts';
import type { TraceEdge } from './model.ts';
import { nodeKeyOfInput, nodeKeyOfUndisclosed } from './node-keys.ts';

const scaled = (values: Pair<Decimal | null>, scale: Exact): Pair<Exact> =>
  pairOf((component) => {
    const value = values[component];
    return value === null ? ZERO : exact(value).mul(scale);
  });

const stated = (values: Pair<Decimal | null>): TraceEdge['embedded'] =>
  pairOf((component) => values[component]?.toFixed() ?? null);

/** What is used by a declaration: one edge an input, and one for what it does not show. */
export const edgesOf = (
  { declared, flows, proven, unproven }: Link,
  idOf: (key: string) => string,
): TraceEdge[] => {
  const scale = proven.add(unproven);
  const to = idOf(declared.key);
  const edgeOf = ({ input, supplier, embedded, rounding, untraced }: Flow, index: number): TraceEdge => {
    const used = scaled(embedded, scale);
    const rounded = pairOf((component) => rounding[component].mul(scale));
    return {
      from: idOf(supplier?.key ?? nodeKeyOfInput(declared.key, index)),
      to,
      quantity: input.quantity ?? null,
      specificEmbedded: pairOf((component) => input.specificEmbedded?.[component] ?? null),
      embedded: stated(embedded),
      carried: emissionsOf(pairOf((component) => used[component].sub(rounded[component]))),
      rounding: emissionsOf(rounded),
      untraced,
    };
  };
  const hidden = undisclosedOf(declared, flows);
  const edgeOfHidden: TraceEdge = {
    from: idOf(nodeKeyOfUndisclosed(declared.key)),
    to,
    quantity: null,
    specificEmbedded: { direct: null, indirect: null },
    embedded: stated(hidden),
    carried: emissionsOf(scaled(hidden, scale)),
    rounding: emissionsOf({ direct: ZERO, indirect: ZERO }),
    untraced: null,
  };
  return [...flows.map(edgeOf), ...(isNothing(hidden) ? [] : [edgeOfHidden])];
};
