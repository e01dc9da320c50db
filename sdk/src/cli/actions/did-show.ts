import { hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { didOf } from '../../identity/key-pair.ts';
import { loadKey } from '../../identity/keystore/key-files.ts';
import { defineAction } from '../action.ts';
import { readDeployment } from '../deployments-file.ts';
import { CliError } from '../errors.ts';
import { table } from '../format/table.ts';
import { path } from '../inputs.ts';

export const action = defineAction({
  Input: z.object({
    key: z.string(),
    chainId: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    deployment: path.optional(),
  }),
  Output: z.strictObject({
    did: z.string(),
    kid: z.string(),
    address: z.string().nullable(),
    publicKey: z.string(),
  }),
  run: async ({ key, chainId: asked, deployment }, context) => {
    const { kiseki, address } = await loadKey(context.home, key);
    if (kiseki === undefined) {
      throw new CliError('cli.key-unsuitable', `the key ${key} does not say its public key`, {
        hint: 'import it again: `kiseki key import`',
      });
    }
    const chainId = asked ?? (await readDeployment(context, { deployment }))?.chainId;
    if (kiseki.keyType === 'secp256k1' && chainId === undefined) {
      throw new CliError('cli.no-deployment', 'a did:ethr names its chain, and no ledger is known here', {
        hint: 'add --chain-id NUMBER or --deployment FILE',
      });
    }
    const { did, kid } = didOf(kiseki.keyType, hexToBytes(kiseki.publicKey), chainId ?? 0);
    const data = {
      did,
      kid,
      address: address === undefined ? null : `0x${address.toLowerCase()}`,
      publicKey: `0x${kiseki.publicKey}`,
    };
    const rows = [
      ['DID', did],
      ['key id', kid],
      ['public key', data.publicKey],
    ];
    if (data.address !== null) rows.push(['account', data.address]);
    return { data, text: table(rows) };
  },
});
