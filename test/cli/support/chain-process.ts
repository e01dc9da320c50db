import { readdirSync, readFileSync } from 'node:fs';
import { localChain } from '../../../sdk/src/ledger/index.ts';

const parentOf = (pid: number): number | null => {
  try {
    // `pid (name) state parent …`, where the name may hold anything.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return null;
  }
};

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && parentOf(pid) === parent);

/** Kills the chain of a home as a power cut would: the wrapper of npm and the node below it, so that nothing is saved. */
export const killChain = async (home: string): Promise<void> => {
  const running = await localChain(home);
  if (running === null) return;
  for (const pid of [...childrenOf(running.pid), running.pid]) process.kill(pid, 'SIGKILL');
  while ((await localChain(home)) !== null) await new Promise((resolve) => setTimeout(resolve, 20));
};
