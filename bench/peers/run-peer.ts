import { spawnSync } from 'node:child_process';

/** What a peer printed, or why there is nothing. */
export type PeerAnswer = { readonly printed: string } | { readonly absent: string };

/** Runs a peer as a process of its own, with that on its standard input. */
export const runPeer = (command: string, args: readonly string[], input = ''): PeerAnswer => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...{ input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  });
  if (status === 0) return { printed: stdout };
  // What a peer says itself is worth more than that it closed its input.
  const said = (stderr ?? '').trim().split('\n').at(-1) ?? '';
  return { absent: said || (error?.message ?? `${command} ended with ${status}`) };
};
