import type { NetworkConnection } from 'hardhat/types/network';
import LedgerModule from '../ignition/modules/Ledger.ts';
import type { Address } from '../sdk/src/core/hex.ts';
import { type Deployment, LedgerError } from '../sdk/src/ledger/index.ts';
import { createClient } from '../sdk/src/ledger/rpc/client.ts';
import { describeDeployment } from '../sdk/src/ledger/write/describe-deployment.ts';
import { requestOf } from './chain.ts';

const lower = (address: string): Address => `0x${address.slice(2).toLowerCase()}`;

/**
 * Deploys the ledger with Ignition, whose journal lets an interrupted deployment go on.
 *
 * @param delaySeconds How long administration and governance announce what they do before they may do it.
 */
export const deployWithIgnition = async (
  connection: NetworkConnection,
  { delaySeconds }: { delaySeconds: number },
): Promise<Deployment> => {
  const { manager, didRegistry, issuers, declarations } = await connection.ignition.deploy(LedgerModule, {
    parameters: { Ledger: { delaySeconds } },
  });
  const client = createClient(requestOf(connection));
  const AccessManager = lower(await manager.getAddress());
  // The constructor grants the first role: its event is the first one of the ledger, whenever the deployment went on.
  const [first] = await client.getLogs({ address: AccessManager, fromBlock: 'earliest' });
  if (first === undefined) {
    throw new LedgerError('ledger.not-deployed', `at ${AccessManager} there is no AccessManager`, {
      hint: 'was the chain reset? Then remove its journal below ignition/deployments/',
    });
  }
  return describeDeployment(client, {
    chainId: await client.getChainId(),
    deploymentBlock: Number(first.blockNumber),
    addresses: {
      AccessManager,
      EthereumDIDRegistry: lower(await didRegistry.getAddress()),
      IssuerRegistry: lower(await issuers.getAddress()),
      DeclarationRegistry: lower(await declarations.getAddress()),
    },
  });
};
