import { hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { didOf, KEY_TYPES } from '../identity/key-pair.ts';
import type { KeystoreFile } from '../identity/keystore/keystore-json.ts';
import type { Deployment } from '../ledger/deployment.ts';

/** What can be said of a key without its password. A did:ethr needs a chain: `null` while no ledger is known. */
export const KeyEntry = z.strictObject({
  name: z.string(),
  type: z.enum(KEY_TYPES),
  address: z.string().nullable(),
  publicKey: z.string().nullable(),
  did: z.string().nullable(),
});
export type KeyEntry = z.infer<typeof KeyEntry>;

export const keyEntry = (
  name: string,
  { kiseki, address }: KeystoreFile,
  deployment: Pick<Deployment, 'chainId'> | null,
): KeyEntry => {
  const type = kiseki?.keyType ?? 'secp256k1';
  const knowsDid = kiseki !== undefined && (type !== 'secp256k1' || deployment !== null);
  return {
    name,
    type,
    address: address === undefined ? null : `0x${address.replace(/^0x/, '').toLowerCase()}`,
    publicKey: kiseki === undefined ? null : `0x${kiseki.publicKey}`,
    did: knowsDid ? didOf(type, hexToBytes(kiseki.publicKey), deployment?.chainId ?? 0).did : null,
  };
};
