import type { Command } from '../command.ts';
import { EFFECTIVE_FROM, FORCE, REASON, SIGNER, WRITE } from '../options.ts';

export const declare: Command = {
  name: 'declare',
  summary: 'check a declaration and sign it as a credential',
  description:
    'Reads a declaration (JSON, docs/declaration.md), recomputes every total, fills in your DID and, from the bundles of your suppliers, the declarations behind your inputs, and signs it as an SD-JWT VC in which every commercial claim can be disclosed on its own. Nothing goes onto the chain yet. Keep the credential: only it opens what the ledger commits to.',
  args: [{ name: '<file>', description: 'declaration, JSON' }],
  options: [
    ...SIGNER,
    {
      flags: '--input <bundle>',
      description: 'bundle of a supplier; may stand several times',
      repeatable: true,
    },
    {
      flags: '--expires <time>',
      description: 'when the declaration expires, UTC; a date is its first second (never)',
    },
    { flags: '--out <file>', description: 'credential to write (FILE with the ending .sdjwt)' },
    FORCE,
    {
      flags: '--deployment <file>',
      description: 'deployments file of the ledger (deployment.json in the home folder)',
    },
  ],
  examples: [
    'kiseki declare examples/steel-mill.json --key steel-mill --out mill.sdjwt',
    'kiseki declare examples/fastener-maker.json --key fastener-maker --input mill.bundle.json --out bolts.sdjwt',
  ],
  load: () => import('../actions/declare.ts'),
};

export const anchor: Command = {
  name: 'anchor',
  summary: 'put declarations onto the ledger: one, or a batch under one root',
  description:
    'Only a hash and the quantity go onto the chain. Several files become one batch, at the price of one anchor. Beside each credential a file with the ending .anchor.json says where it is; `kiseki bundle` needs it. Safe to run again: what is anchored is not anchored twice.',
  args: [{ name: '<credential...>', description: 'files of `kiseki declare`, all of one issuer' }],
  options: WRITE,
  examples: [
    'kiseki anchor mill.sdjwt --key steel-mill',
    'kiseki anchor lots/*.sdjwt --key steel-mill --dry-run',
  ],
  load: () => import('../actions/anchor.ts'),
};

export const attest: Command = {
  name: 'attest',
  summary: 'attest to a declaration (verifier)',
  description:
    'Commits to the verification report and to exactly the claims that the bundle discloses. Look at them first: `kiseki verify`, `kiseki trace`. An attestation can be withdrawn, never rewritten.',
  args: [
    {
      name: '<bundle>',
      description: 'bundle of the declaration, with everything that you verified disclosed',
    },
  ],
  options: [
    {
      flags: '--report <file>',
      description: 'signed verification report; its keccak256 goes onto the ledger',
      required: true,
    },
    {
      flags: '--statement <file>',
      description:
        'what you state in it, JSON (docs/attestation.md), for actual values under CBAM; it names the report, and its own keccak256 goes onto the ledger',
    },
    {
      flags: '--outcome <outcome>',
      description: 'conclusion of the report',
      choices: ['satisfied', 'satisfied-with-comments', 'not-satisfied'],
      required: true,
    },
    { flags: '--did <did>', description: 'the verifier (the did:ethr of the account that signs)' },
    ...WRITE,
  ],
  examples: [
    'kiseki attest mill.bundle.json --report report.pdf --outcome satisfied --key verifier',
    'kiseki attest mill.bundle.json --report report.pdf --statement mill.statement.json --outcome satisfied --key verifier',
  ],
  load: () => import('../actions/attest.ts'),
};

const BUNDLE = { name: '<bundle>', description: 'bundle of the declaration' } as const;

export const revoke: Command = {
  name: 'revoke',
  summary: 'revoke a declaration (its issuer, or the authority)',
  description: 'Final. What held before stays on the ledger, with the time and the reason of the revocation.',
  args: [BUNDLE],
  options: [REASON, EFFECTIVE_FROM, ...WRITE],
  examples: ['kiseki revoke mill.bundle.json --reason data-error --key steel-mill'],
  load: () => import('../actions/revoke.ts'),
};

export const supersede: Command = {
  name: 'supersede',
  summary: 'replace a declaration by a newer one of the same issuer',
  description:
    'The newer one is anchored already. Whoever verifies the old bundle is told the id of the new one.',
  args: [BUNDLE],
  options: [
    { flags: '--by <bundle>', description: 'bundle of the declaration that replaces it', required: true },
    REASON,
    EFFECTIVE_FROM,
    ...WRITE,
  ],
  examples: [
    'kiseki supersede mill.bundle.json --by mill-corrected.bundle.json --reason newer-data --key steel-mill',
  ],
  load: () => import('../actions/supersede.ts'),
};
