import { type Decimal, decimal, sum } from '../../../core/decimal.ts';
import { exact, percentOfTotal, roundedText } from '../../../core/exact.ts';
import type { DisclosedDeclaration } from '../../../declaration/index.ts';
import { inFunctionalUnits } from '../../../declaration/model/quantity.ts';
import { type Found, found } from '../../report-items/index.ts';

const OF_THE_LOT = 'of the lot that is declared; add what the installation used for everything else';

type Precursor = NonNullable<NonNullable<DisclosedDeclaration['inputs']>[number]>;

const disclosed = ({ inputs }: DisclosedDeclaration): readonly Precursor[] =>
  (inputs ?? []).filter((input) => input !== null).filter(({ kind }) => kind !== undefined);

const dash = (text: string | undefined): string => text ?? '–';

const quantityText = ({ quantity }: Precursor): string =>
  quantity === undefined ? '–' : `${quantity.value} ${quantity.unit}`;

type Embedded = { readonly direct: Decimal; readonly indirect: Decimal };

const embeddedIn = ({ quantity, specificEmbedded }: Precursor): Embedded | null => {
  const { direct, indirect } = specificEmbedded ?? {};
  if (quantity === undefined || direct === undefined || indirect === undefined) return null;
  const units = inFunctionalUnits(quantity);
  return { direct: units.times(direct), indirect: units.times(indirect) };
};

const sumOf = (all: readonly Embedded[], part: keyof Embedded): Decimal => sum(all.map((one) => one[part]));

/**
 * Share of the embedded emissions of the lot that rests on default values of precursors; null unless the disclosed precursors
 * account for all that came in with precursors.
 */
const defaultShare = (declaration: DisclosedDeclaration, countsIndirect: boolean): string | null => {
  const { upstream, total } = declaration.emissions ?? {};
  if (upstream?.direct === undefined || upstream.indirect === undefined) return null;
  if (total?.direct === undefined || total.indirect === undefined) return null;
  const inputs = disclosed(declaration);
  const embedded = inputs.map(embeddedIn).filter((one) => one !== null);
  const isWhole =
    sumOf(embedded, 'direct').equals(upstream.direct) &&
    sumOf(embedded, 'indirect').equals(upstream.indirect);
  if (!isWhole) return null;
  const atDefault = inputs
    .filter(({ kind }) => kind === 'default-value')
    .map(embeddedIn)
    .filter((one) => one !== null);
  const count = (all: readonly Embedded[]): Decimal =>
    countsIndirect ? sumOf(all, 'direct').plus(sumOf(all, 'indirect')) : sumOf(all, 'direct');
  const whole = countsIndirect ? decimal(total.direct).plus(total.indirect) : decimal(total.direct);
  if (whole.isZero()) return '0 %';
  return `${roundedText(percentOfTotal(exact(count(atDefault)), exact(whole)), 2)} %`;
};

const IDENTITY = ['CN code', 'name', 'country of production'];
const identityOf = ({ cnCode, name, country }: Precursor): string[] => [
  dash(cnCode),
  dash(name),
  dash(country),
];

const valueCells = ({ specificEmbedded }: Precursor): string[] => [
  dash(specificEmbedded?.direct),
  dash(specificEmbedded?.indirect),
];

/** What a declaration states of precursors; `countsIndirect` is null where the good is not known. */
export const precursorFindings = (
  declaration: DisclosedDeclaration,
  countsIndirect: boolean | null,
): Found => {
  const inputs = disclosed(declaration);
  const atDefault = inputs.filter(({ kind }) => kind === 'default-value');
  const atActual = inputs.filter(({ kind }) => kind !== 'default-value');
  const tableOf = (
    some: readonly Precursor[],
    columns: readonly string[],
    cells: (one: Precursor) => string[],
  ) => ({
    columns: [...IDENTITY, ...columns],
    rows: some.map((one) => [...identityOf(one), ...cells(one)]),
  });
  const values = ['direct t CO2e per t', 'indirect t CO2e per t'];
  return [
    ...found('15(d)', countsIndirect === null ? null : defaultShare(declaration, countsIndirect)),
    ...found(
      '20',
      tableOf(inputs, ['quantity'], (one) => [quantityText(one)]),
      OF_THE_LOT,
    ),
    ...found(
      '22',
      tableOf(atDefault, [...values, 'source'], (one) => [...valueCells(one), dash(one.source)]),
      OF_THE_LOT,
    ),
    ...found(
      '23',
      tableOf(atActual, values, valueCells),
      `${OF_THE_LOT}; add the reporting period of each and how it was determined`,
    ),
    ...found(
      '28',
      tableOf(atActual, ['operator (DID), or evidence'], (one) => [dash(one.issuer ?? one.evidence?.source)]),
      'add names of operators and installations, identifiers in the CBAM registry, and periods',
    ),
  ];
};
