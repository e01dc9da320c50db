import type { Problem } from '../../../core/errors.ts';
import { decimalText } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import type { Obligation } from '../obligation/index.ts';
import type { DeclaredLine, OutsideLine } from './assess-lines.ts';
import { nameOfLine } from './import-line.ts';
import { placeOf } from './line-problem.ts';
import { RULES, type Rule } from './line-rules.ts';
import { MAX_PROBLEMS } from './parse-lines.ts';

/** What a reader of a declaration has to know or to do, in a sentence. */
export type Check = {
  readonly name: string;
  readonly sentence: string;
  readonly reference: string;
  /** How many lines it is about; null where it is about the whole declaration. */
  readonly lines: number | null;
  /** The first of them, by MRN and item. */
  readonly examples: readonly string[];
};

const MAX_EXAMPLES = 10;

type Broken = { readonly rule: Rule; readonly lines: readonly DeclaredLine[] };

const brokenRules = (declared: readonly DeclaredLine[]): readonly Broken[] =>
  RULES.map((rule) => ({ rule, lines: declared.filter((line) => rule.applies(line)) })).filter(
    ({ lines }) => lines.length > 0,
  );

const problemsOf = (broken: readonly Broken[]): readonly Problem[] =>
  broken.flatMap(({ rule, lines }) =>
    lines.slice(0, MAX_PROBLEMS).map(({ line }) => ({
      path: placeOf(line, rule.column),
      message: `${rule.sentence} (${rule.reference})`,
    })),
  );

const aboutLines = (
  { name, sentence, reference }: Pick<Rule, 'name' | 'sentence' | 'reference'>,
  lines: readonly Pick<OutsideLine, 'line'>[],
): Check => ({
  name,
  sentence,
  reference,
  lines: lines.length,
  examples: lines.slice(0, MAX_EXAMPLES).map(({ line }) => nameOfLine(line)),
});

/**
 * Refuses what the law does not let one declare, each line with its reason.
 * @throws CbamError `cbam.declaration-incomplete`
 */
export const requireDeclarable = (declared: readonly DeclaredLine[]): void => {
  const blocking = brokenRules(declared).filter(({ rule }) => rule.severity === 'blocks');
  if (blocking.length === 0) return;
  const count = blocking.reduce((sum, { lines }) => sum + lines.length, 0);
  throw new CbamError('cbam.declaration-incomplete', `${count} lines are not complete for a declaration`, {
    hint: 'supply what is named in each line, or declare the line at default values',
    problems: problemsOf(blocking).slice(0, MAX_PROBLEMS),
  });
};

const outsideCheck = (outside: readonly OutsideLine[]): readonly Check[] => {
  if (outside.length === 0) return [];
  const sentence =
    'The Regulation does not apply to these lines; they are listed apart and counted nowhere else.';
  return [aboutLines({ name: 'not-declared', sentence, reference: 'Article 2' }, outside)];
};

const thresholdCheck = ({ threshold }: Obligation): Check => {
  const { tonnes, thresholdTonnes, passedOn } = threshold;
  const [mass, limit] = [decimalText(tonnes), decimalText(thresholdTonnes)];
  return {
    name: 'mass-threshold',
    sentence:
      passedOn === null
        ? `${mass} t do not exceed the threshold of ${limit} t: cement, fertilisers, iron and steel, and aluminium are exempt this year.`
        : `${mass} t exceed the threshold of ${limit} t since ${passedOn}: all imports of the year are declared.`,
    reference: 'Article 2a, Annex VII',
    lines: null,
    examples: [],
  };
};

/** Everything a reader should know that does not stand in the way of the declaration. */
export const checksOf = (
  declared: readonly DeclaredLine[],
  outside: readonly OutsideLine[],
  obligation: Obligation,
): readonly Check[] => [
  thresholdCheck(obligation),
  ...brokenRules(declared)
    .filter(({ rule }) => rule.severity === 'warns')
    .map(({ rule, lines }) => aboutLines(rule, lines)),
  ...outsideCheck(outside),
];
