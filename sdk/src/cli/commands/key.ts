import type { Command } from '../command.ts';
import { FORCE, PASSWORD } from '../options.ts';

const NAME = { name: '<name>', description: 'lower-case letters, digits and hyphens' } as const;

export const keyNew: Command = {
  name: 'key new',
  summary: 'make a key and keep it encrypted in the home folder',
  description:
    'A secp256k1 key is an account of the chain and gives a did:ethr; Ed25519 and P-256 keys give a did:key and sign credentials only. The key is stored as Web3 Secret Storage version 3 (scrypt, AES-128-CTR): remember the password, nobody can open the key without it.',
  args: [NAME],
  options: [
    {
      flags: '--type <type>',
      description: 'kind of key',
      choices: ['secp256k1', 'ed25519', 'p256'],
      default: 'secp256k1',
    },
    ...PASSWORD,
  ],
  examples: ['kiseki key new steel-mill', 'kiseki key new verifier --password-file verifier.password'],
  load: () => import('../actions/key-new.ts'),
};

export const keyList: Command = {
  name: 'key list',
  summary: 'list the keys of the home folder',
  description: 'Asks for no password: addresses and public keys are no secret.',
  args: [],
  options: [],
  examples: ['kiseki key list', 'kiseki key list --json'],
  load: () => import('../actions/key-list.ts'),
};

export const keyImport: Command = {
  name: 'key import',
  summary: 'take over a V3 keystore from another wallet',
  description:
    'The file stays as encrypted as it is; its password is asked for to see that it opens. Plain private keys are not taken: they would have to stand in a file or an argument.',
  args: [NAME, { name: '<file>', description: 'keystore file (Web3 Secret Storage version 3)' }],
  options: PASSWORD,
  examples: ['kiseki key import steel-mill UTC--2026-10-01T08-00-00.000Z--5aaeb605.json'],
  load: () => import('../actions/key-import.ts'),
};

export const keyExport: Command = {
  name: 'key export',
  summary: 'write a key as an encrypted V3 keystore',
  description:
    'The export stays encrypted under the password of the key; ethers, geth and most wallets read it.',
  args: [NAME],
  options: [{ flags: '--out <file>', description: 'file to write (standard output)' }, FORCE],
  examples: ['kiseki key export steel-mill --out backup.json'],
  load: () => import('../actions/key-export.ts'),
};
