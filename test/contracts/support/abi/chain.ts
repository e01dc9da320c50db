import { readFileSync } from 'node:fs';
import type { Contract, Signer } from 'ethers';
import { network } from 'hardhat';
import { GOVERNANCE_ROLE } from '../../../../sdk/src/ledger/write/governance.ts';
import { partyOf } from './party.ts';

/** The first second of every chain of these tests: what depends on the time is the same in every run. */
export const GENESIS = Date.UTC(2026, 0, 1) / 1000;
export const YEAR = 365 * 24 * 3600;

/** The creation code that the authors of the ERC-1056 registry publish, unchanged. */
export const DID_REGISTRY_ARTIFACT: { abi: unknown[]; bytecode: string } = JSON.parse(
  readFileSync(
    new URL(
      '../../../../node_modules/ethr-did-registry/artifacts/contracts/EthereumDIDRegistry.sol/EthereumDIDRegistry.json',
      import.meta.url,
    ),
    'utf8',
  ),
);

/** A chain in this process, with nothing on it. */
export const startChain = async (chainId = 31337) => {
  const connection = await network.create({
    override: { chainId, initialDate: new Date(GENESIS * 1000) },
  });
  const { ethers, networkHelpers, provider } = connection;
  /** Somebody with a key and money. */
  const fund = async (name: string) => {
    const party = partyOf(name).connect(ethers.provider);
    await networkHelpers.setBalance(party.address, 10n ** 21n);
    return party;
  };
  return { chainId, ethers, networkHelpers, provider, fund, close: () => connection.close() };
};
export type Chain = Awaited<ReturnType<typeof startChain>>;

/** Waits for a transaction, and gives its receipt. */
export const landed = async (sent: Promise<{ wait: () => Promise<Receipt | null> }>) => {
  const receipt = await (await sent).wait();
  if (receipt === null) throw new Error('no receipt');
  return receipt;
};
type Receipt = { readonly gasUsed: bigint; readonly blockNumber: number };

/** Deploys the contracts one by one, as the Ignition module and `deployLedger` do, and opens JP and CN. */
export const deployContracts = async (
  { ethers }: Chain,
  governance: Signer,
  authorities: Readonly<Record<'JP' | 'CN', string>>,
) => {
  const deploy = (name: string, args: unknown[]): Promise<Contract> =>
    ethers.deployContract(name, args, governance);
  const manager = await deploy('AccessManager', [await governance.getAddress()]);
  const deployer = await deploy('ChainBoundDidRegistry', [DID_REGISTRY_ARTIFACT.bytecode]);
  const didRegistry = await ethers.getContractAt(
    DID_REGISTRY_ARTIFACT.abi,
    await deployer.getFunction('DID_REGISTRY')(),
    governance,
  );
  const issuers = await deploy('IssuerRegistry', [manager, didRegistry]);
  const declarations = await deploy('DeclarationRegistry', [issuers]);
  const governed = ['openJurisdiction', 'changeAuthority'].map(
    (name) => issuers.interface.getFunction(name)?.selector,
  );
  await manager.getFunction('setTargetFunctionRole')(issuers, governed, GOVERNANCE_ROLE);
  await manager.getFunction('grantRole')(GOVERNANCE_ROLE, governance, 0);
  for (const [code, authority] of Object.entries(authorities)) {
    await issuers.getFunction('openJurisdiction')(ethers.toUtf8Bytes(code), authority);
  }
  return { manager, didRegistry, issuers, declarations };
};
export type Contracts = Awaited<ReturnType<typeof deployContracts>>;
