import { type Decimal, decimal, sum } from '../core/decimal.ts';
import { GWP } from './gwp.ts';
import type { DisclosedDeclaration } from './model/disclosed.ts';
import { inFunctionalUnits } from './model/quantity.ts';

/** A figure against the parts of it that are disclosed. */
export type Sum = {
  readonly path: string;
  readonly stated: string;
  readonly computed: string;
  /** `short`: parts are hidden, or missing, and those disclosed give no more than the figure. */
  readonly outcome: 'equal' | 'short' | 'contradiction';
};

type Part = string | undefined;

const known = (values: readonly Part[]): Decimal[] =>
  values.flatMap((value) => (value === undefined ? [] : [decimal(value)]));

const compared = (path: string, stated: string, computed: Decimal, whenEqual: Sum['outcome']): Sum => {
  const difference = computed.comparedTo(stated);
  const outcome = difference > 0 ? 'contradiction' : difference < 0 ? 'short' : whenEqual;
  return { path, stated, computed: computed.toFixed(), outcome };
};

/** A figure that follows exactly from others beside it, once all are disclosed; nobody needs them to use the figure. */
const derived = (
  path: string,
  stated: Part,
  parts: readonly Part[],
  combine: (parts: Decimal[]) => Decimal,
): Sum[] => {
  const values = known(parts);
  if (stated === undefined || values.length < parts.length) return [];
  const computed = combine(values);
  const outcome = computed.equals(stated) ? 'equal' : 'contradiction';
  return [{ path, stated, computed: computed.toFixed(), outcome }];
};

/** A total whose parts are all named. They are never negative, so even some of them cannot give more than the whole. */
const fixedSum = (path: string, stated: Part, parts: readonly Part[]): Sum[] => {
  const values = known(parts);
  if (values.length === parts.length) return derived(path, stated, parts, sum);
  return stated === undefined ? [] : [compared(path, stated, sum(values), 'short')];
};

/** A total over a list, whose elements may be hidden, or which is hidden itself: then nothing backs the total. */
const openSum = (path: string, stated: Part, parts: readonly Decimal[] | undefined): Sum[] =>
  stated === undefined
    ? []
    : [compared(path, stated, sum(parts ?? []), parts === undefined ? 'short' : 'equal')];

const product = (parts: Decimal[]): Decimal =>
  parts.reduce((result, part) => result.times(part), decimal('1'));

const co2eOf = (list: readonly ({ co2e?: Part } | null)[] | undefined): Decimal[] | undefined =>
  list === undefined ? undefined : known(list.map((element) => element?.co2e));

/** What the gases say about themselves: the potential is that of the stated set, and the emissions are mass × potential. */
const gasSums = ({ emissions, method }: DisclosedDeclaration): Sum[] =>
  (emissions?.direct?.gases ?? []).flatMap((one, index) => {
    const { gas, mass, gwp, co2e } = one ?? {};
    const path = `emissions.direct.gases[${index}]`;
    const set = method?.gwpSet === undefined ? undefined : GWP[method.gwpSet];
    return [
      ...derived(`${path}.gwp`, gwp, [gas === undefined ? undefined : set?.[gas]], sum),
      ...derived(`${path}.co2e`, co2e, [mass, gwp], product),
    ];
  });

/**
 * Every sum of a declaration as far as its parts are shown: the rules of `parseDeclaration`. A total that is disclosed always
 * has its sum here, `short` when what it is made of is hidden.
 */
export const addUp = (declaration: DisclosedDeclaration): Sum[] => {
  const { emissions, inputs } = declaration;
  const { direct, indirect, upstream, total } = emissions ?? {};
  const upstreamOf = (scope: 'direct' | 'indirect'): Decimal[] | undefined =>
    inputs?.flatMap((input) => {
      const figure = input?.specificEmbedded?.[scope];
      const quantity = input?.quantity;
      return figure === undefined || quantity === undefined
        ? []
        : [inFunctionalUnits(quantity).times(figure)];
    });
  return [
    ...gasSums(declaration),
    ...openSum('emissions.direct.total', direct?.total, co2eOf(direct?.gases)),
    ...(indirect?.electricity ?? []).flatMap((one, index) =>
      derived(
        `emissions.indirect.electricity[${index}].co2e`,
        one?.co2e,
        [one?.consumption, one?.factor],
        product,
      ),
    ),
    ...openSum('emissions.indirect.total', indirect?.total, co2eOf(indirect?.electricity)),
    ...openSum('emissions.upstream.direct', upstream?.direct, upstreamOf('direct')),
    ...openSum('emissions.upstream.indirect', upstream?.indirect, upstreamOf('indirect')),
    ...fixedSum('emissions.total.direct', total?.direct, [direct?.total, upstream?.direct]),
    ...fixedSum('emissions.total.indirect', total?.indirect, [indirect?.total, upstream?.indirect]),
    ...fixedSum('emissions.total.all', total?.all, [total?.direct, total?.indirect]),
  ];
};
