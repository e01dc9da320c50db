import { z } from 'zod';
import type { Address } from '../../core/hex.ts';
import { Deployment } from '../../ledger/deployment.ts';
import { createRpcRequest, type RpcRequest } from '../../ledger/rpc/request.ts';
import { deployLedger, simulateDeployment } from '../../ledger/write/deploy.ts';
import { defineAction } from '../action.ts';
import { deploymentPath } from '../deployments-file.ts';
import { table } from '../format/table.ts';
import { path, signerInput } from '../inputs.ts';
import { requireFree, writeText } from '../io/files.ts';
import { endpointOf } from '../ledger.ts';
import { accountOf, addressOfSigner } from '../signing.ts';

const Simulated = z.strictObject({ effect: z.string(), gas: z.string() });

/** What the deployment would do and cost. Asks for no password. */
const simulate = async (request: RpcRequest, from: Address) => {
  const steps = await simulateDeployment(request, from);
  return steps.map(({ effect, gas }) => ({ effect, gas: gas.toString() }));
};

const gasRows = (steps: readonly z.infer<typeof Simulated>[]): string =>
  table(steps.map(({ effect, gas }) => [`  ${effect}`, `about ${gas} gas`]));

export const action = defineAction({
  Input: z.object({
    ...signerInput,
    rpc: z.string().optional(),
    out: path.optional(),
    force: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  Output: z.strictObject({
    dryRun: z.boolean(),
    from: z.string(),
    /** The role that the account gets. */
    role: z.string(),
    /** Of a dry run. */
    steps: z.array(Simulated),
    file: z.string(),
    /** `null` in a dry run. */
    deployment: Deployment.nullable(),
  }),
  run: async ({ rpc, out, force, dryRun, ...input }, context) => {
    const file = out ?? deploymentPath(context, {});
    await requireFree(file, force);
    const request = createRpcRequest(await endpointOf(context, rpc));
    const from = await addressOfSigner(context, input);
    const about = { dryRun, from, role: 'administrator and governance', file };
    if (dryRun) {
      const steps = await simulate(request, from);
      return {
        data: { ...about, steps, deployment: null },
        text: `${context.style.doubtful('dry run')}  ${from} becomes ${about.role}; nothing was sent\n${gasRows(steps)}`,
      };
    }
    const chainId = z.coerce
      .number()
      .int()
      .parse(await request({ method: 'eth_chainId' }));
    const account = await accountOf(context, input);
    const { home } = context;
    const deployment = await deployLedger({ request, chainId, account, home }, (step) =>
      context.say(`deploying ${step}`),
    );
    await writeText(file, `${JSON.stringify(deployment, null, 2)}\n`, { replace: force });
    const rows = Object.entries(deployment.contracts).map(([name, { address }]) => [`  ${name}`, address]);
    return {
      data: { ...about, steps: [], deployment },
      text: `${context.style.good('deployed')}  on chain ${chainId} from block ${deployment.deploymentBlock}; ${file}\n${table(rows)}`,
    };
  },
});
