import { type Decimal, decimal, sum } from '../../core/decimal.ts';
import { exact } from '../../core/exact.ts';
import { SCHEMA_VERSION } from '../../declaration/model/declaration.ts';
import { Coordinates, Installation } from '../../declaration/model/product.ts';
import type { DraftChoices } from './draft-choices.ts';
import { rounded, roundedDecimal, wholeGrams } from './draft-decimals.ts';
import { draftInput } from './draft-input.ts';
import { draftProblems } from './draft-problems.ts';
import { TemplateError } from './errors.ts';
import { intensitiesOf } from './intensities.ts';
import type { Template, TemplateInstallation, TemplateProduct } from './template.ts';

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
  const problems = draftProblems(template, product, names, choices);
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
    const factor = roundedDecimal(decimal(emissionFactor));
    return { consumption, factor, source: electricitySource(source), co2e: consumption.times(factor) };
  });
  const inputs = precursors.flatMap(({ name, amount }) => {
    const precursor = data.precursors.find((one) => one.name === name);
    const choice = choices.precursors.get(name);
    if (precursor === undefined || choice === undefined) return [];
    return draftInput(precursor, rounded(amount.mul(lot)), choice, choices.workbookHash) ?? [];
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
