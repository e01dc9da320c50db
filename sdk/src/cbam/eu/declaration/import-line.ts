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

/** The line as a person finds it again: MRN, item and part. */
export const nameOfLine = ({ mrn, item, part }: DeclarationLine): string =>
  `${mrn} ${item}${part === undefined ? '' : ` (${part})`}`;
