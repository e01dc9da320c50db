import { Fraction } from 'fraction.js';
import { decimal } from '../../../core/decimal.ts';
import type { Problem } from '../../../core/errors.ts';
import { type Exact, exact, ZERO } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import { type Assessment, type AssessmentRequest, assess } from '../assess/index.ts';
import { declaredQuantity } from '../assess/quantity.ts';
import { type Good, isExemptOrigin, lookUpGood } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import type { DeclarationLine } from './import-line.ts';
import { placeOf, problemOfLine } from './line-problem.ts';
import { type DeclarationChoices, requestOfOneUnit } from './line-request.ts';
import { MAX_PROBLEMS } from './parse-lines.ts';

/** A line that is declared, with its figures in t CO2e. */
export type DeclaredLine = {
  readonly line: DeclarationLine;
  readonly good: Good;
  /** Of one tonne, kilogram or MWh; null for returned goods, which are declared with zero. */
  readonly ofOneUnit: Assessment | null;
  /** Tonnes or MWh that the emissions are of: of composite goods the part that is a good of Annex I. */
  readonly quantity: Exact;
  /** The whole net mass; zero for electricity. */
  readonly netMassTonnes: Exact;
  readonly embedded: Exact;
  readonly adjustment: Exact;
  /** Certificates claimed for a carbon price. */
  readonly reduction: Exact;
};

/** A line that is not declared, and why: the Regulation does not apply to it. */
export type OutsideLine = {
  readonly line: DeclarationLine;
  readonly reason: string;
  readonly netMassTonnes: Exact;
};

export type SortedLines = {
  readonly declared: readonly DeclaredLine[];
  readonly outside: readonly OutsideLine[];
};

const figure = (text: string): Exact => exact(decimal(text));

/** Figures of one tonne, kilogram or MWh, times as many as there are. */
const scaled = (
  line: DeclarationLine,
  good: Good,
  ofOneUnit: Assessment | null,
  unitQuantity: Exact,
): DeclaredLine => {
  const units = figure(line.coveredMass ?? line.quantity);
  const times = (value: Exact | undefined): Exact => (value === undefined ? ZERO : units.mul(value));
  return {
    line,
    good,
    ofOneUnit,
    quantity: units.mul(unitQuantity),
    netMassTonnes: massOf(line),
    embedded: times(ofOneUnit?.embeddedEmissions),
    adjustment: times(ofOneUnit?.freeAllocationAdjustment.total),
    reduction: times(ofOneUnit?.carbonPriceReduction?.value),
  };
};

const KILOGRAMS_IN_A_TONNE = new Fraction(1000);

const massOf = ({ quantity, unit }: DeclarationLine): Exact => {
  if (unit === 'MWh') return ZERO;
  return unit === 'kg' ? figure(quantity).div(KILOGRAMS_IN_A_TONNE) : figure(quantity);
};

/** Each answer is computed once: a year has few kinds of goods and many lines. */
const remembering = <Question, Answer>(
  answer: (question: Question) => Answer,
): ((question: Question) => Answer) => {
  const known = new Map<string, Answer>();
  return (question) => {
    const key = JSON.stringify(question);
    const found = known.get(key) ?? answer(question);
    known.set(key, found);
    return found;
  };
};

type Code = Parameters<typeof lookUpGood>[1];

/** Of a code outside Annex I, the reason. */
const goodOrReason = (tables: EuTables, code: Code): Good | string => {
  try {
    return lookUpGood(tables, code);
  } catch (error) {
    if (error instanceof CbamError && error.code === 'cbam.code-out-of-scope') return error.message;
    throw error;
  }
};

/** Judges one line: its figures, or the reason why the Regulation does not apply to it. */
const judge = (
  tables: EuTables,
  choices: DeclarationChoices,
): ((line: DeclarationLine) => DeclaredLine | OutsideLine) => {
  const goodOf = remembering((code: Code) => goodOrReason(tables, code));
  const assessOnce = remembering((request: AssessmentRequest) => assess(tables, request));
  return (line) => {
    const { cn, importDate, origin } = line;
    const found = isExemptOrigin(origin)
      ? `the origin ${origin} is exempt (Article 2(4) and Annex III)`
      : goodOf({ code: cn, importDate });
    if (typeof found === 'string') return { line, reason: found, netMassTonnes: massOf(line) };
    const request = requestOfOneUnit(line, choices);
    if (line.procedure === 'returned goods')
      return scaled(line, found, null, declaredQuantity(found, request));
    const ofOneUnit = assessOnce(request);
    return scaled(line, found, ofOneUnit, ofOneUnit.quantity);
  };
};

/** What no rule is asked about: lines of another year, and bundles that nobody has read. */
const unfit = (line: DeclarationLine, year: number): Problem | null => {
  const { importDate, bundle, values, procedure } = line;
  if (!importDate.startsWith(`${year}-`)) {
    const message = `${importDate} is not in ${year}: it belongs to the declaration of another year`;
    return { path: placeOf(line, 'importDate'), message };
  }
  if (bundle !== undefined && values === undefined && procedure !== 'returned goods')
    return { path: placeOf(line, 'bundle'), message: 'its bundle was not read: use `bundleLine`' };
  return null;
};

/**
 * Every line with its figures, or with the reason why it is not declared: none is lost. Problems of all lines are collected.
 *
 * @param onProgress Called now and then with how many lines are done.
 * @throws CbamError `cbam.lines-invalid`
 */
export const assessLines = (
  tables: EuTables,
  {
    year,
    lines,
    ...choices
  }: DeclarationChoices & { readonly year: number; readonly lines: readonly DeclarationLine[] },
  onProgress: (done: number, total: number) => void,
): SortedLines => {
  const judgeLine = judge(tables, choices);
  const declared: DeclaredLine[] = [];
  const outside: OutsideLine[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    try {
      const judged = unfit(line, year) ?? judgeLine(line);
      if ('good' in judged) declared.push(judged);
      else if ('reason' in judged) outside.push(judged);
      else problems.push(judged);
    } catch (error) {
      if (!(error instanceof CbamError)) throw error;
      problems.push(problemOfLine(line, error));
    }
    if (index % 500 === 0) onProgress(index, lines.length);
    if (problems.length === MAX_PROBLEMS) break;
  }
  if (problems.length > 0) {
    const atLeast = problems.length === MAX_PROBLEMS ? 'at least ' : '';
    throw new CbamError('cbam.lines-invalid', `${atLeast}${problems.length} lines cannot be declared`, {
      hint: 'mend the cells that are named',
      problems,
    });
  }
  onProgress(lines.length, lines.length);
  return { declared, outside };
};
