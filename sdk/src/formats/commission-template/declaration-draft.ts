import { isExemptOrigin } from '../../cbam/eu/goods/index.ts';
import type { InstallationData } from '../../cbam/eu/installation/index.ts';
import { Decimal, decimal, sum } from '../../core/decimal.ts';
import type { Problem } from '../../core/errors.ts';
import { type Exact, exact, roundedText } from '../../core/exact.ts';
import type { Bytes32 } from '../../core/hex.ts';
import { SCHEMA_VERSION } from '../../declaration/model/declaration.ts';
import { Coordinates, Installation } from '../../declaration/model/product.ts';
import { TemplateError } from './errors.ts';
import { intensitiesOf } from './intensities.ts';
import type { Template, TemplateInstallation, TemplateProduct } from './template.ts';

/** What the template does not say of a purchased precursor. */
export type PrecursorChoice = {
  readonly cnCode: string;
  /** Whether its supplier made a declaration, which `kiseki declare --input` names. */
  readonly isDeclared: boolean;
};

export type DraftChoices = {
  /** keccak256 of the workbook: the evidence of precursors that nobody declared. */
  readonly workbookHash: Bytes32;
  readonly precursors: ReadonlyMap<string, PrecursorChoice>;
  /** Lots by number of the product, in tonnes or MWh; else what its process made for the market. */
  readonly quantities: ReadonlyMap<number, string>;
};

/** Products of two figures have their decimals together, and a declaration takes 30. */
const DECIMALS = 15;

const rounded = (value: Exact): Decimal => decimal(roundedText(value, DECIMALS));

/** The ledger counts whole grams and watt-hours; no more than was made is declared. */
const wholeGrams = (text: string): Decimal => decimal(text).toDecimalPlaces(6, Decimal.ROUND_DOWN);

const roundedDecimal = (text: string): Decimal => decimal(text).toDecimalPlaces(DECIMALS);

/** The operator's words for where electricity came from, by the sections of the template. */
const electricitySource = (source: string | undefined): 'grid' | 'direct-link' | 'ppa' => {
  if (source === 'D.4.3.2') return 'ppa';
  return source === 'D.4.1' || source === 'D.4.2' || source === 'D.4.3.1' ? 'direct-link' : 'grid';
};

const installationOf = (installation: TemplateInstallation): Record<string, unknown> => {
  const { name, localName, country, unlocode, latitude, longitude } = installation;
  const place = { unlocode, country };
  const hasCode = Installation.safeParse({ name: 'x', operator: 'did:example:x', ...place }).success;
  const coordinates = Coordinates.safeParse({ latitude, longitude });
  return {
    name: name ?? localName,
    country,
    ...(hasCode ? { unlocode } : {}),
    ...(coordinates.success ? { coordinates: coordinates.data } : {}),
  };
};

type Supply = InstallationData['precursors'][number]['supplies'][number];

const specificOf = (supply: Supply): { direct: Decimal; indirect: Decimal } => {
  const { origin, direct, indirect } = supply;
  if (origin !== undefined && isExemptOrigin(origin)) return { direct: decimal('0'), indirect: decimal('0') };
  const perUnit =
    indirect.by === 'value'
      ? decimal(indirect.value)
      : decimal(indirect.electricityPerUnit).times(indirect.emissionFactor);
  return { direct: roundedDecimal(direct.value), indirect: perUnit.toDecimalPlaces(DECIMALS) };
};

const hasMarket = ({ processes }: InstallationData, { process }: TemplateProduct): boolean =>
  processes.some(({ name, toMarket = '0' }) => name === process && !decimal(toMarket).isZero());

/** Everything that keeps a product of the template from being declared, by the field that wants it. */
const problemsOf = (
  { installation, data, products }: Template,
  product: TemplateProduct,
  precursors: readonly string[],
  { precursors: choices, quantities }: DraftChoices,
): Problem[] => [
  ...(installation.name === null && installation.localName === null
    ? [{ path: 'A_InstData!I20', message: 'is empty: the name of the installation' }]
    : []),
  ...(installation.country === null
    ? [{ path: 'A_InstData!I26', message: 'is empty: the country of the installation' }]
    : []),
  ...(quantities.has(product.number) ||
  products.every((other) => other === product || other.process !== product.process)
    ? []
    : [
        {
          path: `product ${product.number}`,
          message: `shares its process “${product.process}” with other products: say how much of it there is, as --quantity ${product.number}=1000`,
        },
      ]),
  ...(quantities.has(product.number) || hasMarket(data, product)
    ? []
    : [
        {
          path: `product ${product.number}`,
          message: `its process “${product.process}” made nothing for the market: say how much there is, as --quantity ${product.number}=1000`,
        },
      ]),
  ...data.emissionSources
    .filter(
      (source) =>
        source.method.startsWith('pfc-') || (source.method === 'measurement' && source.gas !== 'CO2'),
    )
    .map(({ name }) => ({
      path: `source ${name}`,
      message:
        'has another gas than CO2, and the template does not say in which process: write this declaration by hand (docs/declaration.md)',
    })),
  ...precursors.flatMap((name) => {
    const supply = data.precursors.find((precursor) => precursor.name === name)?.supplies[0];
    return [
      ...(choices.has(name)
        ? []
        : [
            {
              path: `precursor ${name}`,
              message: `has no CN code in the template: say which, as --precursor '${name}=72071111'`,
            },
          ]),
      ...(supply?.origin === undefined
        ? [{ path: `precursor ${name}`, message: 'has no country of origin in A_InstData' }]
        : []),
    ];
  }),
];

const inputOf = (
  precursor: InstallationData['precursors'][number],
  amount: Decimal,
  { cnCode, isDeclared }: PrecursorChoice,
  workbookHash: Bytes32,
): {
  readonly fields: Record<string, unknown>;
  readonly direct: Decimal;
  readonly indirect: Decimal;
} | null => {
  const { name, functionalUnit, supplies } = precursor;
  const [supply] = supplies;
  if (supply === undefined) return null;
  const { direct, indirect } = specificOf(supply);
  const source = `communication template, sheet E_PurchPrec, ${name}`;
  const kind = isDeclared
    ? { kind: 'declaration' }
    : supply.direct.source === 'default'
      ? { kind: 'default-value', source }
      : { kind: 'off-ledger', evidence: { hash: workbookHash, kind: 'other', source } };
  return {
    fields: {
      ...kind,
      name,
      cnCode,
      country: supply.origin,
      quantity: { value: amount.toFixed(), unit: functionalUnit === 'MWh' ? 'MWh' : 't' },
      specificEmbedded: { direct: direct.toFixed(), indirect: indirect.toFixed() },
    },
    direct: amount.times(direct),
    indirect: amount.times(indirect),
  };
};

const carbonPriceOf = (
  { carbonPrice }: TemplateProduct,
  country: string | null,
  quantity: Decimal,
  all: Decimal,
): Record<string, unknown> => {
  if (carbonPrice === null) return {};
  const { instrument, currency, coveredShare, pricePerUnit, rebatePerUnit } = carbonPrice;
  const price = {
    country,
    instrument,
    currency,
    amount: rounded(exact(decimal(pricePerUnit).times(quantity))).toFixed(),
    coveredEmissions: rounded(exact(decimal(coveredShare).times(all))).toFixed(),
    ...(rebatePerUnit === null
      ? {}
      : { rebate: rounded(exact(decimal(rebatePerUnit).times(quantity))).toFixed() }),
  };
  return { carbonPrice: [price] };
};

/** Rows that were left empty have a number and no product, so that the number is no place in the list. */
const placeAmong = (products: readonly TemplateProduct[], { number }: TemplateProduct): number =>
  products.findIndex((other) => other.number === number);

/**
 * A product of the template as a draft of a declaration, for `completeDraft`: only the operator's DID and the declarations of
 * suppliers are still to be named. Amounts that have no finite expansion are written to 15 decimals; totals are what these
 * amounts give, exactly.
 *
 * @throws TemplateError `template.declaration-incomplete`, with everything that the template does not say.
 */
export const declarationDraft = (
  template: Template,
  product: TemplateProduct,
  choices: DraftChoices,
): Record<string, unknown> => {
  const { data, installation } = template;
  const { own, electricity, precursors } = intensitiesOf(data, placeAmong(template.products, product));
  const names = precursors.map(({ name }) => name);
  const problems = problemsOf(template, product, names, choices);
  if (problems.length > 0) {
    throw new TemplateError(
      'template.declaration-incomplete',
      `product ${product.number} of the template cannot be declared yet: ${problems.length} thing(s) are missing`,
      { hint: 'say what is missing with the options shown, or fill in the cell', problems },
    );
  }
  const process = data.processes.find(({ name }) => name === product.process);
  const quantity = wholeGrams(choices.quantities.get(product.number) ?? process?.toMarket ?? '0');
  const lot = exact(quantity);
  const direct = rounded(own.mul(lot));
  const used = electricity.map(({ emissionFactor, source, energy }) => {
    const consumption = rounded(energy.mul(lot));
    const factor = roundedDecimal(emissionFactor);
    return { consumption, factor, source: electricitySource(source), co2e: consumption.times(factor) };
  });
  const inputs = precursors.flatMap(({ name, amount }) => {
    const precursor = data.precursors.find((one) => one.name === name);
    const choice = choices.precursors.get(name);
    if (precursor === undefined || choice === undefined) return [];
    return inputOf(precursor, rounded(amount.mul(lot)), choice, choices.workbookHash) ?? [];
  });
  const indirect = sum(used.map(({ co2e }) => co2e));
  const upstream = {
    direct: sum(inputs.map((input) => input.direct)),
    indirect: sum(inputs.map((input) => input.indirect)),
  };
  const total = { direct: direct.plus(upstream.direct), indirect: indirect.plus(upstream.indirect) };
  const all = total.direct.plus(total.indirect);
  return {
    schema: SCHEMA_VERSION,
    product: {
      name: product.name,
      cnCode: product.cnCode,
      identifiers: [{ scheme: 'internal', value: product.name.slice(0, 128) }],
      lotNumber: `${data.period.from}/${data.period.to} ${product.number}`,
    },
    installation: installationOf(installation),
    period: data.period,
    quantity: { value: quantity.toFixed(), unit: process?.functionalUnit === 'MWh' ? 'MWh' : 't' },
    emissions: {
      direct: {
        total: direct.toFixed(),
        gases: [{ gas: 'CO2', mass: direct.toFixed(), gwp: '1', co2e: direct.toFixed() }],
      },
      indirect: {
        total: indirect.toFixed(),
        electricity: used.map(({ consumption, factor, source, co2e }) => ({
          ...{ consumption: consumption.toFixed(), factor: factor.toFixed() },
          ...{ source, co2e: co2e.toFixed() },
        })),
      },
      upstream: { direct: upstream.direct.toFixed(), indirect: upstream.indirect.toFixed() },
      total: { direct: total.direct.toFixed(), indirect: total.indirect.toFixed(), all: all.toFixed() },
    },
    method: { standard: 'cbam-2025-2547', gwpSet: 'ar5' },
    inputs: inputs.map(({ fields }) => fields),
    ...carbonPriceOf(product, installation.country, quantity, all),
    ...(product.qualifyingParameters.length === 0
      ? {}
      : {
          qualifyingParameters: product.qualifyingParameters.map(({ name, percent }) => ({
            name,
            value: percent,
          })),
        }),
  };
};
