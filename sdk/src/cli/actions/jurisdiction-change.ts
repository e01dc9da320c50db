import { z } from 'zod';
import { defineAction } from '../action.ts';
import { address, country, writeInput } from '../inputs.ts';
import { connectLedger } from '../ledger.ts';
import { Written, write, writtenText } from '../writing.ts';

export const action = defineAction({
  Input: z.object({ code: country, authority: address, ...writeInput }),
  Output: Written,
  run: async ({ code, authority, ...input }, context) => {
    const ledger = await connectLedger(context, input);
    const call = ledger.calls.changeAuthority(code, authority);
    const data = await write(context, ledger, input, { call, role: 'governance' });
    return { data, text: writtenText(data, context) };
  },
});
