import { dirname, resolve } from 'node:path';
import {
  assessBundleLines,
  type BundleEvidence,
  type CustomsLine,
  type DeclarationChoices,
  type DeclarationLine,
  parseImportLines,
  type VerifiedBundle,
} from '../../cbam/eu/declaration/index.ts';
import type { EuTables } from '../../cbam/eu/tables.ts';
import type { Context } from '../context.ts';
import { readBundle } from '../documents.ts';
import { CliError } from '../errors.ts';
import { inFile, readText } from '../io/files.ts';
import { type VerifyInput, verifyUnder } from '../verification.ts';
import { factsOf } from './from-bundle.ts';

/** Where the lines of a declaration come from. */
export type LineSources = {
  /** CSV of lines of customs. */
  readonly from: string | undefined;
  /** Bundles of whole lots without a line of customs. */
  readonly bundles: readonly string[];
  /** When those were imported; YYYY-MM-DD. */
  readonly date: string;
};

const verified = async (file: string, context: Context, input: VerifyInput): Promise<VerifiedBundle> => {
  const bundle = await readBundle(file);
  const { policy, report, ledger } = await verifyUnder(bundle, context, input);
  return { bundle, report, policy, facts: await factsOf(bundle, ledger) };
};

const hasBundle = (line: DeclarationLine): line is DeclarationLine & CustomsLine =>
  line.bundle !== undefined && line.procedure !== 'returned goods';

const customsLines = async (from: string, context: Context): Promise<readonly DeclarationLine[]> => {
  const text = await readText(from);
  return inFile(from, () =>
    parseImportLines(text, (done, total) => context.progress(done, total, `reading ${from}`)),
  );
};

/**
 * The lines of the CSV and of the bundles; each bundle is verified once. Paths in a CSV are as seen from its folder.
 * @throws CliError; CbamError `cbam.lines-invalid`; what reading bundles and policy throws
 */
export const readLines = async (
  tables: EuTables,
  { from, bundles, date }: LineSources,
  choices: DeclarationChoices,
  context: Context,
  input: VerifyInput,
): Promise<{ lines: readonly DeclarationLine[]; evidence: readonly BundleEvidence[] }> => {
  if (from === undefined && bundles.length === 0) {
    throw new CliError('cli.usage', 'there is nothing to declare', {
      hint: 'name bundles, or a CSV of lines of customs with --from',
    });
  }
  const lines = from === undefined ? [] : await customsLines(from, context);
  const lastLine = lines.at(-1)?.line ?? 0;
  const alone = bundles.map(
    (bundle, index): CustomsLine => ({
      ...{ line: lastLine + index + 1, bundle, importDate: date, procedure: 'release' },
    }),
  );
  const inFolder = from === undefined ? '.' : dirname(from);
  const customs = lines.filter(hasBundle);
  const fileOf = new Map<CustomsLine, string>([
    ...customs.map((line) => [line, resolve(inFolder, line.bundle)] as const),
    ...alone.map((line) => [line, resolve(line.bundle)] as const),
  ]);
  const read = new Map<string, VerifiedBundle>();
  const files = [...new Set(fileOf.values())];
  for (const [index, file] of files.entries()) {
    read.set(file, await verified(file, context, input));
    context.progress(index + 1, files.length, 'verifying bundles');
  }
  const bundleOf = (line: CustomsLine): VerifiedBundle => {
    const found = read.get(fileOf.get(line) ?? '');
    if (found === undefined) throw new Error('unreachable: the bundle of every line was read');
    return found;
  };
  const assessed = assessBundleLines(tables, [...customs, ...alone], bundleOf, choices);
  const ofBundles = new Map(assessed.lines.map((line) => [line.line, line]));
  return {
    lines: [
      ...lines.map((line) => ofBundles.get(line.line) ?? line),
      ...alone.flatMap(({ line }) => ofBundles.get(line) ?? []),
    ],
    evidence: assessed.evidence,
  };
};
