import { z } from 'zod';
import { stopLocalChain } from '../../ledger/chain/local-chain.ts';
import { defineAction } from '../action.ts';

export const action = defineAction({
  Input: z.object({}),
  Output: z.strictObject({ url: z.string(), chainId: z.int(), pid: z.int() }),
  run: async (_input, { home, style }) => {
    const stopped = await stopLocalChain(home);
    return { data: stopped, text: `${style.good('stopped')}  the local chain; its state stays in ${home}` };
  },
});
