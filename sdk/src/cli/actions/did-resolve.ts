import { z } from 'zod';
import { createDidResolver } from '../../identity/resolve-did.ts';
import { algorithmOf } from '../../identity/verify-signature.ts';
import { defineAction } from '../action.ts';
import { table } from '../format/table.ts';
import { did, ledgerInput } from '../inputs.ts';
import { connectLedger } from '../ledger.ts';

export const action = defineAction({
  Input: z.object({ did, ...ledgerInput, block: z.coerce.bigint().min(0n).optional() }),
  Output: z.strictObject({
    did: z.string(),
    keys: z.array(
      z.strictObject({
        kid: z.string(),
        kind: z.string(),
        alg: z.string(),
        publicKey: z.string().nullable(),
        address: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ did: text, block, ...input }, context) => {
    const resolveDid = text.startsWith('did:ethr:')
      ? (await connectLedger(context, input)).resolveDid
      : createDidResolver(null);
    const found = await resolveDid(text, ...(block === undefined ? [] : [{ blockNumber: block }]));
    const keys = found.map((key) => ({
      kid: key.kid,
      kind: key.kind,
      alg: algorithmOf(key),
      publicKey: 'publicKey' in key ? key.publicKey : null,
      address: 'address' in key ? key.address : null,
    }));
    return {
      data: { did: text, keys },
      text:
        keys.length === 0
          ? `${text} asserts with no key`
          : table(keys.map(({ kid, alg, publicKey, address }) => [alg, publicKey ?? address ?? '', kid])),
    };
  },
});
