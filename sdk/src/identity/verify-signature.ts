import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as PublicKey from 'ox/PublicKey';
import * as Secp256k1 from 'ox/Secp256k1';
import type { SignatureAlgorithm, VerificationKey } from './types.ts';

/** The one algorithm of a key: RFC 8812 for secp256k1, RFC 8037 for Ed25519, RFC 7518 for P-256. */
export const algorithmOf = (key: VerificationKey): SignatureAlgorithm =>
  key.kind === 'ed25519' ? 'EdDSA' : key.kind === 'p256' ? 'ES256' : 'ES256K';

/** secp256k1 group order halved: a larger `s` is the mirror image of a signature, which anybody can make. */
export const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

const verifySecp256k1 = (
  key: Extract<VerificationKey, { kind: 'secp256k1' | 'secp256k1-address' }>,
  message: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const r = `0x${bytesToHex(signature.subarray(0, 32))}` as const;
  const s = `0x${bytesToHex(signature.subarray(32))}` as const;
  if (BigInt(s) > HALF_ORDER) return false;
  const payload = sha256(message);
  if (key.kind === 'secp256k1')
    return Secp256k1.verify({ payload, publicKey: PublicKey.fromHex(key.publicKey), signature: { r, s } });
  // A did:ethr account is known by its address alone: JOSE signatures carry no recovery bit, so both are tried.
  return ([0, 1] as const).some(
    (yParity) =>
      Secp256k1.recoverAddress({ payload, signature: { r, s, yParity } }).toLowerCase() ===
      key.address.toLowerCase(),
  );
};

/**
 * Whether `signature` (64 bytes, as JOSE writes it) is the key's over `message`. The algorithm follows from the key alone.
 * `ox` computes secp256k1, with its WebAssembly engine once that is installed.
 */
export const verifySignature = (
  key: VerificationKey,
  message: Uint8Array,
  signature: Uint8Array,
): boolean => {
  if (signature.length !== 64) return false;
  try {
    switch (key.kind) {
      case 'ed25519':
        return ed25519.verify(signature, message, hexToBytes(key.publicKey.slice(2)), { zip215: false });
      case 'p256':
        return p256.verify(signature, message, hexToBytes(key.publicKey.slice(2)), { lowS: false });
      default:
        return verifySecp256k1(key, message, signature);
    }
  } catch {
    // The libraries throw for what is no signature at all, such as r = 0.
    return false;
  }
};
