import type { DidResolver } from '../identity/types.ts';
import { localChain } from '../ledger/chain/local-chain.ts';
import type { LedgerReader } from '../ledger/facts.ts';
import { createLedgerDidResolver } from '../ledger/read/did-resolver.ts';
import { expectedOf } from '../ledger/read/expected.ts';
import { createRpcReader, type ExpectedLedger } from '../ledger/read/reader.ts';
import { createRpcRequest, type RpcRequest } from '../ledger/rpc/request.ts';
import { ledgerCalls } from '../ledger/write/calls.ts';
import type { Context } from './context.ts';
import { deploymentPath, type NamedDeployment, readDeployment } from './deployments-file.ts';
import { CliError } from './errors.ts';

export type LedgerInput = NamedDeployment & { readonly rpc?: string | undefined };

/** A ledger with everything that reads it, and the builders of what is written to it. */
export type ConnectedLedger = {
  readonly url: string;
  readonly request: RpcRequest;
  readonly expected: ExpectedLedger;
  readonly reader: LedgerReader;
  readonly resolveDid: DidResolver;
  readonly calls: ReturnType<typeof ledgerCalls>;
};

/**
 * The endpoint that the user names, or that of the local chain. There is no other: nothing is sent to a stranger's node.
 *
 * @throws CliError `cli.no-endpoint`.
 */
export const endpointOf = async (context: Context, rpc: string | undefined): Promise<string> => {
  const url = rpc ?? context.rpcOfEnvironment ?? (await localChain(context.home))?.url;
  if (url !== undefined) return url;
  throw new CliError('cli.no-endpoint', 'no node is named, and no local chain runs from this home', {
    hint: 'name one with --rpc URL or KISEKI_RPC, or start a chain: `kiseki chain start`',
  });
};

/** Everything about one ledger behind one endpoint. Opens no connection yet. */
export const openLedger = (url: string, expected: ExpectedLedger): ConnectedLedger => {
  const request = createRpcRequest(url);
  return {
    url,
    request,
    expected,
    reader: createRpcReader(request, expected),
    resolveDid: createLedgerDidResolver(request, expected),
    calls: ledgerCalls(expected),
  };
};

/**
 * The ledger of the deployments file, behind the node that the user names.
 *
 * @throws CliError `cli.no-deployment`, `cli.no-endpoint`.
 */
export const connectLedger = async (context: Context, input: LedgerInput): Promise<ConnectedLedger> => {
  const deployment = await readDeployment(context, input);
  if (deployment === null) {
    throw new CliError(
      'cli.no-deployment',
      `there is no deployments file ${deploymentPath(context, input)}`,
      {
        hint: 'ask the consortium for it and name it with --deployment, or deploy your own ledger: `kiseki deploy`',
      },
    );
  }
  return openLedger(await endpointOf(context, input.rpc), expectedOf(deployment));
};
