import { decimalText, type Exact, ZERO } from '../../../core/exact.ts';
import { type Rounding, roundSpecific } from '../../rounding.ts';
import { figure, type Step, type StepInput } from '../../working.ts';
import type { GoodsCategory } from '../goods/index.ts';
import { isInAnnexII } from './annex-ii.ts';
import type { EmbeddedEmissions, Inputs } from './embedded-emissions.ts';
import { ANNEX_III_2547 } from './figures.ts';

/** A precursor as one process takes it: from outside, or from another process. */
type Taken = {
  readonly name: string;
  readonly unit: string;
  readonly specificConsumption: Exact;
  readonly direct: Exact;
  /** As far as it counts for this process's goods. */
  readonly indirect: Exact;
};

/** What a process takes, tier by tier; nothing that it takes none of. */
export const precursorsTaken = (
  inputs: Inputs,
  embedded: EmbeddedEmissions,
  category: GoodsCategory,
  index: number,
): readonly Taken[] => {
  const { data, flows, precursors } = inputs;
  const isConsumerInAnnexII = isInAnnexII(category);
  const own = data.processes.map(({ name, functionalUnit, category: supplied }, supplier) => ({
    name,
    unit: functionalUnit,
    specificConsumption: flows.internal[index]?.[supplier] ?? ZERO,
    direct: embedded.direct[supplier] ?? ZERO,
    indirect: !isConsumerInAnnexII && isInAnnexII(supplied) ? ZERO : (embedded.indirect[supplier] ?? ZERO),
  }));
  const bought = data.precursors.map(({ name, functionalUnit }, supplier) => ({
    name,
    unit: functionalUnit,
    specificConsumption: flows.bought[index]?.[supplier] ?? ZERO,
    direct: precursors[supplier]?.direct ?? ZERO,
    indirect:
      (isConsumerInAnnexII
        ? precursors[supplier]?.indirectInAnnexII
        : precursors[supplier]?.indirectOutsideAnnexII) ?? ZERO,
  }));
  return [...own, ...bought].filter(({ specificConsumption }) => !specificConsumption.equals(ZERO));
};

const precursorInputs = (
  taken: readonly Taken[],
  kind: 'direct' | 'indirect',
  unit: string,
): readonly StepInput[] =>
  taken.flatMap((precursor) => [
    figure(`m(${precursor.name})`, precursor.specificConsumption, `${precursor.unit}/${unit}`),
    figure(`SEE,${kind}(${precursor.name})`, precursor[kind], `tCO2e/${precursor.unit}`),
  ]);

const MIXING = '(EU) 2025/2547, Annex I, 3.1';

/** Which indirect emissions count, in a sentence. */
const indirectNote = (isGoodInAnnexII: boolean): string =>
  isGoodInAnnexII
    ? 'a good of Annex II to (EU) 2023/956: its own indirect emissions do not count, those of precursors outside Annex II do'
    : 'indirect emissions of precursors in Annex II to (EU) 2023/956 do not count';

/** Equations 57 to 63 for one process, as they come out of the system: two steps for each kind of emissions. */
export const embeddedSteps = (
  inputs: Inputs,
  embedded: EmbeddedEmissions,
  index: number,
  rounding: Rounding,
): readonly Step[] => {
  const process = inputs.data.processes[index];
  const attribution = inputs.attributions[index];
  if (process === undefined || attribution === undefined) return [];
  const { name, functionalUnit: unit, category } = process;
  const taken = precursorsTaken(inputs, embedded, category, index);
  const level = inputs.flows.levels[index] ?? ZERO;
  const isGoodInAnnexII = isInAnnexII(category);
  const steps = (kind: 'direct' | 'indirect', attributed: Exact): Step[] => {
    const value = roundSpecific(embedded[kind][index] ?? ZERO, rounding);
    const notes = [
      ...(kind === 'indirect' && (isGoodInAnnexII || taken.length > 0)
        ? [indirectNote(isGoodInAnnexII)]
        : []),
      ...(rounding.mode === 'none' ? [] : ['rounded to five decimals (Annex II, A.1(8))']),
    ];
    return [
      {
        title: `Specific embedded emissions of ${name}, ${kind}`,
        formula: taken.length === 0 ? 'SEE = AttrEm / AL' : 'SEE = AttrEm / AL + Σ m × SEE',
        reference: `${ANNEX_III_2547}, ${
          taken.length === 0 ? `A.3, Eq ${kind === 'direct' ? '57' : '58'}` : 'B, Eq 59 to 63'
        }${kind === 'indirect' ? `; ${MIXING}` : ''}`,
        inputs: [
          figure('AttrEm', attributed, 'tCO2e'),
          figure('AL', level, unit),
          ...precursorInputs(taken, kind, unit),
        ],
        value: decimalText(value),
        unit: `tCO2e/${unit}`,
        ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
      },
    ];
  };
  return [
    ...steps('direct', attribution.direct),
    ...steps('indirect', isGoodInAnnexII ? ZERO : attribution.indirect),
  ];
};

/** Names of the processes whose goods go into those of a process, itself last; in the order of the data. */
export const upstreamOf = (inputs: Inputs, index: number): readonly number[] => {
  const seen = new Set<number>();
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    for (const [supplier, value] of (inputs.flows.internal[at] ?? []).entries())
      if (!value.equals(ZERO)) visit(supplier);
  };
  visit(index);
  return [...[...seen].filter((at) => at !== index).sort((a, b) => a - b), index];
};
