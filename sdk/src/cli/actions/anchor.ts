import { resolve } from 'node:path';
import { z } from 'zod';
import { AnchorLocation } from '../../bundle/bundle.ts';
import { defineAction } from '../action.ts';
import { anchorLots, type Lot } from '../anchoring.ts';
import { readCredential } from '../documents.ts';
import { CliError } from '../errors.ts';
import { path, writeInput } from '../inputs.ts';
import { beside, writeText } from '../io/files.ts';
import { connectLedger } from '../ledger.ts';
import { Written, writtenText } from '../writing.ts';

/** A declaration that stands twice under one root would count twice. */
const requireOnce = (lots: readonly Lot[]): void => {
  const first = new Map<string, string>();
  const problems = lots.flatMap(({ file, credential: { declarationId } }) => {
    const before = first.get(declarationId);
    first.set(declarationId, before ?? file);
    return before === undefined ? [] : [{ path: file, message: `is the declaration of ${before} again` }];
  });
  if (problems.length === 0) return;
  throw new CliError('cli.batch-repeated', `${problems.length} of the files repeat a declaration`, {
    hint: 'give each credential once',
    problems,
  });
};

const anchorFileOf = (credential: string): string => beside(credential, '.anchor.json');

/** `lot.1` and `lot.2` would both have `lot.anchor.json`, and the proof of the first would be lost. */
const requireOwnFiles = (lots: readonly Lot[]): void => {
  const first = new Map<string, string>();
  const problems = lots.flatMap(({ file }) => {
    const place = resolve(anchorFileOf(file));
    const before = first.get(place);
    first.set(place, before ?? file);
    return before === undefined
      ? []
      : [{ path: file, message: `would share ${anchorFileOf(file)} with ${before}` }];
  });
  if (problems.length === 0) return;
  throw new CliError(
    'cli.batch-repeated',
    `${problems.length} of the files have no anchor file of their own`,
    {
      hint: 'name the files apart before their ending, as lot-1.sdjwt and lot-2.sdjwt',
      problems,
    },
  );
};

export const action = defineAction({
  Input: z.object({ credential: z.array(path).min(1), ...writeInput }),
  Output: z.strictObject({
    /** `null` when everything was anchored before. */
    written: Written.nullable(),
    anchors: z.array(
      z.strictObject({
        declarationId: z.string(),
        credential: z.string(),
        file: z.string(),
        anchor: AnchorLocation,
      }),
    ),
  }),
  run: async ({ credential: files, ...input }, context) => {
    const ledger = await connectLedger(context, input);
    const lots = [];
    for (const [index, file] of files.entries()) {
      context.progress(index + 1, files.length, 'reading credentials');
      lots.push({ file, ...(await readCredential(file)) });
    }
    requireOnce(lots);
    requireOwnFiles(lots);
    const issuers = new Set(lots.map(({ credential }) => credential.issuer));
    if (issuers.size > 1) {
      throw new CliError('cli.batch-mixed', `the credentials are of ${issuers.size} issuers`, {
        hint: 'a batch belongs to one issuer: anchor the files of each on their own',
      });
    }
    const anchored = await anchorLots(context, ledger, input, lots);
    const anchors = lots.map(({ file, credential: { declarationId } }, index) => {
      const anchor = anchored.locations[index];
      if (anchor === undefined) throw new Error('unreachable: a location for each credential');
      return { declarationId, credential: file, file: anchorFileOf(file), anchor };
    });
    if (!input.dryRun) {
      for (const [index, { file, anchor }] of anchors.entries()) {
        context.progress(index + 1, anchors.length, 'writing anchors');
        await writeText(file, `${JSON.stringify(anchor, null, 2)}\n`, { replace: true });
      }
    }
    const { written } = anchored;
    const where = anchors.length === 1 ? (anchors[0]?.file ?? '') : `${anchors.length} files .anchor.json`;
    return {
      data: { written, anchors },
      text:
        written === null
          ? `${context.style.good('done')}  anchored before, nothing was sent; ${where}`
          : `${writtenText(written, context)}${written.dryRun ? '' : `\n      ${where}`}`,
    };
  },
});
