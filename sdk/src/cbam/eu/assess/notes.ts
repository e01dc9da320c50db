import type { Step } from '../../working.ts';
import type { SpecificFreeAllocation } from '../free-allocation/index.ts';
import { type Good, isExemptOrigin } from '../goods/index.ts';
import type { EmissionsFound } from './emissions-of.ts';
import type { ProductionYear } from './production-year.ts';
import type { AssessmentRequest } from './request.ts';

/** The notes of steps, each once: those of a default value are said in words of their own. */
const stepNotes = (steps: readonly Step[]): readonly string[] => [
  ...new Set(steps.flatMap(({ title, note }) => (note === undefined ? [] : [`${title}: ${note}`]))),
];

const precursorNote = ({ emissions, precursors = [] }: AssessmentRequest): readonly string[] => {
  if (precursors.length === 0) return [];
  if (emissions.kind === 'default')
    return ['precursors are not used at default values: column B of the benchmarks includes them'];
  return emissions.verifiedFreeAllocation === undefined
    ? []
    : ['precursors are not used: the verified free allocation of the good includes them'];
};

/** What a reader of the result should know: what stands in for something else, what was given and not used. */
export const notesOf = (
  good: Good,
  request: AssessmentRequest,
  found: EmissionsFound,
  allocation: SpecificFreeAllocation,
  production: ProductionYear,
): readonly string[] => {
  const { origin } = request;
  const { defaultValue } = found;
  if (isExemptOrigin(origin))
    return [`goods of the origin ${origin} are exempt: nothing is declared for them`];
  return [
    ...(good.alternatives.length === 0
      ? []
      : [`${good.code} may also be ${good.alternatives.join(' or ')}: nothing here depends on it`]),
    ...stepNotes(defaultValue === null ? [...found.steps, ...allocation.steps] : allocation.steps),
    ...(defaultValue?.fallbackReason == null ? [] : [`default value: ${defaultValue.fallbackReason}`]),
    ...(defaultValue?.known === 'inferred'
      ? ['default value: its row is inferred from the recitals of (EU) 2026/1740, not read in its table']
      : []),
    ...(defaultValue?.defects ?? []).map((defect) => `default value: ${defect}`),
    ...precursorNote(request),
    ...(request.productionPeriod !== undefined && production.kind === 'import'
      ? [`the production period was not used: the benchmarks are those of ${production.why}`]
      : []),
  ];
};
