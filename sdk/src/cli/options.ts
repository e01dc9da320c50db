import type { Flag } from './command.ts';

/** Options that every command takes. */
export const COMMON: readonly Flag[] = [
  {
    flags: '--json',
    description: 'print the result as JSON on standard output, errors as JSON on standard error',
  },
  {
    flags: '--home <folder>',
    description: 'where keys, outbox, local chain and deployments file are (KISEKI_HOME; ~/.kiseki)',
  },
];

/** Which ledger: of whoever reads it. */
export const LEDGER: readonly Flag[] = [
  {
    flags: '--rpc <url>',
    description: 'JSON-RPC endpoint of a node (KISEKI_RPC; else the local chain of this home)',
  },
  {
    flags: '--deployment <file>',
    description: 'deployments file of the ledger (deployment.json in the home folder)',
  },
];

/** Where the password of a key comes from. */
export const PASSWORD: readonly Flag[] = [
  { flags: '--password-file <file>', description: 'read the password from the first line of a file' },
  { flags: '--password-fd <number>', description: 'read the password from an open file descriptor' },
];

/** Who signs: a key of the home, or a process that holds the key itself. */
export const SIGNER: readonly Flag[] = [
  { flags: '--key <name>', description: 'the key in the home folder that signs' },
  ...PASSWORD,
  {
    flags: '--signer <program>',
    description: 'sign with another program instead of a key; docs/identity.md has its protocol',
  },
  { flags: '--signer-address <address>', description: 'the account that --signer signs for' },
];

/** For commands that write to the chain. */
export const WRITE: readonly Flag[] = [
  ...SIGNER,
  ...LEDGER,
  {
    flags: '--dry-run',
    description: 'simulate only: print who would act in which role, the gas and the effect',
  },
];

export const FORCE: Flag = { flags: '--force', description: 'replace files that exist' };

export const REASON: Flag = {
  flags: '--reason <reason>',
  description: 'a reason of docs/cli.md, or a number up to 65535',
  default: 'unspecified',
};

export const EFFECTIVE_FROM: Flag = {
  flags: '--effective-from <time>',
  description: 'when it takes effect, now or earlier: 2026-10-01 or 2026-10-01T12:00:00Z, UTC (now)',
};

/** What a verification is judged by. */
export const VERIFY: readonly Flag[] = [
  { flags: '--policy <file>', description: 'what you trust and require (policy.json in the home folder)' },
  {
    flags: '--rpc <url>',
    description: 'JSON-RPC endpoint of a node (KISEKI_RPC; else the local chain of this home)',
  },
  {
    flags: '--offline',
    description: 'open no socket: checks that need the ledger are skipped, the result is incomplete',
  },
];

/** For commands that compute under the rules of CBAM. */
export const CBAM: readonly Flag[] = [
  {
    flags: '--data <folder>',
    description:
      'tables of your own with a tables.json beside them; they replace those of the same id and version',
  },
];

export const EXPLAIN: Flag = {
  flags: '--explain',
  description: 'print every step: formula, article, figures and value',
};
