import type { Command } from '../command.ts';

const PORT = { flags: '--port <number>', description: 'TCP port on 127.0.0.1', default: '8545' } as const;

export const chainStart: Command = {
  name: 'chain start',
  summary: 'start a local chain that goes on after the command',
  description:
    'Starts anvil, an Ethereum node from npm, on this machine only. Its state stays in the home folder across restarts; gas costs nothing. For trying out and for tests: a consortium runs its own chain.',
  args: [],
  options: [
    PORT,
    { flags: '--chain-id <number>', description: 'chain id of the new chain', default: '31337' },
  ],
  examples: ['kiseki chain start', 'kiseki chain start --port 9545'],
  load: () => import('../actions/chain-start.ts'),
};

export const chainStop: Command = {
  name: 'chain stop',
  summary: 'stop the local chain; its state stays',
  description: '',
  args: [],
  options: [],
  examples: ['kiseki chain stop'],
  load: () => import('../actions/chain-stop.ts'),
};

export const chainStatus: Command = {
  name: 'chain status',
  summary: 'say whether the local chain runs, where, and at which block',
  description: 'Exit code 3 when it does not run.',
  args: [],
  options: [],
  examples: ['kiseki chain status --json'],
  load: () => import('../actions/chain-status.ts'),
};
