import { decimal } from '../../../core/decimal.ts';
import type { LineFields } from './line-fields.ts';

/** What is wrong in a cell beside others. */
type Issue = { readonly path: string; readonly message: string };

const ACTUAL_ONLY = [
  ...(['direct', 'indirect', 'indirectOfPrecursors', 'per', 'content', 'freeAllocation'] as const),
] as const;
const PAID_ONLY = [
  ...([
    'carbonPrice',
    'carbonPriceCurrency',
    'carbonPricePer',
    'carbonPriceRebate',
    'carbonPriceRate',
  ] as const),
  ...(['carbonPriceEmissions', 'carbonPriceFreeAllowances', 'carbonPriceCertifiedBy'] as const),
  ...(['carbonPriceEvidence'] as const),
] as const;

const missing = (path: string, why: string): Issue => ({ path, message: `is missing: ${why}` });

/** What a bundle says, so that no cell may say something else. */
const OF_BUNDLE = [
  ...(['values', ...ACTUAL_ONLY] as const),
  ...(['precursors', 'productionFrom', 'productionTo', 'verificationReport'] as const),
] as const;

const referenceIssues = ({ bundle, mrn, item }: LineFields): Issue[] =>
  bundle !== undefined
    ? []
    : [
        ...(mrn === undefined ? [missing('mrn', 'the customs declaration')] : []),
        ...(item === undefined ? [missing('item', 'the goods item')] : []),
      ];

const valueIssues = (line: LineFields): Issue[] => {
  const given = ACTUAL_ONLY.filter((key) => line[key] !== undefined);
  if (line.bundle !== undefined)
    return OF_BUNDLE.filter((key) => line[key] !== undefined).map((path) => ({
      path,
      message: 'is what the bundle says: leave it empty',
    }));
  if (line.values === 'actual') {
    return [
      ...(line.direct === undefined ? [missing('direct', 'actual values are given')] : []),
      ...(line.per === undefined ? [missing('per', 'the unit that actual values are per')] : []),
    ];
  }
  if (line.values === undefined && line.procedure !== 'returned goods')
    return [missing('values', 'say "actual" or "default"')];
  return given.map((path) => ({ path, message: 'is for actual values, and `values` does not say "actual"' }));
};

const procedureIssues = ({ procedure, coveredMass, quantity, processedCn }: LineFields): Issue[] => [
  ...(procedure === 'composite goods' && coveredMass === undefined
    ? [missing('coveredMass', 'the net mass of the part that is a good of Annex I')]
    : []),
  ...(procedure !== 'composite goods' && coveredMass !== undefined
    ? [{ path: 'coveredMass', message: 'is for composite goods only' }]
    : []),
  ...(coveredMass !== undefined && decimal(coveredMass).greaterThan(quantity)
    ? [{ path: 'coveredMass', message: 'is more than the whole net mass' }]
    : []),
  ...(procedure === 'inward processing' && processedCn === undefined
    ? [missing('processedCn', 'the product of inward processing that was imported')]
    : []),
  ...(procedure !== 'inward processing' && processedCn !== undefined
    ? [{ path: 'processedCn', message: 'is for inward processing only' }]
    : []),
];

const priceIssues = (line: LineFields): Issue[] => {
  if (line.carbonPriceKind === 'paid') {
    const needed = ['carbonPrice', 'carbonPriceCurrency', 'carbonPricePer'] as const;
    const ofEmissions = ['carbonPriceEmissions', 'carbonPriceFreeAllowances'] as const;
    return [
      ...needed
        .filter((key) => line[key] === undefined)
        .map((key) => missing(key, 'a carbon price that was paid is claimed')),
      ...ofEmissions
        .filter((key) => line.carbonPricePer === 't' && line[key] !== undefined)
        .map((path) => ({ path, message: 'is for a price per t CO2e' })),
    ];
  }
  return PAID_ONLY.filter((key) => line[key] !== undefined).map((path) => ({
    path,
    message: 'is for a price that was paid, and `carbonPriceKind` does not say "paid"',
  }));
};

const periodIssues = ({ productionFrom, productionTo }: LineFields): Issue[] => {
  if (productionFrom === undefined && productionTo === undefined) return [];
  if (productionFrom === undefined) return [missing('productionFrom', 'the period has an end')];
  if (productionTo === undefined) return [missing('productionTo', 'the period has a beginning')];
  return productionFrom > productionTo
    ? [{ path: 'productionTo', message: 'lies before `productionFrom`' }]
    : [];
};

/** Every cell that contradicts another one, or is missing beside it. */
export const lineIssues = (line: LineFields): readonly Issue[] => [
  ...referenceIssues(line),
  ...valueIssues(line),
  ...procedureIssues(line),
  ...priceIssues(line),
  ...periodIssues(line),
];
