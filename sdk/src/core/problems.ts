import type { z } from 'zod';
import type { Problem } from './errors.ts';
import { harmless } from './harmless.ts';

/** What is shown of a text from outside: its beginning, harmless. */
export const excerpt = (text: string): string =>
  text.length > 100 ? `${harmless(text.slice(0, 100))}…` : harmless(text);

/** `['inputs', 2, 'quantity']` as `inputs[2].quantity`, below `prefix`. */
export const pathText = (path: readonly PropertyKey[], prefix = ''): string =>
  [
    prefix,
    ...path.map((key) => (/^\d+$/.test(String(key)) ? `[${String(key)}]` : `.${excerpt(String(key))}`)),
  ]
    .join('')
    .replace(/^\./, '');

/** Everything that a schema found wrong, a problem for each unknown field too. */
export const problemsOf = (error: z.ZodError, prefix = ''): Problem[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: pathText([...issue.path, key], prefix),
          message: 'is not a field of the schema',
        }))
      : [{ path: pathText(issue.path, prefix), message: issue.message }],
  );
