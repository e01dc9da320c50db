import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { parseJson } from '../../core/parse-json.ts';
import { LedgerError } from '../errors.ts';
import { createRpcRequest } from '../rpc/request.ts';

/** Chain id of anvil and Hardhat; a consortium chooses its own. */
export const LOCAL_CHAIN_ID = 31337;
const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 20_000;

const Running = z.strictObject({ pid: z.int().min(1), url: z.url(), chainId: z.int().min(1) });
/** A local chain that was started from a home. */
export type RunningChain = z.infer<typeof Running>;

const folderOf = (home: string): string => join(home, 'chain');
const pidFile = (home: string): string => join(folderOf(home), 'running.json');

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The executable that the npm package ships. */
const anvil = (): string => {
  const manifest = createRequire(import.meta.url).resolve('@foundry-rs/anvil/package.json');
  return join(dirname(manifest), 'bin.mjs');
};

/** A record that a crash or a full disk cut off counts as none. */
const recordOf = (text: string): RunningChain | null => {
  try {
    return Running.parse(parseJson(text, { maxBytes: 4096, maxDepth: 2 }));
  } catch {
    return null;
  }
};

/** The chain that runs from this home, or `null`; a record of a process that is gone counts as none. */
export const localChain = async (home: string): Promise<RunningChain | null> => {
  const text = await readFile(pidFile(home), 'utf8').catch(() => null);
  if (text === null) return null;
  const record = recordOf(text);
  return record !== null && isAlive(record.pid) ? record : null;
};

/** Another node at the port would answer in place of the new one. */
const requireFreePort = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (cause) =>
      reject(
        new LedgerError('ledger.chain-failed', `cannot listen at 127.0.0.1:${port}: ${cause.message}`, {
          hint: 'is the port taken? Choose another with --port',
          cause,
        }),
      ),
    );
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });

const waitUntilReady = async (url: string, pid: () => number | null): Promise<void> => {
  const request = createRpcRequest(url, 2_000);
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    try {
      await request({ method: 'eth_chainId' });
      return;
    } catch {
      if (pid() === null) break;
      await pause(50);
    }
  }
  throw new LedgerError('ledger.chain-failed', `the local chain does not answer at ${url}`, {
    hint: 'is the port taken? Choose another with --port; the log is in the home folder, chain/anvil.log',
  });
};

/**
 * Starts a chain on this machine that outlives the command: anvil from npm, with its state on disk, free of charge.
 *
 * @throws LedgerError `ledger.chain-running`, `ledger.chain-failed`.
 */
export const startLocalChain = async (
  home: string,
  { port, chainId = LOCAL_CHAIN_ID }: { port: number; chainId?: number },
): Promise<RunningChain> => {
  const running = await localChain(home);
  if (running !== null) {
    throw new LedgerError(
      'ledger.chain-running',
      `the local chain of this home runs already at ${running.url}`,
      {
        hint: '`kiseki chain stop` stops it',
      },
    );
  }
  await requireFreePort(port);
  const folder = folderOf(home);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const log = openSync(join(folder, 'anvil.log'), 'a', 0o600);
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(chainId)],
    ...['--state', join(folder, 'state.json'), '--state-interval', '1'],
    ...['--hardfork', 'cancun', '--gas-price', '0', '--base-fee', '0', '--accounts', '1', '--silent'],
  ];
  const child = spawn(process.execPath, [anvil(), ...args], { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let exited = false;
  child.once('exit', () => {
    exited = true;
  });
  child.unref();
  const url = `http://127.0.0.1:${port}`;
  const { pid } = child;
  try {
    if (pid === undefined) throw new Error('no process');
    await waitUntilReady(url, () => (exited ? null : pid));
    if (exited) throw new Error('exited');
  } catch (cause) {
    if (pid !== undefined && !exited) process.kill(pid, 'SIGTERM');
    if (cause instanceof LedgerError) throw cause;
    throw new LedgerError('ledger.chain-failed', 'the local chain does not start', {
      hint: 'is the port taken? Choose another with --port; the log is in the home folder, chain/anvil.log',
      cause,
    });
  }
  const started = { pid, url, chainId };
  await writeFile(pidFile(home), JSON.stringify(started), { mode: 0o600 });
  return started;
};

/** Whether the recorded process is still the chain: numbers of processes are used again, and a stranger is never ended. */
const answers = async ({ url, chainId }: RunningChain): Promise<boolean> => {
  try {
    return Number(await createRpcRequest(url, 5_000)({ method: 'eth_chainId' })) === chainId;
  } catch {
    return false;
  }
};

/**
 * Stops the chain of this home; its state stays on disk.
 *
 * @throws LedgerError `ledger.chain-not-running`, or `ledger.chain-failed` when it does not end.
 */
export const stopLocalChain = async (home: string): Promise<RunningChain> => {
  const running = await localChain(home);
  if (running === null) {
    throw new LedgerError('ledger.chain-not-running', 'no local chain runs from this home', {
      hint: '`kiseki chain start` starts one',
    });
  }
  if (!(await answers(running))) {
    throw new LedgerError(
      'ledger.chain-failed',
      `process ${running.pid} lives, but the chain does not answer at ${running.url}`,
      { hint: `if the process is anvil, end it; if it is another one, remove ${pidFile(home)}` },
    );
  }
  process.kill(running.pid, 'SIGTERM');
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (isAlive(running.pid)) {
    if (performance.now() > deadline) {
      throw new LedgerError('ledger.chain-failed', `the local chain (process ${running.pid}) does not stop`, {
        hint: 'end the process yourself',
      });
    }
    await pause(50);
  }
  await rm(pidFile(home), { force: true });
  return running;
};
