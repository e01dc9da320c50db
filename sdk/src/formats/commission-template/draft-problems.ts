import type { InstallationData } from '../../cbam/eu/installation/index.ts';
import { decimal } from '../../core/decimal.ts';
import type { Problem } from '../../core/errors.ts';
import type { DraftChoices } from './draft-choices.ts';
import type { Template, TemplateProduct } from './template.ts';

const hasMarket = ({ processes }: InstallationData, { process }: TemplateProduct): boolean =>
  processes.some(({ name, toMarket = '0' }) => name === process && !decimal(toMarket).isZero());

/** Everything that keeps a product of the template from being declared, by the field that wants it. */
export const draftProblems = (
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
