import { keccak256, type PublicClient, stringToHex } from 'viem';
import type { Address } from '../../core/hex.ts';
import { ABIS } from '../abi/index.ts';
import type { Deployment } from '../deployment.ts';
import { LedgerError } from '../errors.ts';

type ContractName = keyof Deployment['contracts'];

/**
 * The deployments file of contracts that are on the chain, whichever way they came there.
 *
 * @param deploymentBlock First block that can hold an event of these contracts.
 * @throws LedgerError `ledger.not-deployed` when there is no code at an address.
 */
export const describeDeployment = async (
  client: PublicClient,
  {
    chainId,
    deploymentBlock,
    addresses,
  }: { chainId: number; deploymentBlock: number; addresses: Readonly<Record<ContractName, Address>> },
): Promise<Deployment> => {
  const describe = async (name: ContractName) => {
    const address = addresses[name];
    const code = await client.getCode({ address });
    if (code === undefined) {
      throw new LedgerError('ledger.not-deployed', `at ${address} there is no ${name}`, {
        hint: 'does the node serve the chain that the contracts were deployed on?',
      });
    }
    return {
      address,
      abiDigest: keccak256(stringToHex(JSON.stringify(ABIS[name]))),
      codeHash: keccak256(code),
    };
  };
  return {
    chainId,
    deploymentBlock,
    contracts: {
      AccessManager: await describe('AccessManager'),
      EthereumDIDRegistry: await describe('EthereumDIDRegistry'),
      IssuerRegistry: await describe('IssuerRegistry'),
      DeclarationRegistry: await describe('DeclarationRegistry'),
    },
  };
};
