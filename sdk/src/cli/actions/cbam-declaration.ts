import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import {
  CbamDeclaration,
  declarationPage,
  judgedBundles,
  type ReportCopy,
  yearDeclaration,
} from '../../cbam/eu/declaration/index.ts';
import type { Rounding } from '../../cbam/rounding.ts';
import { declarationWorkbook } from '../../formats/cbam-declaration/index.ts';
import { defineAction } from '../action.ts';
import { readLines } from '../cbam/declaration-lines.ts';
import { declarationText, declarationWorking } from '../cbam/declaration-text.ts';
import { isoDate, year } from '../cbam/inputs.ts';
import { formatOf } from '../cbam/output-format.ts';
import { readTables } from '../cbam/tables.ts';
import { CliError } from '../errors.ts';
import { path } from '../inputs.ts';
import { inFile, readBytes, requireFree, writeBytes } from '../io/files.ts';
import { verifyInput } from '../verification.ts';

const FORMATS = ['json', 'xlsx', 'html'] as const;
type Format = (typeof FORMATS)[number];

const usage = (message: string, hint: string): CliError => new CliError('cli.usage', message, { hint });

/** `VR-1=report.pdf` */
const copyFlag = z.string().transform((text, context): { reference: string; file: string } => {
  const at = text.indexOf('=');
  const [reference, file] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1)];
  if (reference !== '' && file !== '') return { reference, file };
  context.addIssue({ code: 'custom', message: 'not REPORT=FILE' });
  return z.NEVER;
});

const readCopies = async (
  flags: readonly z.infer<typeof copyFlag>[],
): Promise<ReadonlyMap<string, ReportCopy>> => {
  const copies = new Map<string, ReportCopy>();
  for (const { reference, file } of flags) {
    if (copies.has(reference)) throw usage(`${reference} has two copies`, 'give --copy once for each');
    copies.set(reference, { name: file, sha256: bytesToHex(sha256(await readBytes(file))) });
  }
  return copies;
};

const roundingOf = (mode: 'none' | 'regulation', ties: 'half-up' | 'half-even' | undefined): Rounding => {
  if (mode === 'none') {
    if (ties === undefined) return { mode };
    throw usage('--ties is about rounding, and nothing is rounded', 'add --rounding regulation');
  }
  if (ties !== undefined) return { mode, ties };
  throw usage('--ties is missing', 'no text says what happens to a tie: choose half-up or half-even');
};

const requireFile = (format: Format | undefined, out: string | undefined): void => {
  if (format === 'xlsx' && out === undefined)
    throw usage('a workbook is not printed', 'name a file with --out, as declaration.xlsx');
};

const contentOf = (declaration: CbamDeclaration, format: Format): string | Uint8Array => {
  switch (format) {
    case 'json':
      return `${JSON.stringify(declaration, null, 2)}\n`;
    case 'html':
      return declarationPage(declaration);
    case 'xlsx':
      return declarationWorkbook(declaration);
  }
};

/** An error about lines names the file that they are in. */
const naming = <Value>(from: string | undefined, make: () => Value): Value =>
  from === undefined ? make() : inFile(from, make);

export const action = defineAction({
  Input: z.object({
    bundle: z.array(path).default([]),
    year,
    from: path.optional(),
    date: isoDate.optional(),
    declarant: z.string().min(1).max(256).optional(),
    eori: z
      .string()
      .regex(/^[A-Z]{2}[A-Z0-9]{1,15}$/, 'not an EORI number: a country code and up to 15 characters')
      .optional(),
    copy: z.array(copyFlag).default([]),
    conversion: z.enum(['none', 'draft-2026']).default('none'),
    rounding: z.enum(['none', 'regulation']).default('none'),
    ties: z.enum(['half-up', 'half-even']).optional(),
    format: z.enum(FORMATS).optional(),
    out: path.optional(),
    force: z.boolean().default(false),
    explain: z.boolean().default(false),
    data: path.optional(),
    ...verifyInput,
  }),
  Output: CbamDeclaration,
  run: async (
    { year: declared, bundle: bundles, from, date, declarant, eori, out, force, explain, data, ...flags },
    context,
  ) => {
    requireFile(flags.format, out);
    const format = formatOf(FORMATS, flags.format, out);
    const rounding = roundingOf(flags.rounding, flags.ties);
    if (out !== undefined) await requireFree(out, force);
    const copies = await readCopies(flags.copy);
    const tables = await readTables(data);
    const choices = { rounding, conversion: flags.conversion };
    const sources = { from, bundles, date: date ?? `${declared}-12-31` };
    const { lines, evidence } = await readLines(tables, sources, choices, context, flags);
    const declaration = naming(from, () =>
      yearDeclaration(
        tables,
        {
          ...{ year: declared, lines, copies, withSteps: explain, ...choices },
          declarant: { name: declarant ?? null, eori: eori ?? null },
          bundles: judgedBundles(evidence),
          undated: date === undefined ? bundles : [],
        },
        (done, total) => context.progress(done, total, 'assessing lines'),
      ),
    );
    const { style } = context;
    const summary = [
      declarationText(declaration, style),
      ...(explain ? [declarationWorking(declaration, style)] : []),
    ].join('\n\n');
    if (format === null) return { data: declaration, text: summary };
    const content = contentOf(declaration, format);
    // A workbook always has a file.
    if (out === undefined) return { data: declaration, text: String(content).trimEnd() };
    await writeBytes(out, content, { replace: force });
    return { data: declaration, text: `${summary}\n${style.good('wrote')}  ${out}` };
  },
});
