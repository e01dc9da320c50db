import { z } from 'zod';
import { Deployment } from '../../ledger/deployment.ts';
import { createRpcRequest } from '../../ledger/rpc/request.ts';
import { deployLedger } from '../../ledger/write/deploy.ts';
import { defineAction } from '../action.ts';
import { table } from '../format/table.ts';
import { path, signerInput } from '../inputs.ts';
import { requireFree, writeText } from '../io/files.ts';
import { deploymentPath, endpointOf } from '../ledger.ts';
import { accountOf } from '../signing.ts';

export const action = defineAction({
  Input: z.object({
    ...signerInput,
    rpc: z.string().optional(),
    out: path.optional(),
    force: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  Output: z.strictObject({ file: z.string(), deployment: Deployment }),
  run: async ({ rpc, out, force, ...input }, context) => {
    const file = out ?? deploymentPath(context, {});
    await requireFree(file, force);
    const request = createRpcRequest(await endpointOf(context, rpc));
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
      data: { file, deployment },
      text: `${context.style.good('deployed')}  on chain ${chainId} from block ${deployment.deploymentBlock}; ${file}\n${table(rows)}`,
    };
  },
});
