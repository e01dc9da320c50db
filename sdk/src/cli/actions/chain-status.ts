import { z } from 'zod';
import { localChain } from '../../ledger/chain/local-chain.ts';
import { createRpcRequest } from '../../ledger/rpc/request.ts';
import { defineAction } from '../action.ts';
import { EXIT } from '../exit-codes.ts';

export const action = defineAction({
  Input: z.object({}),
  Output: z.strictObject({
    running: z.boolean(),
    url: z.string().nullable(),
    chainId: z.int().nullable(),
    pid: z.int().nullable(),
    block: z.int().nullable(),
  }),
  run: async (_input, { home, style }) => {
    const chain = await localChain(home);
    if (chain === null) {
      return {
        data: { running: false, url: null, chainId: null, pid: null, block: null },
        text: `${style.doubtful('not running')}  no local chain in ${home}; \`kiseki chain start\` starts one`,
        exitCode: EXIT.undecided,
      };
    }
    const answer = await createRpcRequest(chain.url)({ method: 'eth_blockNumber' });
    const block = z.coerce.number().int().parse(answer);
    return {
      data: { running: true, ...chain, block },
      text: `${style.good('running')}  chain ${chain.chainId} at ${chain.url} (process ${chain.pid}), block ${block}`,
    };
  },
});
