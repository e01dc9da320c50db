import { z } from 'zod';
import { listKeys, loadKey } from '../../identity/keystore/key-files.ts';
import { defineAction } from '../action.ts';
import { readDeployment } from '../deployments-file.ts';
import { table } from '../format/table.ts';
import { KeyEntry, keyEntry } from '../key-entry.ts';

export const action = defineAction({
  Input: z.object({}),
  Output: z.strictObject({ keys: z.array(KeyEntry) }),
  run: async (_input, context) => {
    const { home } = context;
    const deployment = await readDeployment(context, {});
    const names = await listKeys(home);
    const keys = await Promise.all(
      names.map(async (name) => keyEntry(name, await loadKey(home, name), deployment)),
    );
    const rows = keys.map(({ name, type, did, address, publicKey }) => [
      name,
      type,
      did ?? address ?? publicKey ?? 'opens with its password only',
    ]);
    return {
      data: { keys },
      text: rows.length === 0 ? `no keys in ${home}; \`kiseki key new NAME\` makes one` : table(rows),
    };
  },
});
