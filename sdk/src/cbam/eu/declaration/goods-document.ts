import { decimalText, type Exact, sumExact, ZERO } from '../../../core/exact.ts';
import { atLeastZero } from '../at-least-zero.ts';
import type { DeclaredLine } from './assess-lines.ts';
import type { CbamDeclaration } from './document-schema.ts';
import type { GoodsType } from './goods-types.ts';

type GoodsDocument = CbamDeclaration['goods'][number];
type Unit = GoodsDocument['unit'];

export const unitOf = ({ good }: DeclaredLine): Unit => (good.functionalUnit === 'MWh' ? 'MWh' : 't');

/** What a line needs before a carbon price is taken off. */
export const grossOf = ({ embedded, adjustment }: DeclaredLine): Exact =>
  atLeastZero(embedded.sub(adjustment));

const textOrNull = (value: Exact | null | undefined): string | null =>
  value == null ? null : decimalText(value);

/** The conversion of figures per clinker or nitrogen into those of a tonne: Article 6(2)(b) declares tonnes of goods. */
const conversionOf = ({ line, ofOneUnit, good }: DeclaredLine): GoodsDocument['conversion'] => {
  const { per, content, direct, indirect, indirectOfPrecursors } = line;
  if (ofOneUnit === null || direct === undefined || (per !== 't clinker' && per !== 'kg N')) return null;
  return {
    per,
    direct,
    indirect: (good.countsIndirect ? indirect : indirectOfPrecursors) ?? '0',
    // Clinker is its own content.
    contentPerTonne: content ?? '1',
    reference: `(EU) 2025/2547, Annex III, ${per === 'kg N' ? 'Eq 65 and 66' : 'Eq 64'}`,
  };
};

const carbonPriceOf = ({ line, ofOneUnit }: DeclaredLine): GoodsDocument['carbonPrice'] => {
  const claim = ofOneUnit?.carbonPriceReduction;
  const kind = line.carbonPriceKind;
  if (claim == null || kind === undefined) return null;
  return {
    kind,
    country: line.carbonPriceCountry ?? line.productionCountry ?? line.origin,
    price: line.carbonPrice ?? null,
    rebate: line.carbonPriceRebate ?? null,
    currency: line.carbonPriceCurrency ?? null,
    per: line.carbonPricePer ?? null,
    certifiedBy: line.carbonPriceCertifiedBy ?? null,
    conversion: claim.conversion,
    reason: claim.reason,
  };
};

const defaultValueOf = ({ ofOneUnit }: DeclaredLine): GoodsDocument['defaultValue'] => {
  const found = ofOneUnit?.defaultValue;
  if (found == null) return null;
  const { total, markUp, row, known, fallbackReason } = found;
  return { total: decimalText(total), markUp: decimalText(markUp), row: row.row, known, fallbackReason };
};

const valuesOf = ({ line, ofOneUnit }: DeclaredLine): GoodsDocument['values'] => {
  if (ofOneUnit === null) return 'zero';
  return line.values === 'actual' ? 'actual' : 'default';
};

const periodOf = ({ line: { productionFrom: from, productionTo: to } }: DeclaredLine) =>
  from === undefined || to === undefined ? null : { from, to };

/** A type of goods as it is written. */
export const goodsDocument = (type: GoodsType, withSteps: boolean): GoodsDocument => {
  const [first] = type.lines;
  const { line, good, ofOneUnit } = first;
  const specific = ofOneUnit?.specificEmbeddedEmissions;
  const defaultValue = ofOneUnit?.defaultValue ?? null;
  return {
    number: type.number,
    cn: line.cn,
    category: good.category,
    sector: good.sector,
    origin: line.origin,
    productionCountry: line.productionCountry ?? null,
    procedure: line.procedure,
    processedCn: line.processedCn ?? null,
    operator: line.operator ?? null,
    installation: line.installation ?? null,
    values: valuesOf(first),
    route: line.route ?? defaultValue?.route ?? null,
    productionPeriod: periodOf(first),
    verificationReport: line.verificationReport ?? null,
    unit: unitOf(first),
    quantity: decimalText(type.quantity),
    netMassTonnes: decimalText(type.netMassTonnes),
    specificEmbeddedEmissions: {
      direct: textOrNull(specific?.direct),
      indirect: textOrNull(specific?.indirect),
      total: decimalText(specific?.total ?? ZERO),
    },
    conversion: conversionOf(first),
    defaultValue: defaultValueOf(first),
    specificFreeAllocation: decimalText(ofOneUnit?.freeAllocationAdjustment.perTonne ?? ZERO),
    embeddedEmissions: decimalText(type.embedded),
    freeAllocationAdjustment: decimalText(type.adjustment),
    certificatesBeforeCarbonPrice: decimalText(sumExact(type.lines.map(grossOf))),
    carbonPriceReduction: decimalText(type.reduction),
    carbonPrice: carbonPriceOf(first),
    notes: [...(ofOneUnit?.notes ?? [])],
    lines: type.lines.length,
    steps: withSteps ? [...(ofOneUnit?.steps ?? [])] : [],
  };
};
