import { encodeDeployData, encodeFunctionData, keccak256, stringToHex, toFunctionSelector } from 'viem';
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
import { type Sender, submitCall } from '../outbox/submit.ts';
import { createClient } from '../rpc/client.ts';
import type { LedgerCall } from './calls.ts';

/** The role of the AccessManager that opens jurisdictions and names their authorities. */
export const GOVERNANCE_ROLE = 1n;
const GOVERNED = ['openJurisdiction(bytes2,address)', 'changeAuthority(bytes2,address)'];

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

const governanceCall = (manager: Address, issuerRegistry: Address, governance: Address): LedgerCall => {
  const abi = ABIS.AccessManager;
  const calls = [
    encodeFunctionData({ abi, functionName: 'labelRole', args: [GOVERNANCE_ROLE, 'GOVERNANCE'] }),
    encodeFunctionData({
      abi,
      functionName: 'setTargetFunctionRole',
      args: [issuerRegistry, GOVERNED.map((signature) => toFunctionSelector(signature)), GOVERNANCE_ROLE],
    }),
    encodeFunctionData({ abi, functionName: 'grantRole', args: [GOVERNANCE_ROLE, governance, 0] }),
  ];
  const data = encodeFunctionData({ abi, functionName: 'multicall', args: [calls] });
  return { to: manager, data, effect: `gives ${governance} the role GOVERNANCE` };
};

/**
 * Deploys the ledger: the same contracts and arguments in the same order as the Ignition module. The sender becomes
 * administrator of the AccessManager and holds the role GOVERNANCE.
 *
 * @param onStep Is told each step before it happens.
 */
export const deployLedger = async (sender: Sender, onStep: (step: string) => void): Promise<Deployment> => {
  const { address: admin } = sender.account;
  onStep('AccessManager');
  const manager = await deployContract(
    sender,
    'AccessManager',
    encodeDeployData({ abi: ABIS.AccessManager, bytecode: accessManagerBytecode, args: [admin] }),
  );
  onStep('EthereumDIDRegistry');
  const didDeployer = await deployContract(
    sender,
    'EthereumDIDRegistry',
    encodeDeployData({
      abi: chainBoundDidRegistryAbi,
      bytecode: chainBoundDidRegistryBytecode,
      args: [ethereumDidRegistryBytecode],
    }),
  );
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
    encodeDeployData({
      abi: ABIS.IssuerRegistry,
      bytecode: issuerRegistryBytecode,
      args: [manager.address, didRegistry],
    }),
  );
  onStep('DeclarationRegistry');
  const declarations = await deployContract(
    sender,
    'DeclarationRegistry',
    encodeDeployData({
      abi: ABIS.DeclarationRegistry,
      bytecode: declarationRegistryBytecode,
      args: [issuers.address],
    }),
  );
  onStep('role GOVERNANCE');
  await submitCall(sender, governanceCall(manager.address, issuers.address, admin));

  const describe = async (name: keyof typeof ABIS, address: Address) => ({
    address,
    abiDigest: keccak256(stringToHex(JSON.stringify(ABIS[name]))),
    codeHash: keccak256((await client.getCode({ address })) ?? '0x'),
  });
  return {
    chainId: sender.chainId,
    deploymentBlock: manager.block,
    contracts: {
      AccessManager: await describe('AccessManager', manager.address),
      EthereumDIDRegistry: await describe('EthereumDIDRegistry', lower(didRegistry)),
      IssuerRegistry: await describe('IssuerRegistry', issuers.address),
      DeclarationRegistry: await describe('DeclarationRegistry', declarations.address),
    },
  };
};
