import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import * as Base58 from 'ox/Base58';
import { excerpt } from '../core/problems.ts';
import { IdentityError } from './errors.ts';
import type { VerificationKey } from './types.ts';

/** Multicodec prefixes (varint) of the two kinds of did:key that Kiseki signs with. */
const prefixes = { ed25519: [0xed, 0x01], p256: [0x80, 0x24] } as const;
const keyLengths = { ed25519: 32, p256: 33 } as const;
const kinds = ['ed25519', 'p256'] as const;

/** The did:key of a raw public key: 32 bytes for Ed25519, 33 compressed ones for P-256. */
export const didKey = (kind: 'ed25519' | 'p256', publicKey: Uint8Array): string =>
  `did:key:z${Base58.fromBytes(concatBytes(Uint8Array.from(prefixes[kind]), publicKey))}`;

/** The id of the one key of a did:key. */
export const didKeyKid = (did: string): string => `${did}#${did.slice('did:key:'.length)}`;

const isOnCurve = (kind: 'ed25519' | 'p256', publicKey: Uint8Array): boolean => {
  try {
    if (kind === 'p256') p256.Point.fromHex(bytesToHex(publicKey)).assertValidity();
    else ed25519.Point.fromHex(bytesToHex(publicKey)).assertValidity();
    return true;
  } catch {
    return false;
  }
};

/**
 * The key in a did:key (W3C CCG did:key 0.7): base58-btc multibase of a multicodec public key.
 *
 * @throws IdentityError for another spelling of the same key, another kind of key, or a point off the curve.
 */
export const parseDidKey = (did: string): VerificationKey => {
  const encoded = /^did:key:z([1-9A-HJ-NP-Za-km-z]{40,60})$/.exec(did)?.[1];
  const bytes = encoded === undefined ? undefined : hexToBytes(Base58.toHex(encoded).slice(2));
  for (const kind of kinds) {
    const [first, second] = prefixes[kind];
    if (bytes?.[0] !== first || bytes[1] !== second || bytes.length !== 2 + keyLengths[kind]) continue;
    const publicKey = bytes.slice(2);
    if (didKey(kind, publicKey) === did && isOnCurve(kind, publicKey)) {
      return { kind, kid: didKeyKid(did), publicKey: `0x${bytesToHex(publicKey)}` };
    }
  }
  throw new IdentityError(
    'identity.did-malformed',
    `not a did:key of an Ed25519 or P-256 key: ${excerpt(did)}`,
    {
      hint: 'a did:key for these starts with did:key:z6Mk or did:key:zDn',
    },
  );
};
