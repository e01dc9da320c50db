import { type Decimal, sum } from '../core/decimal.ts';
import { type Exact, exact, ZERO } from '../core/exact.ts';
import {
  type DisclosedDeclaration,
  dimensionOf,
  inFunctionalUnits,
  isFigureOf,
} from '../declaration/index.ts';
import { type Declared, keyOf } from './collect.ts';
import { COMPONENTS, type Pair, pairOf } from './figures.ts';
import type { TraceEdge } from './model.ts';

type DisclosedInput = NonNullable<NonNullable<DisclosedDeclaration['inputs']>[number]>;

/** What one input brings into the lot of the declaration that uses it. */
export type Flow = {
  readonly input: DisclosedInput;
  /** The declaration behind the input, when its bundle was passed on. */
  readonly supplier: Declared | null;
  /** Quantity × specific embedded emissions, tCO2e in the lot of the user; `null` where it is hidden. */
  readonly embedded: Pair<Decimal | null>;
  /** Fraction of the supplier's lot that was used; `null` when what stands behind the input is not counted one by one. */
  readonly fraction: Exact | null;
  readonly untraced: TraceEdge['untraced'];
  /** What the user's figure gives beyond the supplier's exact one, from rounding it; tCO2e in the lot of the user. */
  readonly rounding: Pair<Exact>;
};

const nothing = pairOf(() => ZERO);

const embeddedOf = ({ quantity, specificEmbedded }: DisclosedInput): Pair<Decimal | null> =>
  pairOf((component) => {
    const figure = specificEmbedded?.[component];
    return quantity === undefined || figure === undefined ? null : inFunctionalUnits(quantity).times(figure);
  });

type Traced = Pick<Flow, 'fraction' | 'untraced' | 'rounding'>;

const untracedFor = (untraced: TraceEdge['untraced']): Traced => ({
  fraction: null,
  untraced,
  rounding: nothing,
});

/** Follows an input into its supplier's declaration, if the figures on both sides are shown and belong together. */
const traceInto = (
  { quantity: used, specificEmbedded, cnCode }: DisclosedInput,
  embedded: Pair<Decimal | null>,
  { credential, figures: { total } }: Declared,
): Traced => {
  const { quantity: lot, product } = credential.declaration;
  if (product?.cnCode !== undefined && cnCode !== undefined && product.cnCode !== cnCode)
    return untracedFor('product-differs');
  if (used === undefined || lot === undefined) return untracedFor('figures-hidden');
  if (dimensionOf(used.unit) !== dimensionOf(lot.unit)) return untracedFor('figures-differ');
  const fraction = exact(inFunctionalUnits(used)).div(exact(inFunctionalUnits(lot)));
  const roundings = COMPONENTS.map((component) => {
    const [figure, emissions, carried] = [
      specificEmbedded?.[component],
      total[component],
      embedded[component],
    ];
    if (figure === undefined || emissions === null || carried === null) return 'figures-hidden';
    if (!isFigureOf(figure, emissions.toFixed(), lot)) return 'figures-differ';
    return exact(carried).sub(exact(emissions).mul(fraction));
  });
  const [direct, indirect] = roundings;
  if (direct === undefined || indirect === undefined) return untracedFor('figures-hidden');
  if (typeof direct === 'string') return untracedFor(direct);
  if (typeof indirect === 'string') return untracedFor(indirect);
  return { fraction, untraced: null, rounding: { direct, indirect } };
};

const flowOf = (
  input: DisclosedInput,
  { passedOn }: Declared,
  byKey: ReadonlyMap<string, Declared>,
): Flow => {
  const embedded = embeddedOf(input);
  const { kind, issuer, declarationId } = input;
  if (kind !== 'declaration') return { input, supplier: null, embedded, ...untracedFor(null) };
  const key = issuer === undefined || declarationId === undefined ? '' : keyOf(issuer, declarationId);
  const supplier = passedOn.has(key) ? byKey.get(key) : undefined;
  return supplier === undefined
    ? { input, supplier: null, embedded, ...untracedFor('not-passed-on') }
    : { input, supplier, embedded, ...traceInto(input, embedded, supplier) };
};

/** The disclosed inputs of a declaration, in its order. */
export const flowsOf = (declared: Declared, byKey: ReadonlyMap<string, Declared>): Flow[] =>
  (declared.credential.declaration.inputs ?? [])
    .filter((input) => input !== null)
    .map((input) => flowOf(input, declared, byKey));

/**
 * What is left of a lot's total when own emissions and inputs, as far as they are shown, are taken away. Zero when all is
 * shown; below zero only where a declaration contradicts itself.
 */
export const undisclosedOf = ({ figures: { total, own } }: Declared, flows: readonly Flow[]): Pair<Decimal> =>
  pairOf((component) => {
    const known = [own, ...flows.map(({ embedded }) => embedded)]
      .map((part) => part[component])
      .filter((part) => part !== null);
    return (total[component] ?? sum(known)).minus(sum(known));
  });

export const isNothing = ({ direct, indirect }: Pair<Decimal>): boolean =>
  direct.isZero() && indirect.isZero();
