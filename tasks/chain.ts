import type { NetworkConnection } from 'hardhat/types/network';
import { readText } from '../sdk/src/cli/io/files.ts';
import { type Deployment, parseDeployment, type RpcRequest } from '../sdk/src/ledger/index.ts';

/** How the SDK talks to the node of a Hardhat network. */
export const requestOf =
  ({ provider }: NetworkConnection): RpcRequest =>
  ({ method, params }) =>
    provider.request(Array.isArray(params) ? { method, params } : { method });

/** The ledger that a deployments file describes. @throws CliError, JsonError, LedgerError for a file that is none. */
export const readDeployment = async (file: string): Promise<Deployment> =>
  parseDeployment(await readText(file));
