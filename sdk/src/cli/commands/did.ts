import type { Command } from '../command.ts';
import { LEDGER } from '../options.ts';

export const didShow: Command = {
  name: 'did show',
  summary: 'show the DID of a key',
  description: 'A did:ethr names its chain: the one of the deployments file, unless --chain-id says another.',
  args: [{ name: '<key>', description: 'name of a key in the home folder' }],
  options: [
    { flags: '--chain-id <number>', description: 'chain of a did:ethr' },
    {
      flags: '--deployment <file>',
      description: 'deployments file of the ledger (deployment.json in the home folder)',
    },
  ],
  examples: ['kiseki did show steel-mill', 'kiseki did show steel-mill --json'],
  load: () => import('../actions/did-show.ts'),
};

export const didResolve: Command = {
  name: 'did resolve',
  summary: 'list the keys that a DID asserts with, now or at a block',
  description: 'did:key is resolved without a network, did:ethr on the ledger.',
  args: [{ name: '<did>', description: 'did:ethr or did:key' }],
  options: [...LEDGER, { flags: '--block <number>', description: 'as of a block (the newest)' }],
  examples: ['kiseki did resolve did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'],
  load: () => import('../actions/did-resolve.ts'),
};
