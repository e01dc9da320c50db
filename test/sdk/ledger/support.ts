import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { newSecret } from '../../../sdk/src/identity/index.ts';
import {
  type AccreditationTerms,
  createRpcRequest,
  deployLedger,
  expectedOf,
  issuerIdOf,
  ledgerCalls,
  type Role,
  roleBitmap,
  type Sender,
  signConsent,
  startLocalChain,
  stopLocalChain,
  submitCall,
} from '../../../sdk/src/ledger/index.ts';

/** A port that nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

export const newAccount = () => privateKeyToAccount(bytesToHex(newSecret('secp256k1')));

export const YEAR = 365 * 24 * 3600;

/** A real chain in a home of its own, with the ledger deployed and the jurisdictions CN and JP open. */
export const startLedger = async () => {
  const home = mkdtempSync(join(tmpdir(), 'kiseki-ledger-'));
  const { url, chainId } = await startLocalChain(home, { port: await freePort() });
  const request = createRpcRequest(url);
  const senderOf = (account: ReturnType<typeof newAccount>): Sender => ({ request, chainId, account, home });
  const governance = newAccount();
  const deployment = await deployLedger(senderOf(governance), () => undefined);
  const ledger = expectedOf(deployment);
  const calls = ledgerCalls(ledger);
  const authorities = { CN: newAccount(), JP: newAccount() };
  for (const [code, account] of Object.entries(authorities)) {
    await submitCall(senderOf(governance), calls.openJurisdiction(code, account.address));
  }
  const now = async (): Promise<number> => {
    const block = (await request({ method: 'eth_getBlockByNumber', params: ['latest', false] })) as {
      timestamp: string;
    };
    return Number(block.timestamp);
  };
  /** Accredits a new account as the issuer of its own did:ethr, or of `did`. */
  const accredit = async (
    jurisdiction: keyof typeof authorities,
    roles: readonly Role[],
    {
      account = newAccount(),
      did,
      cnGroups = 2 ** 18 - 1,
    }: { account?: ReturnType<typeof newAccount>; did?: string; cnGroups?: number } = {},
  ) => {
    const time = await now();
    const terms: AccreditationTerms = {
      did: did ?? `did:ethr:0x${chainId.toString(16)}:${account.address.toLowerCase()}`,
      controller: account.address,
      jurisdiction,
      roles: roleBitmap(roles),
      cnGroups,
      validFrom: time - YEAR,
      validUntil: time + YEAR,
      scopeHash: `0x${'0'.repeat(64)}`,
    };
    const consent = await signConsent(ledger, account, terms, time + 3600);
    await submitCall(senderOf(authorities[jurisdiction]), calls.accredit(terms, consent));
    return { account, did: terms.did, issuerId: issuerIdOf(terms.did), terms };
  };
  const stop = async (): Promise<void> => {
    await stopLocalChain(home);
    rmSync(home, { recursive: true, force: true });
  };
  return {
    home,
    url,
    chainId,
    request,
    governance,
    authorities,
    deployment,
    ledger,
    calls,
    senderOf,
    accredit,
    now,
    stop,
  };
};
export type TestLedger = Awaited<ReturnType<typeof startLedger>>;
