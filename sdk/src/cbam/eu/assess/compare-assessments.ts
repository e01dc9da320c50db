import type { AssessmentDocument } from './document.ts';

/** A part of a result that is not what it was. */
export type ResultChange = {
  /** As `certificates`, or `step 3: Benchmark, column B`. */
  readonly what: string;
  /** As JSON; null where it was not there. */
  readonly before: string | null;
  readonly after: string | null;
};

type Step = AssessmentDocument['steps'][number];

const stepName = (index: number, before: Step | undefined, after: Step | undefined): string =>
  `step ${index + 1}: ${before?.title ?? after?.title ?? ''}`;

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const difference = (what: string, before: unknown, after: unknown): readonly ResultChange[] => {
  const [old, now] = [json(before), json(after)];
  return old === now ? [] : [{ what, before: old, after: now }];
};

/** A step is compared by its figures: its value when that differs, else all of it. */
const stepDifference = (index: number, before: Step | undefined, after: Step | undefined) => {
  const name = stepName(index, before, after);
  return before !== undefined && after !== undefined && before.value !== after.value
    ? difference(name, before.value, after.value)
    : difference(name, before, after);
};

/** Without its digest: that it is another one is said of the whole table. */
const rowName = ({ table, version, row }: AssessmentDocument['tables'][number]): string =>
  `${table} ${version}: ${row}`;

/** Everything that differs between two results: fields first, then steps. */
export const compareAssessments = (
  before: AssessmentDocument,
  after: AssessmentDocument,
): readonly ResultChange[] => {
  const { steps: oldSteps, tables: oldTables, ...oldFields } = before;
  const { steps: newSteps, tables: newTables, ...newFields } = after;
  const old = new Map(Object.entries(oldFields));
  const now = new Map(Object.entries(newFields));
  const count = Math.max(oldSteps.length, newSteps.length);
  return [
    ...[...now.keys()].flatMap((key) => difference(key, old.get(key), now.get(key))),
    ...difference('tables', oldTables.map(rowName), newTables.map(rowName)),
    ...Array.from({ length: count }, (_, index) =>
      stepDifference(index, oldSteps[index], newSteps[index]),
    ).flat(),
  ];
};
