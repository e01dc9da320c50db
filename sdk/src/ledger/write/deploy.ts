import { encodeDeployData, encodeFunctionData } from 'viem';
import type { Address, Hex } from '../../core/hex.ts';
import { chainBoundDidRegistryAbi } from '../abi/chain-bound-did-registry.generated.ts';
import { ABIS } from '../abi/index.ts';
import { accessManagerBytecode } from '../bytecode/access-manager.generated.ts';
import { chainBoundDidRegistryBytecode } from '../bytecode/chain-bound-did-registry.generated.ts';
import { declarationRegistryBytecode } from '../bytecode/declaration-registry.generated.ts';
import { ethereumDidRegistryBytecode } from '../bytecode/ethereum-did-registry.generated.ts';
import { issuerRegistryBytecode } from '../bytecode/issuer-registry.generated.ts';
import type { Deployment } from '../deployment.ts';
import { LedgerError } from '../errors.ts';
import type { Sender } from '../outbox/sender.ts';
import { type Simulation, simulateCall, submitCall } from '../outbox/submit.ts';
import { createClient } from '../rpc/client.ts';
import type { RpcRequest } from '../rpc/request.ts';
import type { LedgerCall } from './calls.ts';
import { describeDeployment } from './describe-deployment.ts';
import { ADMIN_ROLE, GOVERNANCE_LABEL, GOVERNANCE_ROLE, GOVERNED_SELECTORS } from './governance.ts';

const lower = (address: string): Address => `0x${address.slice(2).toLowerCase()}`;

const deployContract = async (sender: Sender, name: string, data: Hex) => {
  const { contractAddress, blockNumber } = await submitCall(sender, {
    to: null,
    data,
    effect: `deploys ${name}`,
  });
  if (contractAddress === null || contractAddress === undefined) {
    throw new LedgerError('ledger.nonsense', `the receipt of ${name} names no contract`, {
      hint: 'does the node serve a standard Ethereum JSON-RPC?',
    });
  }
  return { address: lower(contractAddress), block: Number(blockNumber) };
};

const governanceCall = (
  manager: Address,
  issuerRegistry: Address,
  governance: Address,
  delaySeconds: number,
): LedgerCall => {
  const abi = ABIS.AccessManager;
  const calls = [
    encodeFunctionData({ abi, functionName: 'labelRole', args: [GOVERNANCE_ROLE, GOVERNANCE_LABEL] }),
    encodeFunctionData({
      abi,
      functionName: 'setTargetFunctionRole',
      args: [issuerRegistry, GOVERNED_SELECTORS, GOVERNANCE_ROLE],
    }),
    encodeFunctionData({ abi, functionName: 'grantRole', args: [GOVERNANCE_ROLE, governance, delaySeconds] }),
    // Last: from here on the administrator waits too, or it could name another governance at once.
    encodeFunctionData({ abi, functionName: 'grantRole', args: [ADMIN_ROLE, governance, delaySeconds] }),
  ];
  const data = encodeFunctionData({ abi, functionName: 'multicall', args: [calls] });
  return { to: manager, data, effect: `gives ${governance} the role GOVERNANCE` };
};

/** What each contract is created with: the addresses of those deployed before it. */
type Deployed = {
  readonly admin: Address;
  readonly manager: Address;
  readonly didRegistry: Address;
  readonly issuers: Address;
};

/** Creation code with arguments, in the order of deployment. */
const creations = {
  AccessManager: ({ admin }: Pick<Deployed, 'admin'>): Hex =>
    encodeDeployData({ abi: ABIS.AccessManager, bytecode: accessManagerBytecode, args: [admin] }),
  EthereumDIDRegistry: (): Hex =>
    encodeDeployData({
      abi: chainBoundDidRegistryAbi,
      bytecode: chainBoundDidRegistryBytecode,
      args: [ethereumDidRegistryBytecode],
    }),
  IssuerRegistry: ({ manager, didRegistry }: Pick<Deployed, 'manager' | 'didRegistry'>): Hex =>
    encodeDeployData({
      abi: ABIS.IssuerRegistry,
      bytecode: issuerRegistryBytecode,
      args: [manager, didRegistry],
    }),
  DeclarationRegistry: ({ issuers }: Pick<Deployed, 'issuers'>): Hex =>
    encodeDeployData({
      abi: ABIS.DeclarationRegistry,
      bytecode: declarationRegistryBytecode,
      args: [issuers],
    }),
};

/**
 * What a deployment would cost, without making it. The constructors only store the addresses they get, so that any address
 * stands in for those that do not exist yet.
 *
 * @throws LedgerError when the node refuses one of them.
 */
export const simulateDeployment = async (request: RpcRequest, from: Address): Promise<Simulation[]> => {
  const standIns = { admin: from, manager: from, didRegistry: from, issuers: from };
  const simulations: Simulation[] = [];
  for (const [name, creationOf] of Object.entries(creations)) {
    const call = { to: null, data: creationOf(standIns), effect: `deploys ${name}` };
    simulations.push(await simulateCall({ request, from }, call));
  }
  return simulations;
};

/**
 * Deploys the ledger: the same contracts and arguments in the same order as the Ignition module. The sender becomes
 * administrator of the AccessManager and holds the role GOVERNANCE.
 *
 * @param onStep Is told each step before it happens.
 * @param delaySeconds How long administration and governance announce what they do before they may do it. Zero, the
 * default, suits one machine; a consortium takes days, so that its members can object (docs/contracts.md).
 */
export const deployLedger = async (
  sender: Sender,
  onStep: (step: string) => void,
  delaySeconds = 0,
): Promise<Deployment> => {
  const { address: admin } = sender.account;
  onStep('AccessManager');
  const manager = await deployContract(sender, 'AccessManager', creations.AccessManager({ admin }));
  onStep('EthereumDIDRegistry');
  const didDeployer = await deployContract(sender, 'EthereumDIDRegistry', creations.EthereumDIDRegistry());
  const client = createClient(sender.request);
  const didRegistry = await client.readContract({
    address: didDeployer.address,
    abi: chainBoundDidRegistryAbi,
    functionName: 'DID_REGISTRY',
  });
  onStep('IssuerRegistry');
  const issuers = await deployContract(
    sender,
    'IssuerRegistry',
    creations.IssuerRegistry({ manager: manager.address, didRegistry }),
  );
  onStep('DeclarationRegistry');
  const declarations = await deployContract(
    sender,
    'DeclarationRegistry',
    creations.DeclarationRegistry({ issuers: issuers.address }),
  );
  onStep('role GOVERNANCE');
  await submitCall(sender, governanceCall(manager.address, issuers.address, admin, delaySeconds));

  return describeDeployment(client, {
    chainId: sender.chainId,
    deploymentBlock: manager.block,
    addresses: {
      AccessManager: manager.address,
      EthereumDIDRegistry: lower(didRegistry),
      IssuerRegistry: issuers.address,
      DeclarationRegistry: declarations.address,
    },
  });
};
