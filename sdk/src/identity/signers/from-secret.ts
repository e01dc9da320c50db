import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { didOf, type KeyType, publicKeyOf } from '../key-pair.ts';
import type { CredentialSigner, SignatureAlgorithm } from '../types.ts';

const algorithms: Readonly<Record<KeyType, SignatureAlgorithm>> = {
  secp256k1: 'ES256K',
  ed25519: 'EdDSA',
  p256: 'ES256',
};

const signWith = (type: KeyType, secret: Uint8Array, message: Uint8Array): Uint8Array => {
  if (type === 'ed25519') return ed25519.sign(message, secret);
  // Both hash with SHA-256 first (RFC 7518, section 3.4; RFC 8812, section 3.2).
  return (type === 'p256' ? p256 : secp256k1).sign(message, secret, { prehash: true, lowS: true });
};

/**
 * A signer with the secret in memory, as it comes out of a keystore. `chainId` names the chain of a did:ethr.
 *
 * @example
 * ```ts
 * import { newSecret, signerFromSecret } from '@kiseki/sdk';
 *
 * const signer = signerFromSecret('p256', newSecret('p256'), 31337);
 * console.log(signer.alg, signer.did.slice(0, 11)); // ES256 did:key:zDn
 * ```
 */
export const signerFromSecret = (type: KeyType, secret: Uint8Array, chainId: number): CredentialSigner => ({
  ...didOf(type, publicKeyOf(type, secret), chainId),
  alg: algorithms[type],
  sign: async (message) => signWith(type, secret, message),
});
