import { access, constants, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { KisekiError } from '../../core/errors.ts';
import { listKeys } from '../../identity/keystore/key-files.ts';
import { defineAction } from '../action.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { table } from '../format/table.ts';
import { isoTime } from '../format/time.ts';
import { ledgerInput } from '../inputs.ts';
import { connectLedger, type LedgerInput } from '../ledger.ts';

const Finding = z.strictObject({
  what: z.string(),
  ok: z.boolean(),
  found: z.string(),
  /** What to do; `null` when there is nothing to mend. */
  next: z.string().nullable(),
});
type Finding = z.infer<typeof Finding>;

/** Runs one examination; an error of ours becomes a finding with its own hint. */
const examine = async (what: string, look: () => Promise<string> | string): Promise<Finding> => {
  try {
    return { what, ok: true, found: await look(), next: null };
  } catch (error) {
    const next = error instanceof KisekiError ? error.hint : 'see the message';
    return { what, ok: false, found: error instanceof Error ? error.message : String(error), next };
  }
};

const findings = async (context: Context, input: LedgerInput): Promise<Finding[]> => {
  const { home } = context;
  const ledger = () => connectLedger(context, input);
  return [
    await examine('node', () => `Node ${process.version}`),
    await examine('home', async () => {
      await mkdir(home, { recursive: true, mode: 0o700 });
      await access(home, constants.R_OK | constants.W_OK);
      return `${home} is readable and writable`;
    }),
    await examine('keys', async () => `${(await listKeys(home)).length} in the home folder`),
    await examine('anvil', () => {
      createRequire(import.meta.url).resolve('@foundry-rs/anvil/package.json');
      return 'installed: `kiseki chain start` can start a local chain';
    }),
    await examine('ledger', async () => {
      const { expected, url } = await ledger();
      return `chain ${expected.chainId}, IssuerRegistry ${expected.issuerRegistry}, behind ${new URL(url).origin}`;
    }),
    await examine('contracts', async () => {
      const { reader } = await ledger();
      const { blockNumber, timestamp } = await reader.head();
      return `the code of the deployments file is there, as of block ${blockNumber}, ${isoTime(timestamp)}`;
    }),
    await examine('clock', async () => {
      const { reader } = await ledger();
      const ahead = (await reader.head()).timestamp - context.now();
      return ahead > 0
        ? `the newest block is ${ahead} s ahead of this machine’s clock`
        : `the newest block is ${-ahead} s old`;
    }),
  ];
};

export const action = defineAction({
  Input: z.object(ledgerInput),
  Output: z.strictObject({ findings: z.array(Finding) }),
  run: async (input, context) => {
    const found = await findings(context, input);
    const { style } = context;
    const rows = found.map(({ what, ok, found: text }) => [
      ok ? style.good('ok') : style.bad('missing'),
      what,
      text,
    ]);
    const next = found.flatMap((one) => (one.next === null ? [] : [`${one.what}: ${one.next}`]));
    return {
      data: { findings: found },
      text: [table(rows), ...next].join('\n'),
      exitCode: found.every(({ ok }) => ok) ? EXIT.ok : EXIT.undecided,
    };
  },
});
