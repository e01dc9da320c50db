import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Bytes32 } from '../core/hex.ts';
import { encodeBase64url } from './base64url.ts';

/** Digest of a disclosure: base64url of the SHA-256 of its text (RFC 9901, section 4.2.3). */
export const digestOf = (disclosure: string): string => encodeBase64url(sha256(utf8ToBytes(disclosure)));

/** 128 bits from the system's randomness (RFC 9901, section 9.3). */
export const newSalt = (): string => encodeBase64url(randomBytes(16));

/** A digest of nothing, which nobody can tell from one of a disclosure (RFC 9901, section 4.2.7). */
export const decoyDigest = (): string => encodeBase64url(sha256(randomBytes(32)));

/** Declaration id: keccak256 of the ASCII issuer-signed JWT, without disclosures. */
export const declarationIdOfJwt = (jwt: string): Bytes32 => `0x${bytesToHex(keccak_256(utf8ToBytes(jwt)))}`;

/** keccak256 of the issuer-signed JWT and some disclosures in slot order: what exactly somebody saw. */
export const contentHashOf = (jwt: string, disclosures: readonly string[]): Bytes32 =>
  declarationIdOfJwt([jwt, ...disclosures, ''].join('~'));
