import * as z from 'zod';
import { decimalText, type Exact } from '../core/exact.ts';

/** A figure that a step uses: its symbol or name, its value as a decimal text, its unit, and where it comes from. */
export const StepInput = z.strictObject({
  name: z.string(),
  value: z.string(),
  unit: z.string().optional(),
  /** A table row, an answer of the user, or the number of an earlier step. */
  source: z.string().optional(),
});
export type StepInput = z.infer<typeof StepInput>;

/**
 * One step of a calculation, as a person would check it: what it finds, by which formula, under which article, from which
 * figures. Values are decimal texts, to 20 decimals where there is no finite expansion; nothing is computed on them.
 */
export const Step = z.strictObject({
  /** What is found, in words, as `Specific embedded emissions, direct`. */
  title: z.string(),
  /** In the symbols of `inputs`, as `SEE = AttrEm / AL`. */
  formula: z.string(),
  /** Article, annex and equation, as `(EU) 2025/2547, Annex III, Eq 57`. */
  reference: z.string(),
  inputs: z.array(StepInput),
  value: z.string(),
  unit: z.string(),
  /** What a reader should know: which date chose a row, why a row stands in for another. */
  note: z.string().optional(),
});
export type Step = z.infer<typeof Step>;

/** A result with the steps that lead to it, in the order of the calculation. */
export type Worked<Value> = { readonly value: Value; readonly steps: readonly Step[] };

/** A figure for a step. */
export const figure = (name: string, value: Exact, unit?: string, source?: string): StepInput => ({
  name,
  value: decimalText(value),
  ...(unit === undefined ? {} : { unit }),
  ...(source === undefined ? {} : { source }),
});
