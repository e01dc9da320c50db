import { decimalText, type Exact, sumExact, ZERO } from '../../../core/exact.ts';
import { figure, type Step } from '../../working.ts';
import { type GoodsCategory, isExemptOrigin } from '../goods/index.ts';
import { isInAnnexII } from './annex-ii.ts';
import { ANNEX_II_2547, ANNEX_III_2547, figureOf, figureOrZero } from './figures.ts';
import type { PurchasedPrecursor, Supply } from './model/purchased-precursor.ts';

/** A unit of a purchased precursor: the weighted average of its supplies. tCO2e and MWh per functional unit. */
export type PrecursorFigures = {
  readonly direct: Exact;
  /** What counts of its indirect emissions in a good of Annex II to (EU) 2023/956, and in another. */
  readonly indirectInAnnexII: Exact;
  readonly indirectOutsideAnnexII: Exact;
  /** As typed, for the arithmetic of the template. */
  readonly typed: {
    readonly direct: Exact;
    readonly indirect: Exact;
    readonly electricity: Exact;
    /** The part of `direct` that is default values. */
    readonly defaultDirect: Exact;
  };
  readonly steps: readonly Step[];
};

/** Annex III, B, and Annex II, E(2)(h): the Union and the origins of Annex III to (EU) 2023/956, point 1. */
const isExempt = ({ origin }: Supply): boolean => origin !== undefined && isExemptOrigin(origin);

const indirectOf = ({ indirect }: Supply): Exact =>
  indirect.by === 'value'
    ? figureOf(indirect.value)
    : figureOf(indirect.electricityPerUnit).mul(figureOf(indirect.emissionFactor));

const electricityOf = ({ indirect }: Supply): Exact =>
  indirect.by === 'value' ? ZERO : figureOf(indirect.electricityPerUnit);

/**
 * The mixing rule of (EU) 2025/2547, Annex I, 3.1, seen from the precursor. The indirect emissions of a default value
 * hold only what counts for its good.
 */
const countedIndirect = (supply: Supply, category: GoodsCategory, isConsumerInAnnexII: boolean): Exact => {
  if (!isInAnnexII(category)) return indirectOf(supply);
  if (!isConsumerInAnnexII) return ZERO;
  return supply.indirect.source === 'default'
    ? indirectOf(supply)
    : figureOrZero(supply.indirectOfPrecursors);
};

/** Articles 13 and 14(1) and (2). A single supply is its own average, even where nothing of it was bought. */
const weightedAverage = (supplies: readonly Supply[], of: (supply: Supply) => Exact): Exact => {
  const [only, ...more] = supplies;
  if (only !== undefined && more.length === 0) return of(only);
  const amounts = sumExact(supplies.map(({ amount }) => figureOf(amount)));
  return sumExact(supplies.map((supply) => figureOf(supply.amount).mul(of(supply)))).div(amounts);
};

const supplyLabel = ({ installation, origin, reportingYear }: Supply): string =>
  [installation ?? 'a supply', origin, reportingYear].filter((part) => part !== undefined).join(', ');

const step = (
  { name, supplies, functionalUnit }: PurchasedPrecursor,
  title: string,
  reference: string,
  of: (supply: Supply) => Exact,
  value: Exact,
): Step => {
  const exempt = supplies.filter(isExempt);
  return {
    title: `${title} of precursor ${name}`,
    formula: supplies.length === 1 ? 'SEE = that of the only supply' : 'SEE = Σ amount × SEE / Σ amount',
    reference,
    inputs: supplies.flatMap((supply) => [
      figure('amount', figureOf(supply.amount), functionalUnit, supplyLabel(supply)),
      figure('SEE', of(supply), `tCO2e/${functionalUnit}`, supply.direct.source),
    ]),
    value: decimalText(value),
    unit: `tCO2e/${functionalUnit}`,
    ...(exempt.length === 0
      ? {}
      : { note: `of exempt origin, counted as zero: ${exempt.map(supplyLabel).join('; ')}` }),
  };
};

export const precursorFigures = (precursor: PurchasedPrecursor): PrecursorFigures => {
  const { supplies, category } = precursor;
  const average = (of: (supply: Supply) => Exact): Exact => weightedAverage(supplies, of);
  const directOf = (supply: Supply): Exact => (isExempt(supply) ? ZERO : figureOf(supply.direct.value));
  const indirectFor = (isConsumerInAnnexII: boolean) => (supply: Supply) =>
    isExempt(supply) ? ZERO : countedIndirect(supply, category, isConsumerInAnnexII);
  const direct = average(directOf);
  return {
    direct,
    indirectInAnnexII: average(indirectFor(true)),
    indirectOutsideAnnexII: average(indirectFor(false)),
    typed: {
      direct: average((supply) => figureOf(supply.direct.value)),
      indirect: average(indirectOf),
      electricity: average(electricityOf),
      defaultDirect: average((supply) =>
        supply.direct.source === 'default' ? figureOf(supply.direct.value) : ZERO,
      ),
    },
    steps: [
      step(
        precursor,
        'Specific embedded direct emissions',
        `Articles 13 and 14; ${ANNEX_II_2547}, E; ${ANNEX_III_2547}, B`,
        directOf,
        direct,
      ),
    ],
  };
};
