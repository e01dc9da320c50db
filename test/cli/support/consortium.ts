import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { issueCredential } from '../../../sdk/src/credential/index.ts';
import { completeDraft } from '../../../sdk/src/declaration/index.ts';
import {
  createRpcRequest,
  deployLedger,
  expectedOf,
  type LedgerCall,
  ledgerCalls,
  localChain,
  type Role,
  roleBitmap,
  signConsent,
  startLocalChain,
  stopLocalChain,
  submitCall,
} from '../../../sdk/src/ledger/index.ts';
import { exampleDraft } from '../../sdk/declaration/example.ts';
import { freePort, YEAR } from '../../sdk/ledger/support.ts';
import { newFolder, removeFolder } from './folder.ts';
import { type Finished, kiseki, type RunOptions } from './kiseki.ts';
import { kisekiError, kisekiJson, type Output, type PrintedError } from './output.ts';
import { newParty, PASSWORD, type Party } from './party.ts';

const EXAMPLES = ['steel-mill.json', 'fastener-maker.json', 'fastener-maker-high-alloy.json'];
const NAMES = [
  'governance',
  'authority-cn',
  'authority-jp',
  'mill',
  'maker',
  'verifier',
  'stranger',
] as const;
type Name = (typeof NAMES)[number];

const ACCREDITED: readonly (readonly [Name, 'CN' | 'JP', Role])[] = [
  ['mill', 'CN', 'operator'],
  ['maker', 'JP', 'operator'],
  ['verifier', 'JP', 'verifier'],
];

type Options = Partial<RunOptions>;

/**
 * A real chain with a ledger, its parties' keys and a policy in one home, and a folder beside it to work in. Made through
 * the SDK, in two seconds, for tests of what comes after; the journey makes the same through the command line.
 */
export const startConsortium = async () => {
  const folder = newFolder();
  const home = join(folder, 'home');
  mkdirSync(home);
  writeFileSync(join(folder, 'password'), `${PASSWORD}\n`);
  for (const name of EXAMPLES)
    copyFileSync(fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url)), join(folder, name));

  const { url, chainId } = await startLocalChain(home, { port: await freePort() });
  const request = createRpcRequest(url);
  const party = async (name: Name): Promise<Party> => newParty(home, name, chainId);
  const parties: Readonly<Record<Name, Party>> = {
    governance: await party('governance'),
    'authority-cn': await party('authority-cn'),
    'authority-jp': await party('authority-jp'),
    mill: await party('mill'),
    maker: await party('maker'),
    verifier: await party('verifier'),
    stranger: await party('stranger'),
  };
  const senderOf = ({ account }: Party) => ({ request, chainId, account, home: join(folder, 'set-up') });
  const deployment = await deployLedger(senderOf(parties.governance), () => undefined);
  writeFileSync(join(home, 'deployment.json'), JSON.stringify(deployment));
  const ledger = expectedOf(deployment);
  const calls = ledgerCalls(ledger);

  /** Makes a transaction without the command line. */
  const submit = (by: Party, call: LedgerCall) => submitCall(senderOf(by), call);
  const authorities = { CN: parties['authority-cn'], JP: parties['authority-jp'] } as const;
  await submit(parties.governance, calls.openJurisdiction('CN', authorities.CN.address));
  await submit(parties.governance, calls.openJurisdiction('JP', authorities.JP.address));

  /** Accredits a party without the command line. */
  const accredit = async ({ did, account }: Party, jurisdiction: 'CN' | 'JP', role: Role): Promise<void> => {
    const now = Math.floor(Date.now() / 1000);
    const terms = {
      did,
      controller: account.address,
      jurisdiction,
      roles: roleBitmap([role]),
      cnGroups: 2 ** 18 - 1,
      validFrom: now - YEAR,
      validUntil: now + 2 * YEAR,
      scopeHash: `0x${'0'.repeat(64)}`,
    } as const;
    const consent = await signConsent(ledger, account, terms, now + 3600);
    await submit(authorities[jurisdiction], calls.accredit(terms, consent));
  };
  for (const [name, jurisdiction, role] of ACCREDITED) await accredit(parties[name], jurisdiction, role);

  const at = (options: Options = {}): RunOptions => ({ home, cwd: folder, ...options });
  const run = (args: readonly string[], options?: Options): Promise<Finished> => kiseki(args, at(options));
  const json = (args: readonly string[], exitCode?: number): Promise<Output> =>
    kisekiJson(args, at(), exitCode);
  const error = (args: readonly string[], options?: Options): Promise<PrintedError> =>
    kisekiError(args, at(options));
  const { exitCode, stderr } = await run(['policy', 'init', '--trust', 'CN,JP']);
  if (exitCode !== 0) throw new Error(stderr);

  /** Writes the mill's declaration about a lot as a credential, `LOT.sdjwt`, without the command line. */
  const declare = async (lot: string, { signer }: Party = parties.mill) => {
    const draft = exampleDraft('steel-mill');
    draft.product.lotNumber = lot;
    const declaration = completeDraft(draft, { operator: signer.did, suppliers: [] });
    const issuedAt = Math.floor(Date.now() / 1000) - 60;
    const { credential, declarationId } = await issueCredential({ declaration, signer, issuedAt });
    const file = join(folder, `${lot}.sdjwt`);
    writeFileSync(file, `${credential}\n`);
    return { file, declarationId };
  };

  return {
    folder,
    home,
    url,
    request,
    parties,
    deployment,
    ledger,
    calls,
    submit,
    accredit,
    declare,
    run,
    json,
    error,
    /** The newest block. */
    block: async () => Number(await request({ method: 'eth_blockNumber' })),
    stop: async (): Promise<void> => {
      if ((await localChain(home)) !== null) await stopLocalChain(home);
      removeFolder(folder);
    },
  };
};
export type Consortium = Awaited<ReturnType<typeof startConsortium>>;

/** The options with which a party of the consortium signs. */
export const as = (name: string): string[] => ['--key', name, '--password-file', 'password'];
