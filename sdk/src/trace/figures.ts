import { type Decimal, decimal } from '../core/decimal.ts';
import type { DisclosedDeclaration } from '../declaration/index.ts';

/** CBAM tells direct emissions from indirect ones (electricity), at every stage. */
export const COMPONENTS = ['direct', 'indirect'] as const;
export type Component = (typeof COMPONENTS)[number];
export type Pair<Value> = Readonly<Record<Component, Value>>;

export const pairOf = <Value>(of: (component: Component) => Value): Pair<Value> => ({
  direct: of('direct'),
  indirect: of('indirect'),
});

/** Emissions of a lot, tCO2e; `null` where what is disclosed does not tell them. */
export type Figures = {
  readonly own: Pair<Decimal | null>;
  readonly upstream: Pair<Decimal | null>;
  readonly total: Pair<Decimal | null>;
};

const stated = (value: string | undefined): Decimal | null => (value === undefined ? null : decimal(value));

const plus = (a: Decimal | null, b: Decimal | null): Decimal | null =>
  a === null || b === null ? null : a.plus(b);
const minus = (a: Decimal | null, b: Decimal | null): Decimal | null =>
  a === null || b === null ? null : a.minus(b);

/**
 * The figures of a lot as far as they are disclosed, or follow from others: total = own + upstream, and all = direct +
 * indirect. What does not follow is never guessed.
 */
export const figuresOf = ({ emissions }: DisclosedDeclaration): Figures => {
  const owns = pairOf((component) => stated(emissions?.[component]?.total));
  const upstreams = pairOf((component) => stated(emissions?.upstream?.[component]));
  const totals = pairOf(
    (component) => stated(emissions?.total?.[component]) ?? plus(owns[component], upstreams[component]),
  );
  const all = stated(emissions?.total?.all);
  const total = {
    direct: totals.direct ?? minus(all, totals.indirect),
    indirect: totals.indirect ?? minus(all, totals.direct),
  };
  return {
    total,
    own: pairOf((component) => owns[component] ?? minus(total[component], upstreams[component])),
    upstream: pairOf((component) => upstreams[component] ?? minus(total[component], owns[component])),
  };
};
