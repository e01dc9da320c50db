import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LedgerError } from '../errors.ts';

const WAIT_MS = 100;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const nameBeside = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.tmp`;

const tryTake = async (path: string): Promise<boolean> => {
  const own = nameBeside(path);
  try {
    await writeFile(own, String(process.pid), { mode: 0o600, flag: 'wx' });
    // A hard link appears whole or not at all, also on a full disk, and not where there is one already.
    await link(own, path);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw new LedgerError('ledger.outbox-unwritable', `cannot lock the outbox: ${String(cause)}`, {
      hint: 'check the rights and the free space of the home folder; nothing was sent',
      cause,
    });
  } finally {
    await rm(own, { force: true }).catch(() => undefined);
  }
};

/** Whether the process that a lock names lives; what names none is debris. */
const isHeld = (lock: string): boolean => /^[1-9]\d{0,9}$/.test(lock) && isAlive(Number(lock));

/** Removes the lock of a process that is gone: killed between two lines, as any process may be. */
const removeStale = async (path: string): Promise<void> => {
  const lock = await readFile(path, 'utf8').catch(() => null);
  if (lock === null || isHeld(lock)) return;
  // Moved away before it is removed: another process may have done so too, and have taken the lock since.
  const moved = nameBeside(path);
  try {
    await rename(path, moved);
    if (isHeld(await readFile(moved, 'utf8'))) await link(moved, path);
  } catch {
    // Somebody else was faster; the next try sees what there is.
  } finally {
    await rm(moved, { force: true }).catch(() => undefined);
  }
};

/**
 * Runs `work` while no other process of this machine uses the folder: two signers of one account would take one nonce.
 *
 * @throws LedgerError `ledger.outbox-busy` when another process holds the lock for longer than `timeoutMs`.
 */
export const withLock = async <Result>(
  folder: string,
  timeoutMs: number,
  work: () => Promise<Result>,
): Promise<Result> => {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new LedgerError('ledger.outbox-unwritable', `cannot make the outbox ${folder}: ${String(cause)}`, {
      hint: 'check the rights of the home folder (--home, KISEKI_HOME); nothing was sent',
      cause,
    });
  });
  const path = join(folder, 'lock');
  const deadline = performance.now() + timeoutMs;
  while (!(await tryTake(path))) {
    await removeStale(path);
    if (performance.now() > deadline) {
      throw new LedgerError('ledger.outbox-busy', `another process uses the outbox ${folder}`, {
        hint: `wait for it to end; if it is certainly gone, remove ${path}`,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
};
