import { z } from 'zod';
import { loadKey } from '../../identity/keystore/key-files.ts';
import { defineAction } from '../action.ts';
import { path } from '../inputs.ts';
import { writeText } from '../io/files.ts';

export const action = defineAction({
  Input: z.object({ name: z.string(), out: path.optional(), force: z.boolean().default(false) }),
  Output: z.looseObject({ version: z.literal(3), id: z.string(), crypto: z.unknown() }),
  run: async ({ name, out, force }, { home, style }) => {
    const keystore = await loadKey(home, name);
    const text = JSON.stringify(keystore, null, 2);
    if (out === undefined) return { data: keystore, text };
    await writeText(out, `${text}\n`, { replace: force, mode: 0o600 });
    return {
      data: keystore,
      text: `${style.good('wrote')}  ${out}, encrypted under the password of the key`,
    };
  },
});
