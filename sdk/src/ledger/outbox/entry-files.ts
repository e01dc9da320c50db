import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { parseJson } from '../../core/parse-json.ts';
import { LedgerError } from '../errors.ts';

const hex = z.string().regex(/^0x([0-9a-f]{2})*$/);

/** A signed transaction on disk. It stays until it is final, so that it can be sent again whatever happens. */
const Entry = z.strictObject({
  nonce: z.int().min(0),
  hash: hex,
  /** The signed transaction itself; it holds no secret. */
  raw: hex,
  /** keccak256 of target and data: the same operation again. */
  operation: hex,
  effect: z.string(),
  /** Block that it was seen in, once it was. */
  minedIn: z.int().nullable(),
});
export type Entry = {
  readonly nonce: number;
  readonly hash: `0x${string}`;
  readonly raw: `0x${string}`;
  readonly operation: `0x${string}`;
  readonly effect: string;
  readonly minedIn: number | null;
};

const unwritable = (folder: string, cause: unknown): LedgerError =>
  new LedgerError('ledger.outbox-unwritable', `cannot write to the outbox ${folder}: ${String(cause)}`, {
    hint: 'check the rights and the free space of the home folder; nothing was sent',
    cause,
  });

const fileOf = (folder: string, nonce: number): string =>
  join(folder, `${String(nonce).padStart(10, '0')}.json`);

/** Writes an entry so that a crash or a full disk leaves the old file or the new one, never half of one. */
export const writeEntry = async (folder: string, entry: Entry): Promise<void> => {
  const temporary = join(folder, `${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify(entry));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, fileOf(folder, entry.nonce));
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable(folder, cause);
  }
};

export const removeEntry = (folder: string, { nonce }: Entry): Promise<void> =>
  rm(fileOf(folder, nonce), { force: true });

/** All entries by nonce. A file that is none stops everything: dropping it could lose a transaction. */
export const readEntries = async (folder: string): Promise<Entry[]> => {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw unwritable(folder, cause);
  });
  return Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map(async (name) => {
        const text = await readFile(join(folder, name), 'utf8');
        const result = Entry.safeParse(parseJson(text, { maxBytes: 1_000_000, maxDepth: 4 }));
        if (result.success) return result.data as Entry;
        throw new LedgerError('ledger.outbox-unwritable', `${join(folder, name)} is no entry of an outbox`, {
          hint: 'move the file away after looking at what it holds; nothing was sent',
        });
      }),
  );
};
