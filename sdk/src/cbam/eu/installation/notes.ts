import { decimalText, type Exact, sumExact, ZERO } from '../../../core/exact.ts';
import { isExemptOrigin } from '../goods/index.ts';
import type { Attribution } from './attribution.ts';
import type { Inputs } from './embedded-emissions.ts';
import { figureOf, figureOrZero } from './figures.ts';
import type { ProductionProcess } from './model/production-process.ts';
import type { PurchasedPrecursor } from './model/purchased-precursor.ts';
import type { Note, SourceResult } from './result.ts';

const note = (
  code: Note['code'],
  subject: string | null,
  message: string,
  difference: Exact | null = null,
): Note => ({ code, subject, message, difference });

/** A gram: below it, a difference is the noise of the binary numbers in workbooks. */
const NOTICED = figureOf('0.000001');

const isNoticed = (difference: Exact): boolean => difference.abs().gte(NOTICED);

const amounts = (consumed: ProductionProcess['toProcesses']): Exact =>
  sumExact(consumed.map(({ amount }) => figureOf(amount)));

/** The operator's figure stands; the reader is told how far it is from the emission sources. */
const processNotes = (process: ProductionProcess, attribution: Attribution, level: Exact): Note[] => {
  const { name, functionalUnit, toMarket, toProcesses, toNonCbamGoods } = process;
  const { directEmissions, fromSources, balance } = attribution;
  const gap = fromSources === null ? ZERO : directEmissions.sub(fromSources);
  const unaccounted = level
    .sub(figureOrZero(toMarket))
    .sub(amounts(toProcesses))
    .sub(figureOrZero(toNonCbamGoods));
  return [
    ...(level.equals(ZERO)
      ? [note('no-production', name, `${name} made nothing: its specific emissions are written as zero`)]
      : []),
    ...(isNoticed(gap)
      ? [
          note(
            'direct-emissions-differ',
            name,
            `${name}: typed direct emissions less those of its emission sources are ${decimalText(gap)} tCO2e`,
            gap,
          ),
        ]
      : []),
    ...(balance.lt(ZERO)
      ? [
          note(
            'negative-set-to-zero',
            name,
            `${name}: attributed direct emissions of ${decimalText(balance)} tCO2e are set to zero (Annex III, A.3)`,
            balance,
          ),
        ]
      : []),
    ...(toMarket !== undefined && isNoticed(unaccounted)
      ? [
          note(
            'production-unaccounted',
            name,
            `${name}: production less where it went is ${decimalText(unaccounted)} ${functionalUnit}`,
            unaccounted,
          ),
        ]
      : []),
  ];
};

const precursorNotes = ({
  name,
  functionalUnit,
  supplies,
  consumed,
  forOtherPurposes,
}: PurchasedPrecursor): Note[] => {
  const unaccounted = sumExact(supplies.map(({ amount }) => figureOf(amount)))
    .sub(amounts(consumed))
    .sub(figureOrZero(forOtherPurposes));
  const exempt = supplies.flatMap(({ origin }) =>
    origin !== undefined && isExemptOrigin(origin) ? [origin] : [],
  );
  return [
    ...(exempt.length === 0
      ? []
      : [
          note(
            'exempt-origin',
            name,
            `${name} from ${exempt.join(', ')} counts as zero, its mass is reported (Annex II, E(2)(h))`,
          ),
        ]),
    ...(isNoticed(unaccounted)
      ? [
          note(
            'purchase-unaccounted',
            name,
            `${name}: purchases less where they went are ${decimalText(unaccounted)} ${functionalUnit}`,
            unaccounted,
          ),
        ]
      : []),
    ...(supplies.some(({ direct, indirect }) => direct.source === 'unknown' || indirect.source === 'unknown')
      ? [
          note(
            'precursor-source-unknown',
            name,
            `${name}: without a verification report its default value is wanted (Annex II, A.1(5))`,
          ),
        ]
      : []),
  ];
};

/** Article 14(2) and (3). */
const sameCodeNotes = (precursors: readonly PurchasedPrecursor[]): Note[] =>
  precursors.flatMap(({ name, cnCode }, index) => {
    const before = precursors
      .slice(0, index)
      .find((other) => cnCode !== undefined && other.cnCode === cnCode);
    return before === undefined
      ? []
      : [
          note(
            'same-code-apart',
            name,
            `${name} and ${before.name} have the code ${cnCode}: without evidence of separate use, their weighted average is wanted (Article 14)`,
          ),
        ];
  });

/**
 * What the operator attributed to no process, or to several at once; without emission sources there is nothing to
 * compare.
 */
const installationNotes = ({ data, attributions }: Inputs, sources: readonly SourceResult[]): Note[] => {
  const rest = sumExact(sources.map(({ counted }) => counted)).sub(
    sumExact(attributions.map(({ directEmissions }) => directEmissions)),
  );
  const negative = data.emissionSources.filter(
    (source) =>
      (source.method === 'combustion' || source.method === 'process') &&
      figureOf(source.activityData).lt(ZERO),
  );
  return [
    ...(sources.length > 0 && isNoticed(rest)
      ? [
          note(
            'emissions-not-attributed',
            null,
            `emissions of the sources less those attributed to the processes are ${decimalText(rest)} tCO2e`,
            rest,
          ),
        ]
      : []),
    ...negative.map(({ name }) =>
      note(
        'negative-activity',
        name,
        `${name}: only a mass balance has negative activity data (Annex II, B.3)`,
      ),
    ),
  ];
};

export const notesOf = (inputs: Inputs, sources: readonly SourceResult[]): Note[] => [
  ...installationNotes(inputs, sources),
  ...inputs.data.processes.flatMap((process, index) => {
    const attribution = inputs.attributions[index];
    return attribution === undefined
      ? []
      : processNotes(process, attribution, inputs.flows.levels[index] ?? ZERO);
  }),
  ...inputs.data.precursors.flatMap(precursorNotes),
  ...sameCodeNotes(inputs.data.precursors),
];
