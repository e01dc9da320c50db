import { decimal } from '../../../core/decimal.ts';
import { decimalText, type Exact, exact, ONE, ZERO } from '../../../core/exact.ts';
import { type Rounding, roundSpecific } from '../../rounding.ts';
import { figure, type Step } from '../../working.ts';
import type { Good } from '../goods/index.ts';
import { type ActualEmissions, requestInvalid } from './request.ts';

/** t CO2e per tonne of good, or per MWh of electricity. Direct and indirect are null where a default value gives none. */
export type SpecificEmissions = {
  readonly direct: Exact | null;
  readonly indirect: Exact | null;
  /** What counts. At default values it has the mark-up, which direct and indirect do not. */
  readonly total: Exact;
};

type Part = 'direct' | 'indirect';

const LAW = '(EU) 2025/2547, Annex III';
const EQUATION = { 't clinker': 'Eq 64', 'kg N': 'Eq 65 and 66' } as const;

const figureOf = (text: string | undefined): Exact => (text === undefined ? ZERO : exact(decimal(text)));

/** Clinker is its own content; of everything else the content has to be said. */
const contentOf = (good: Good, { per, contentPerTonne }: ActualEmissions): Exact => {
  if (contentPerTonne !== undefined) return figureOf(contentPerTonne);
  if (good.category === 'cement clinker') return ONE;
  throw requestInvalid(
    'emissions.contentPerTonne',
    `emissions per ${per} need the ${per} in a tonne of ${good.code}`,
    per === 'kg N'
      ? 'give the kilograms of nitrogen in a tonne of the good (--content)'
      : 'give the tonnes of clinker in a tonne of the good (--content)',
  );
};

/** A good is declared per tonne (electricity per MWh); actual values may be per its functional unit. */
const requireUnit = (good: Good, { per, contentPerTonne }: ActualEmissions): void => {
  const taken = good.functionalUnit === 'MWh' ? ['MWh'] : ['t', good.functionalUnit];
  if (!taken.includes(per)) {
    throw requestInvalid(
      'emissions.per',
      `actual emissions of ${good.code} are not per ${per}`,
      `its functional unit is ${good.functionalUnit}: give them per ${[...new Set(taken)].join(' or per ')}`,
    );
  }
  if (contentPerTonne !== undefined && (per === 't' || per === 'MWh')) {
    throw requestInvalid(
      'emissions.contentPerTonne',
      `a content is not used for emissions per ${per}`,
      'leave it out, or say what the emissions are per',
    );
  }
};

/** What of the emissions that were given counts: Article 7(1) of Regulation (EU) 2023/956, and the mixing of Annex I, 3.1. */
const countedIndirect = (good: Good, actual: ActualEmissions): Exact => {
  if (!good.countsIndirect) return figureOf(actual.indirectOfPrecursors);
  if (actual.indirectOfPrecursors === undefined) return figureOf(actual.indirect);
  throw requestInvalid(
    'emissions.indirectOfPrecursors',
    `${good.code} is not in Annex II: all its indirect emissions count`,
    'give them as indirect, those of precursors in Annex II left out',
  );
};

const noteOf = (good: Good, part: Part, { indirect }: ActualEmissions): string | undefined => {
  if (part === 'direct' || good.countsIndirect) return undefined;
  const given = figureOf(indirect);
  return given.n === 0n
    ? undefined
    : `${decimalText(given)} was given and is not counted: for goods of Annex II only direct emissions are (Regulation (EU) 2023/956, Article 7(1))`;
};

/** One part per tonne of good, with its step. */
const partOf = (
  good: Good,
  part: Part,
  actual: ActualEmissions,
  rounding: Rounding,
): { readonly value: Exact; readonly step: Step } => {
  const { per } = actual;
  const given = part === 'direct' ? figureOf(actual.direct) : countedIndirect(good, actual);
  const ofContent = per === 't clinker' || per === 'kg N';
  const content = ofContent ? contentOf(good, actual) : ONE;
  const value = roundSpecific(given.mul(content), rounding);
  const note = noteOf(good, part, actual);
  const onlyPrecursors = part === 'indirect' && !good.countsIndirect;
  return {
    value,
    step: {
      title: `Specific embedded emissions of ${good.code}, ${part}`,
      formula: ofContent ? 'SEE = SEE(content) × content' : 'SEE',
      reference: ofContent
        ? `${LAW}, ${EQUATION[per]}`
        : onlyPrecursors
          ? '(EU) 2025/2547, Annex I, 3.1'
          : 'Regulation (EU) 2023/956, Article 7',
      inputs: [
        figure(
          ofContent ? 'SEE(content)' : 'SEE',
          given,
          `t CO2e/${per}`,
          onlyPrecursors ? 'precursors outside Annex II' : 'given',
        ),
        ...(ofContent ? [figure('content', content, `${per}/t`)] : []),
      ],
      value: decimalText(value),
      unit: `t CO2e/${per === 'MWh' ? 'MWh' : 't'}`,
      ...(note === undefined ? {} : { note }),
    },
  };
};

/**
 * Actual values, per tonne of good as they are declared (per MWh of electricity).
 *
 * @throws CbamError `cbam.request-invalid` for a unit that the good does not have, or a content that is missing
 */
export const actualEmissions = (
  good: Good,
  actual: ActualEmissions,
  rounding: Rounding,
): { readonly value: SpecificEmissions; readonly steps: readonly Step[] } => {
  requireUnit(good, actual);
  const direct = partOf(good, 'direct', actual, rounding);
  const indirect = partOf(good, 'indirect', actual, rounding);
  const total = direct.value.add(indirect.value);
  return {
    value: { direct: direct.value, indirect: indirect.value, total },
    steps: [
      direct.step,
      indirect.step,
      {
        title: `Specific embedded emissions of ${good.code}`,
        formula: 'SEE = direct + indirect',
        reference: 'Regulation (EU) 2023/956, Annex IV',
        inputs: [
          figure('direct', direct.value, direct.step.unit),
          figure('indirect', indirect.value, indirect.step.unit),
        ],
        value: decimalText(total),
        unit: direct.step.unit,
      },
    ],
  };
};
