import type { CbamDeclaration } from '../../cbam/eu/declaration/index.ts';
import type { Cell, Sheet } from '../xlsx-write/index.ts';

type Goods = CbamDeclaration['goods'][number];

type Field = { readonly heading: string; readonly width: number; readonly cell: (goods: Goods) => Cell };

const textField = (heading: string, width: number, of: (goods: Goods) => string | null): Field => ({
  ...{ heading, width },
  cell: (goods) => ({ text: of(goods) ?? '' }),
});

const figureField = (heading: string, of: (goods: Goods) => string | null): Field => ({
  heading,
  width: 16,
  cell: (goods) => {
    const value = of(goods);
    return value === null ? { text: '' } : { figure: value };
  },
});

const FIELDS: readonly Field[] = [
  figureField('type of goods', ({ number }) => String(number)),
  textField('CN code', 12, ({ cn }) => cn),
  textField('category', 22, ({ category }) => category),
  textField('origin', 8, ({ origin }) => origin),
  textField('country of production', 8, ({ productionCountry }) => productionCountry),
  textField('procedure', 18, ({ procedure }) => procedure),
  textField('imported as', 12, ({ processedCn }) => processedCn),
  textField('operator', 24, ({ operator }) => operator),
  textField('installation', 28, ({ installation }) => installation),
  textField('values', 9, ({ values }) => values),
  textField('route', 7, ({ route }) => route),
  textField('produced from', 12, ({ productionPeriod }) => productionPeriod?.from ?? null),
  textField('produced to', 12, ({ productionPeriod }) => productionPeriod?.to ?? null),
  textField('verification report', 20, ({ verificationReport }) => verificationReport),
  figureField('quantity', ({ quantity }) => quantity),
  textField('unit', 6, ({ unit }) => unit),
  figureField('net mass t', ({ netMassTonnes }) => netMassTonnes),
  figureField('direct tCO2e per unit', ({ specificEmbeddedEmissions: { direct } }) => direct),
  figureField('indirect tCO2e per unit', ({ specificEmbeddedEmissions: { indirect } }) => indirect),
  figureField('total tCO2e per unit', ({ specificEmbeddedEmissions: { total } }) => total),
  textField('communicated per', 11, ({ conversion }) => conversion?.per ?? null),
  figureField('direct as communicated', ({ conversion }) => conversion?.direct ?? null),
  figureField('indirect as communicated', ({ conversion }) => conversion?.indirect ?? null),
  figureField('content of a tonne', ({ conversion }) => conversion?.contentPerTonne ?? null),
  textField('row of the default value', 30, ({ defaultValue }) => defaultValue?.row ?? null),
  figureField('free allocation per unit', ({ specificFreeAllocation }) => specificFreeAllocation),
  figureField('embedded tCO2e', ({ embeddedEmissions }) => embeddedEmissions),
  figureField('free allocation tCO2e', ({ freeAllocationAdjustment }) => freeAllocationAdjustment),
  figureField('certificates before carbon price', (goods) => goods.certificatesBeforeCarbonPrice),
  textField('carbon price paid in', 8, ({ carbonPrice }) => carbonPrice?.country ?? null),
  textField('why no carbon price is taken off', 30, ({ carbonPrice }) => carbonPrice?.reason ?? null),
  figureField('carbon price, certificates', ({ carbonPriceReduction }) => carbonPriceReduction),
  textField('notes', 60, ({ notes }) => notes.join('; ')),
];

/** Every type of goods, a column for each of its fields. */
export const goodsSheet = ({ goods }: CbamDeclaration): Sheet => ({
  name: 'Types of goods',
  headings: FIELDS.map(({ heading }) => heading),
  rows: goods.map((one) => FIELDS.map(({ cell }) => cell(one))),
  widths: FIELDS.map(({ width }) => width),
});
