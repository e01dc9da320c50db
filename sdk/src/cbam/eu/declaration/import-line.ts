import * as z from 'zod';
import { lineFields } from './line-fields.ts';
import { lineIssues } from './line-issues.ts';

/**
 * One line of the customs declarations of a year, with what is known of the emissions of its goods. Decimals are texts, and what
 * is not known is left out.
 */
export const DeclarationLine = z.strictObject(lineFields).superRefine((line, context) => {
  for (const { path, message } of lineIssues(line))
    context.addIssue({ code: 'custom', path: [path], message });
});
export type DeclarationLine = z.infer<typeof DeclarationLine>;

/** The line as a person finds it again: MRN, item and part, or the bundle of one without. */
export const nameOfLine = ({ line, mrn, item, part, bundle }: DeclarationLine): string =>
  mrn === undefined || item === undefined
    ? (bundle ?? `line ${line}`)
    : `${mrn} ${item}${part === undefined ? '' : ` (${part})`}`;
