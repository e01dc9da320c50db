import type { DeclarationLine } from './import-line.ts';

/** A column of the CSV; `line` is the number of the line and has none. */
export type Column = Exclude<keyof DeclarationLine, 'line'>;

/** Every column, in the order of docs/cbam-declaration.md, and whether a file must have it. */
export const COLUMNS: Readonly<Record<Column, 'needed' | 'optional'>> = {
  mrn: 'needed',
  item: 'needed',
  part: 'optional',
  importDate: 'needed',
  cn: 'needed',
  origin: 'needed',
  productionCountry: 'optional',
  quantity: 'needed',
  unit: 'needed',
  procedure: 'optional',
  coveredMass: 'optional',
  processedCn: 'optional',
  operator: 'optional',
  installation: 'optional',
  bundle: 'optional',
  values: 'needed',
  direct: 'optional',
  indirect: 'optional',
  indirectOfPrecursors: 'optional',
  per: 'optional',
  content: 'optional',
  freeAllocation: 'optional',
  route: 'optional',
  precursors: 'optional',
  productionFrom: 'optional',
  productionTo: 'optional',
  verificationReport: 'optional',
  carbonPriceKind: 'optional',
  carbonPrice: 'optional',
  carbonPriceCurrency: 'optional',
  carbonPricePer: 'optional',
  carbonPriceRebate: 'optional',
  carbonPriceEmissions: 'optional',
  carbonPriceFreeAllowances: 'optional',
  carbonPriceRate: 'optional',
  carbonPriceCountry: 'optional',
  carbonPriceCertifiedBy: 'optional',
  carbonPriceEvidence: 'optional',
};

export const isColumn = (name: string): name is Column => Object.hasOwn(COLUMNS, name);
