import { decimal } from '../../../core/decimal.ts';
import { type Exact, exact, sumExact } from '../../../core/exact.ts';
import type { DisclosedDeclaration } from '../../../declaration/index.ts';
import { inFunctionalUnits, type Quantity } from '../../../declaration/model/quantity.ts';

type DisclosedInput = NonNullable<NonNullable<DisclosedDeclaration['inputs']>[number]>;

/** Emissions by scope, t CO2e, or t CO2e per tonne or MWh. */
export type ByScope = { readonly direct: Exact; readonly indirect: Exact };

/** An input with all that the rules need of it. */
export type DeclaredInput = {
  readonly kind: 'declaration' | 'default-value' | 'off-ledger';
  /** Of the declaration that it is from, where it is from one. */
  readonly issuer: string | null;
  readonly declarationId: string | null;
  readonly cnCode: string;
  readonly country: string;
  /** Tonnes or MWh of it that were used for the lot. */
  readonly quantity: Exact;
  /** Per tonne or MWh of it. */
  readonly specific: ByScope;
};

/** What a bundle discloses about its lot, as far as the rules of CBAM need it. */
export type DeclaredLot = {
  readonly cnCode: string;
  readonly installation: NonNullable<DisclosedDeclaration['installation']>;
  readonly country: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly quantity: Quantity;
  /** Tonnes, or MWh. */
  readonly amount: Exact;
  readonly route: string | undefined;
  /** Of the own process, t CO2e for the lot. */
  readonly own: ByScope;
  readonly inputs: readonly DeclaredInput[];
};

/** The lot, or the paths that the holder would have to disclose. */
export type Disclosure =
  | { readonly lot: DeclaredLot; readonly hidden: readonly [] }
  | { readonly lot: null; readonly hidden: readonly string[] };

const figure = (text: string): Exact => exact(decimal(text));
const amountOf = (quantity: Quantity): Exact => exact(inFunctionalUnits(quantity));

const readInput = (input: DisclosedInput): DeclaredInput | null => {
  const { kind, issuer = null, declarationId = null, cnCode, country, quantity, specificEmbedded } = input;
  const { direct, indirect } = specificEmbedded ?? {};
  if (kind === undefined || cnCode === undefined || country === undefined) return null;
  if (quantity === undefined || direct === undefined || indirect === undefined) return null;
  const specific = { direct: figure(direct), indirect: figure(indirect) };
  return { kind, issuer, declarationId, cnCode, country, quantity: amountOf(quantity), specific };
};

/** Whether the inputs that are shown make up all upstream emissions: a list shows its end to nobody. */
const areAllInputs = (
  inputs: readonly DeclaredInput[],
  { direct, indirect }: { readonly direct: string; readonly indirect: string },
): boolean =>
  (['direct', 'indirect'] as const).every((scope) =>
    sumExact(inputs.map(({ quantity, specific }) => quantity.mul(specific[scope]))).equals(
      figure(scope === 'direct' ? direct : indirect),
    ),
  );

const readInputs = ({ inputs, emissions }: DisclosedDeclaration): readonly DeclaredInput[] | null => {
  const { direct, indirect } = emissions?.upstream ?? {};
  if (inputs === undefined || direct === undefined || indirect === undefined) return null;
  const read = inputs.flatMap((input) => (input === null ? [] : [readInput(input)]));
  const whole = read.filter((input) => input !== null);
  return whole.length === read.length && areAllInputs(whole, { direct, indirect }) ? whole : null;
};

/** What a declaration discloses of its lot, or what the holder hides of what the rules need. */
export const disclosedLot = (declaration: DisclosedDeclaration): Disclosure => {
  const { product, installation, period, quantity, productionRoute, emissions } = declaration;
  const cnCode = product?.cnCode;
  const country = installation?.country;
  const direct = emissions?.direct?.total;
  const indirect = emissions?.indirect?.total;
  const inputs = readInputs(declaration);
  if (
    cnCode !== undefined &&
    installation !== undefined &&
    country !== undefined &&
    period !== undefined &&
    quantity !== undefined &&
    direct !== undefined &&
    indirect !== undefined &&
    inputs !== null
  ) {
    const own = { direct: figure(direct), indirect: figure(indirect) };
    const amount = amountOf(quantity);
    const lot = {
      cnCode,
      installation,
      country,
      period,
      quantity,
      amount,
      route: productionRoute,
      own,
      inputs,
    };
    return { lot, hidden: [] };
  }
  const needed = {
    'product.cnCode': cnCode,
    'installation.country': country,
    period,
    quantity,
    'emissions.direct.total': direct,
    'emissions.indirect.total': indirect,
    'inputs and emissions.upstream': inputs ?? undefined,
  };
  return {
    lot: null,
    hidden: Object.entries(needed).flatMap(([path, value]) => (value === undefined ? [path] : [])),
  };
};
