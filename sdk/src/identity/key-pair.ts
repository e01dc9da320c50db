import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as OxAddress from 'ox/Address';
import * as PublicKey from 'ox/PublicKey';
import type { Address } from '../core/hex.ts';
import { didEthr } from './did-ethr.ts';
import { didKey, didKeyKid } from './did-key.ts';
import { IdentityError } from './errors.ts';

/** Kinds of keys that a keystore holds. A secp256k1 key is also an account of the chain. */
export const KEY_TYPES = ['secp256k1', 'ed25519', 'p256'] as const;
export type KeyType = (typeof KEY_TYPES)[number];

const curves = { secp256k1, ed25519, p256 };

/** A fresh 32-byte secret from the system's randomness. */
export const newSecret = (type: KeyType): Uint8Array => curves[type].utils.randomSecretKey();

/**
 * The public key of a secret: 33 compressed bytes, or 32 for Ed25519.
 *
 * @throws IdentityError `identity.key-malformed` for bytes that are no secret of the curve.
 */
export const publicKeyOf = (type: KeyType, secret: Uint8Array): Uint8Array => {
  try {
    return type === 'ed25519' ? ed25519.getPublicKey(secret) : curves[type].getPublicKey(secret, true);
  } catch {
    throw new IdentityError('identity.key-malformed', `these bytes are no ${type} key`, {
      hint: 'a secret is 32 bytes, above zero and below the order of its curve',
    });
  }
};

/** The account of a secp256k1 public key. */
export const addressOf = (publicKey: Uint8Array): Address => {
  const uncompressed = secp256k1.Point.fromHex(bytesToHex(publicKey)).toBytes(false);
  return `0x${OxAddress.fromPublicKey(PublicKey.fromBytes(uncompressed)).slice(2).toLowerCase()}`;
};

/** The DID of a public key and the id of its signing method: did:ethr for secp256k1, did:key for the others. */
export const didOf = (
  type: KeyType,
  publicKey: Uint8Array,
  chainId: number,
): { did: string; kid: string } => {
  if (type === 'secp256k1') {
    const did = didEthr(chainId, addressOf(publicKey));
    return { did, kid: `${did}#controller` };
  }
  const did = didKey(type, publicKey);
  return { did, kid: didKeyKid(did) };
};
