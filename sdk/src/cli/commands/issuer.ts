import type { Command } from '../command.ts';
import { EFFECTIVE_FROM, FORCE, LEDGER, REASON, SIGNER, WRITE } from '../options.ts';

const DID = { name: '<did>', description: 'DID of the issuer' } as const;

export const issuerConsent: Command = {
  name: 'issuer consent',
  summary: 'sign that you accept to be accredited, for the authority to submit',
  description:
    'Nobody is accredited without this signature of the account that will act for them. It holds for exactly these terms, for 30 days, once.',
  args: [],
  options: [
    ...SIGNER,
    ...LEDGER,
    { flags: '--did <did>', description: 'DID to be accredited (the did:ethr of the account)' },
    { flags: '--jurisdiction <code>', description: 'country whose authority accredits', required: true },
    {
      flags: '--roles <roles>',
      description: 'operator, trader, verifier, importer, auditor; separated by commas',
      required: true,
    },
    {
      flags: '--goods <categories>',
      description: '"all", or CBAM goods categories, separated by commas',
      default: 'all',
    },
    { flags: '--scope <file>', description: 'scope document; its keccak256 goes onto the ledger' },
    { flags: '--valid-from <time>', description: 'first moment of validity, UTC (now)' },
    {
      flags: '--valid-until <time>',
      description: 'last moment of validity, UTC; a date is its first second',
      required: true,
    },
    { flags: '--out <file>', description: 'file for the authority (standard output)' },
    FORCE,
  ],
  examples: [
    'kiseki issuer consent --key steel-mill --jurisdiction CN --roles operator --goods "iron or steel products" --valid-until 2027-12-31 --out mill.consent.json',
  ],
  load: () => import('../actions/issuer-consent.ts'),
};

export const issuerAccredit: Command = {
  name: 'issuer accredit',
  summary: 'accredit issuers with their signed consents (authority)',
  description: 'Read the terms before: --dry-run shows them and whether the ledger takes them.',
  args: [{ name: '<consent...>', description: 'files of `kiseki issuer consent`' }],
  options: WRITE,
  examples: ['kiseki issuer accredit mill.consent.json --key authority-cn'],
  load: () => import('../actions/issuer-accredit.ts'),
};

export const issuerSuspend: Command = {
  name: 'issuer suspend',
  summary: 'suspend an issuer (authority)',
  description: 'With an earlier --effective-from, what the issuer did since then becomes contested.',
  args: [DID],
  options: [REASON, EFFECTIVE_FROM, ...WRITE],
  examples: [
    'kiseki issuer suspend did:ethr:0x7a69:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed --reason fraud --key authority-cn',
  ],
  load: () => import('../actions/issuer-suspend.ts'),
};

export const issuerReinstate: Command = {
  name: 'issuer reinstate',
  summary: 'end the suspension of an issuer (authority)',
  description: '',
  args: [DID],
  options: [REASON, EFFECTIVE_FROM, ...WRITE],
  examples: [
    'kiseki issuer reinstate did:ethr:0x7a69:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed --key authority-cn',
  ],
  load: () => import('../actions/issuer-reinstate.ts'),
};

export const issuerRenew: Command = {
  name: 'issuer renew',
  summary: 'move the end of an accreditation (authority)',
  description: '',
  args: [DID],
  options: [
    {
      flags: '--valid-until <time>',
      description: 'new last moment of validity, UTC; a date is its first second',
      required: true,
    },
    REASON,
    EFFECTIVE_FROM,
    ...WRITE,
  ],
  examples: [
    'kiseki issuer renew did:ethr:0x7a69:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed --valid-until 2028-12-31 --key authority-cn',
  ],
  load: () => import('../actions/issuer-renew.ts'),
};

export const issuerRevoke: Command = {
  name: 'issuer revoke',
  summary: 'end an accreditation for good (authority)',
  description: 'With an earlier --effective-from, what the issuer did since then becomes contested.',
  args: [DID],
  options: [REASON, EFFECTIVE_FROM, ...WRITE],
  examples: [
    'kiseki issuer revoke did:ethr:0x7a69:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed --reason operations-ceased --key authority-cn',
  ],
  load: () => import('../actions/issuer-revoke.ts'),
};

export const issuerDelegate: Command = {
  name: 'issuer delegate',
  summary: 'let another account anchor or attest for you, or stop it',
  description: 'Signed by the issuer’s controller. A delegate can be revoked at once, each on its own.',
  args: [{ name: '<account>', description: 'account of the delegate' }],
  options: [
    { flags: '--did <did>', description: 'the issuer (the did:ethr of the account that signs)' },
    { flags: '--may <capabilities>', description: 'anchor, attest; separated by commas' },
    {
      flags: '--until <time>',
      description: 'last moment of the delegation, UTC; a date is its first second',
    },
    { flags: '--revoke', description: 'take every capability away instead' },
    ...WRITE,
  ],
  examples: [
    'kiseki issuer delegate 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed --may anchor --until 2027-01-31 --key steel-mill',
    'kiseki issuer delegate 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed --revoke --key steel-mill',
  ],
  load: () => import('../actions/issuer-delegate.ts'),
};

export const issuerShow: Command = {
  name: 'issuer show',
  summary: 'show an issuer: controller, roles, scope, window, state',
  description: '',
  args: [DID],
  options: LEDGER,
  examples: ['kiseki issuer show did:ethr:0x7a69:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'],
  load: () => import('../actions/issuer-show.ts'),
};

export const issuerList: Command = {
  name: 'issuer list',
  summary: 'list every issuer of the ledger',
  description: '',
  args: [],
  options: LEDGER,
  examples: ['kiseki issuer list', 'kiseki issuer list --json'],
  load: () => import('../actions/issuer-list.ts'),
};
