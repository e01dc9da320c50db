import { type Decimal, decimal, sum } from '../core/decimal.ts';
import type { DisclosedDeclaration } from './model/disclosed.ts';
import { inFunctionalUnits } from './model/quantity.ts';

/** A total against the parts of it that are disclosed. */
export type Sum = {
  readonly path: string;
  readonly stated: string;
  readonly computed: string;
  /** `short`: the parts disclosed give less, so the rest is hidden, or missing. */
  readonly outcome: 'equal' | 'short' | 'contradiction';
};

type Part = string | undefined;

const known = (values: readonly Part[]): string[] => values.filter((value) => value !== undefined);

/** A total whose parts are all named: it is comparable only when every one is disclosed. */
const fixedSum = (
  path: string,
  stated: Part,
  parts: readonly Part[],
  combine: (parts: Decimal[]) => Decimal,
): Sum[] => {
  const values = known(parts);
  if (stated === undefined || values.length < parts.length) return [];
  const computed = combine(values.map(decimal));
  const outcome = computed.equals(stated) ? 'equal' : 'contradiction';
  return [{ path, stated, computed: computed.toFixed(), outcome }];
};

const product = (parts: Decimal[]): Decimal =>
  parts.reduce((result, part) => result.times(part), decimal('1'));

/** A total over a list, of which elements may be hidden: parts that are never negative cannot give more than the whole. */
const openSum = (path: string, stated: Part, parts: readonly Decimal[] | undefined): Sum[] => {
  if (stated === undefined || parts === undefined) return [];
  const computed = sum(parts);
  const difference = computed.comparedTo(stated);
  const outcome = difference === 0 ? 'equal' : difference < 0 ? 'short' : 'contradiction';
  return [{ path, stated, computed: computed.toFixed(), outcome }];
};

const co2eOf = (list: readonly ({ co2e?: Part } | null)[] | undefined): Decimal[] | undefined =>
  list?.flatMap((element) => (element?.co2e === undefined ? [] : [decimal(element.co2e)]));

/**
 * Every sum of a declaration that can be made from what is disclosed: the rules of `parseDeclaration`, each as far as its
 * parts are shown.
 */
export const addUp = ({ emissions, inputs }: DisclosedDeclaration): Sum[] => {
  const { direct, indirect, upstream, total } = emissions ?? {};
  const plus = (parts: Decimal[]): Decimal => sum(parts);
  const upstreamOf = (scope: 'direct' | 'indirect'): Decimal[] | undefined =>
    inputs?.flatMap((input) => {
      const figure = input?.specificEmbedded?.[scope];
      const quantity = input?.quantity;
      return figure === undefined || quantity === undefined
        ? []
        : [inFunctionalUnits(quantity).times(figure)];
    });
  return [
    ...(direct?.gases ?? []).flatMap((gas, index) =>
      fixedSum(`emissions.direct.gases[${index}].co2e`, gas?.co2e, [gas?.mass, gas?.gwp], product),
    ),
    ...openSum('emissions.direct.total', direct?.total, co2eOf(direct?.gases)),
    ...(indirect?.electricity ?? []).flatMap((one, index) =>
      fixedSum(
        `emissions.indirect.electricity[${index}].co2e`,
        one?.co2e,
        [one?.consumption, one?.factor],
        product,
      ),
    ),
    ...openSum('emissions.indirect.total', indirect?.total, co2eOf(indirect?.electricity)),
    ...openSum('emissions.upstream.direct', upstream?.direct, upstreamOf('direct')),
    ...openSum('emissions.upstream.indirect', upstream?.indirect, upstreamOf('indirect')),
    ...fixedSum('emissions.total.direct', total?.direct, [direct?.total, upstream?.direct], plus),
    ...fixedSum('emissions.total.indirect', total?.indirect, [indirect?.total, upstream?.indirect], plus),
    ...fixedSum('emissions.total.all', total?.all, [total?.direct, total?.indirect], plus),
  ];
};
