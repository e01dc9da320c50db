import { z } from 'zod';
import { startLocalChain } from '../../ledger/chain/local-chain.ts';
import { defineAction } from '../action.ts';

export const action = defineAction({
  Input: z.object({
    port: z.coerce.number().int().min(1).max(65_535),
    chainId: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  }),
  Output: z.strictObject({ url: z.string(), chainId: z.int(), pid: z.int() }),
  run: async ({ port, chainId }, { home, style }) => {
    const running = await startLocalChain(home, { port, chainId });
    const { url, pid } = running;
    return {
      data: running,
      text: `${style.good('running')}  chain ${chainId} at ${url} (process ${pid}); \`kiseki chain stop\` stops it`,
    };
  },
});
