import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Contract, hexlify, toUtf8Bytes } from 'ethers';
import { network } from 'hardhat';
import { bytesToHex } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { type Deployment, deployLedger, parseDeployment } from '../../sdk/src/ledger/index.ts';
import { requestOf } from '../../tasks/chain.ts';
import { deployWithIgnition } from '../../tasks/ignition.ts';
import { outcomeOf } from './support/abi/refusal.ts';

/** The account that Hardhat's chains give money to. */
const governance = mnemonicToAccount('test test test test test test test test test test test junk');
const DAY = 24 * 3600;

/** Deploys on a fresh chain, by the SDK or by Ignition. */
const deployBy = async (way: 'sdk' | 'ignition', delaySeconds: number) => {
  const connection = await network.create();
  const bySdk = async (): Promise<Deployment> => {
    const home = mkdtempSync(join(tmpdir(), 'kiseki-deploy-'));
    try {
      const sender = { request: requestOf(connection), chainId: 31337, account: governance, home };
      return await deployLedger(sender, () => undefined, delaySeconds);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  };
  const deployment = await (way === 'sdk' ? bySdk() : deployWithIgnition(connection, { delaySeconds }));
  const { ethers, networkHelpers } = connection;
  const at = (name: keyof Deployment['contracts'], abi: string): Promise<Contract> =>
    ethers.getContractAt(abi, deployment.contracts[name].address);
  const manager = await at('AccessManager', 'AccessManager');
  const issuers = await at('IssuerRegistry', 'IssuerRegistry');
  const declarations = await at('DeclarationRegistry', 'DeclarationRegistry');
  return { deployment, manager, issuers, declarations, networkHelpers, close: () => connection.close() };
};
type Deployed = Awaited<ReturnType<typeof deployBy>>;

/** What the AccessManager was told, but for the times at which grants begin. */
const rulesOf = async ({ manager }: Deployed) =>
  (await manager.queryFilter('*')).map((event) => {
    if (!('args' in event)) expect.fail('an event that nobody knows');
    const { since: _, ...args } = event.args.toObject();
    return { name: event.eventName, args };
  });

describe('a deployment', function () {
  this.timeout(60_000);
  let bySdk: Deployed;
  let byIgnition: Deployed;
  before(async () => {
    bySdk = await deployBy('sdk', DAY);
    byIgnition = await deployBy('ignition', DAY);
  });
  after(() => Promise.all([bySdk.close(), byIgnition.close()]));

  it('is the same by the SDK and by Ignition: addresses, code, block, ABIs and rules', async () => {
    expect(byIgnition.deployment).to.deep.equal(bySdk.deployment);
    expect(await rulesOf(byIgnition)).to.deep.equal(await rulesOf(bySdk));
  });

  it('is described in a file that the SDK reads', () => {
    expect(parseDeployment(JSON.stringify(byIgnition.deployment))).to.deep.equal(byIgnition.deployment);
  });

  it('gives the deployer both roles, with the delay, and nobody anything else', async () => {
    const { manager, issuers } = byIgnition;
    for (const role of [0n, 1n]) {
      const [isMember, delay] = await manager.getFunction('hasRole')(role, governance.address);
      expect([isMember, delay]).to.deep.equal([true, BigInt(DAY)]);
    }
    const granted = (await rulesOf(byIgnition)).filter(({ name }) => name === 'RoleGranted');
    expect(new Set(granted.map(({ args }) => args.account))).to.deep.equal(new Set([governance.address]));
    for (const name of ['openJurisdiction', 'changeAuthority']) {
      const selector = issuers.interface.getFunction(name)?.selector;
      expect(await manager.getFunction('getTargetFunctionRole')(issuers, selector)).to.equal(1n);
    }
  });

  it('lets governance act only after it announced what it will do and waited', async () => {
    const { manager, issuers, networkHelpers } = byIgnition;
    const args = [hexlify(toUtf8Bytes('JP')), governance.address];
    const open = issuers.getFunction('openJurisdiction');
    const outcome = () => outcomeOf({ manager, issuers }, () => open.staticCall(...args));
    expect(await outcome()).to.equal('AccessManagerNotScheduled');
    const data = issuers.interface.encodeFunctionData('openJurisdiction', args);
    await manager.getFunction('schedule').send(issuers, data, 0);
    expect(await outcome()).to.equal('AccessManagerNotReady');
    await networkHelpers.time.increase(DAY);
    await open.send(...args);
    expect(await issuers.getFunction('authorityOf')(args[0])).to.equal(governance.address);
  });

  it('does not let the administrator get round the delay by naming another governance', async () => {
    const { manager } = byIgnition;
    const grant = manager.getFunction('grantRole');
    const outcome = await outcomeOf({ manager }, () =>
      grant.staticCall(1n, bytesToHex(new Uint8Array(20).fill(7)), 0),
    );
    expect(outcome).to.equal('AccessManagerNotScheduled');
  });

  it('lets governance act at once without a delay', async () => {
    const { issuers, close } = await deployBy('ignition', 0);
    const args = [hexlify(toUtf8Bytes('JP')), governance.address];
    await issuers.getFunction('openJurisdiction').send(...args);
    expect(await issuers.getFunction('authorityOf')(args[0])).to.equal(governance.address);
    await close();
  });
});
