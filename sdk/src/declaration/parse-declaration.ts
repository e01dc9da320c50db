import type { z } from 'zod';
import { parseJson } from '../core/parse-json.ts';
import { problemsOf } from '../core/problems.ts';
import { DeclarationError } from './errors.ts';
import { Declaration } from './model/declaration.ts';
import { DisclosedDeclaration } from './model/disclosed.ts';

const invalid = (what: string, error: z.ZodError): DeclarationError => {
  const problems = problemsOf(error);
  return new DeclarationError('declaration.invalid', `${what} has ${problems.length} problem(s)`, {
    hint: 'mend the listed fields; docs/declaration.md says what each one means',
    problems,
  });
};

/**
 * Parses and validates a declaration: its fields, codes, units and, by recomputing every total from its parts, its figures.
 *
 * @param input JSON text or an already parsed value.
 * @throws JsonError for a text that is no JSON. @throws DeclarationError listing every problem.
 *
 * @example
 * ```ts
 * import { DeclarationError, parseDeclaration } from '@kiseki/sdk';
 *
 * try {
 *   parseDeclaration('{"schema":"kiseki.declaration/1","quantity":{"value":"17000","unit":"lb"}}');
 * } catch (error) {
 *   if (!(error instanceof DeclarationError)) throw error;
 *   console.log(error.code, error.problems.some(({ path }) => path === 'quantity.unit')); // declaration.invalid true
 * }
 * ```
 */
export const parseDeclaration = (input: unknown): Declaration => {
  const result = Declaration.safeParse(typeof input === 'string' ? parseJson(input) : input);
  if (!result.success) throw invalid('the declaration', result.error);
  return result.data;
};

/**
 * Validates what is left of a declaration after selective disclosure.
 *
 * @throws DeclarationError listing every problem.
 */
export const parseDisclosed = (input: unknown): DisclosedDeclaration => {
  const result = DisclosedDeclaration.safeParse(input);
  if (!result.success) throw invalid('the disclosed declaration', result.error);
  return result.data;
};
