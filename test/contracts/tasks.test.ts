import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { bytesToHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { consentOf } from '../../sdk/src/cli/consent.ts';
import { newSecret } from '../../sdk/src/identity/index.ts';
import {
  createRpcRequest,
  type Deployment,
  expectedOf,
  ledgerCalls,
  parseDeployment,
  signConsent,
  startLocalChain,
  stopLocalChain,
  submitCall,
} from '../../sdk/src/ledger/index.ts';
import { freePort } from '../sdk/ledger/support.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const DAY = 24 * 3600;

const newKey = () => {
  const key = bytesToHex(newSecret('secp256k1'));
  return { key, account: privateKeyToAccount(key) };
};

describe('the operators’ tasks, as processes on a real chain', function () {
  this.timeout(120_000);
  // Its own id, so that Ignition's journal of this run is its own too.
  const chainId = 20_000_000 + process.pid;
  const home = mkdtempSync(join(tmpdir(), 'kiseki-tasks-'));
  const deploymentFile = join(home, 'deployment.json');
  const [governance, authority, stranger] = [newKey(), newKey(), newKey()];
  let url: string;
  before(async () => {
    ({ url } = await startLocalChain(home, { port: await freePort(), chainId }));
  });
  after(async () => {
    await stopLocalChain(home);
    for (const folder of [home, join(root, 'ignition/deployments', `chain-${chainId}`)]) {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  const hardhat = (key: string, ...args: readonly string[]): Promise<{ exitCode: number; output: string }> =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, KISEKI_RPC: url, KISEKI_OPERATOR_KEY: key, NO_COLOR: '1' };
      const command = join(root, 'node_modules/hardhat/dist/src/cli.js');
      const child = spawn(process.execPath, [command, ...args, '--network', 'ledger'], { cwd: root, env });
      let output = '';
      const append = (chunk: unknown): void => {
        output += String(chunk);
      };
      child.stdout.on('data', append);
      child.stderr.on('data', append);
      child.once('error', reject);
      child.once('close', (exitCode) => resolve({ exitCode: exitCode ?? -1, output }));
    });
  const deployment = (): Deployment => parseDeployment(readFileSync(deploymentFile, 'utf8'));

  it('deploy the ledger without any gas money, and write its deployments file', async () => {
    const { exitCode, output } = await hardhat(governance.key, 'deploy', '--out', deploymentFile);
    expect(exitCode, output).to.equal(0);
    expect(deployment()).to.include({ chainId, deploymentBlock: 1 });
    expect(output).to.contain(deployment().contracts.IssuerRegistry.address);
  });

  it('do not replace a deployments file', async () => {
    const { exitCode, output } = await hardhat(governance.key, 'deploy', '--out', deploymentFile);
    expect(exitCode).to.equal(1);
    expect(output).to.contain('cli.file-exists').and.not.contain('at async');
  });

  it('accredit a candidate by the authority of its jurisdiction, and by nobody else', async () => {
    const ledger = expectedOf(deployment());
    const request = createRpcRequest(url);
    const sender = { request, chainId, account: governance.account, home };
    await submitCall(sender, ledgerCalls(ledger).openJurisdiction('JP', authority.account.address));

    const candidate = newKey().account;
    const now = Math.floor(Date.now() / 1000);
    const terms = {
      did: 'did:web:mill.example',
      controller: candidate.address,
      jurisdiction: 'JP',
      roles: 1,
      cnGroups: 1,
      validFrom: now - DAY,
      validUntil: now + 365 * DAY,
      scopeHash: `0x${'0'.repeat(64)}`,
    } as const;
    const consentFile = join(home, 'mill.consent.json');
    const consent = consentOf(ledger, terms, await signConsent(ledger, candidate, terms, now + DAY));
    writeFileSync(consentFile, JSON.stringify(consent));

    const args = ['accredit', consentFile, '--deployment', deploymentFile];
    const refused = await hardhat(stranger.key, ...args);
    expect(refused.exitCode).to.equal(1);
    expect(refused.output).to.contain('ledger.refused').and.contain('AuthorityRequired');
    expect(refused.output).to.not.contain('at async');
    const accredited = await hardhat(authority.key, ...args);
    expect(accredited.exitCode, accredited.output).to.equal(0);
  });

  it('show who governs, the jurisdictions and the issuers', async () => {
    const { exitCode, output } = await hardhat(stranger.key, 'status', '--deployment', deploymentFile);
    expect(exitCode, output).to.equal(0);
    expect(output).to.contain(`GOVERNANCE ${governance.account.address}, delay 0 s`);
    expect(output).to.contain(`jurisdiction JP, authority ${authority.account.address}`);
    expect(output).to.contain('issuer did:web:mill.example in JP: active, operator');
  });

  it('do not believe in contracts with other code than the deployments file names', async () => {
    const { contracts, ...rest } = deployment();
    const codeHash = `0x${'1'.repeat(64)}`;
    const wrong = {
      ...rest,
      contracts: { ...contracts, IssuerRegistry: { ...contracts.IssuerRegistry, codeHash } },
    };
    const file = join(home, 'wrong.json');
    writeFileSync(file, JSON.stringify(wrong));
    const { exitCode, output } = await hardhat(stranger.key, 'status', '--deployment', file);
    expect(exitCode).to.equal(1);
    expect(output).to.contain('ledger.not-deployed');
  });
});
