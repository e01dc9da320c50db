import { extname } from 'node:path';
import { CliError } from '../errors.ts';

/**
 * The format that --format or the ending of --out names; null where neither is given, which asks for a summary.
 * @throws CliError `cli.usage`
 */
export const formatOf = <Format extends string>(
  known: readonly Format[],
  format: Format | undefined,
  out: string | undefined,
): Format | null => {
  if (format !== undefined) return format;
  if (out === undefined) return null;
  const named = known.find((name) => `.${name}` === extname(out).toLowerCase());
  if (named !== undefined) return named;
  throw new CliError('cli.usage', `${out} does not say which format it is to have`, {
    hint: `end it with ${known.map((name) => `.${name}`).join(' or ')}, or give --format`,
  });
};
