import { pbkdf2, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as Keystore from 'ox/Keystore';
import * as z from 'zod';
import { parseJson } from '../../core/parse-json.ts';
import { problemsOf } from '../../core/problems.ts';
import { IdentityError } from '../errors.ts';
import { addressOf, KEY_TYPES, type KeyType, publicKeyOf } from '../key-pair.ts';

const scryptAsync = promisify<
  string,
  Uint8Array,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);
const pbkdf2Async = promisify(pbkdf2);

const hex = (bytes?: number) =>
  z.string().regex(bytes === undefined ? /^([0-9a-fA-F]{2})*$/ : new RegExp(`^[0-9a-fA-F]{${2 * bytes}}$`));

/** Bounds keep a hostile file from taking all memory or all time: 512 MiB for scrypt, ten million rounds for PBKDF2. */
const ScryptParams = z
  .object({
    n: z
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.int().min(1).max(8),
    p: z.int().min(1).max(16),
    dklen: z.literal(32),
    salt: hex(),
  })
  .refine(({ n }) => Number.isInteger(Math.log2(n)), { path: ['n'], message: 'is no power of two' })
  // RFC 7914, section 2.
  .refine(({ n, r }) => Math.log2(n) < 16 * r, { path: ['n'], message: 'is too large for r' })
  .refine(({ n, r }) => 128 * n * r <= 512 * 2 ** 20, { message: 'asks for more than 512 MiB' });
const Pbkdf2Params = z.object({
  c: z.int().min(1).max(10_000_000),
  dklen: z.literal(32),
  prf: z.literal('hmac-sha256'),
  salt: hex(),
});
const cryptoFields = {
  cipher: z.literal('aes-128-ctr'),
  ciphertext: hex(32),
  cipherparams: z.object({ iv: hex(16) }),
  mac: hex(32),
};

const KeystoreFile = z.object({
  version: z.literal(3),
  id: z.string().max(64),
  address: z.string().max(42).optional(),
  crypto: z.discriminatedUnion('kdf', [
    z.object({ ...cryptoFields, kdf: z.literal('scrypt'), kdfparams: ScryptParams }),
    z.object({ ...cryptoFields, kdf: z.literal('pbkdf2'), kdfparams: Pbkdf2Params }),
  ]),
  /** What a wallet does not need and Kiseki does: the curve, and the public key, so that listing asks no password. */
  kiseki: z.object({ keyType: z.enum(KEY_TYPES), publicKey: hex() }).optional(),
});

/** A key at rest: Web3 Secret Storage version 3, with the curve and the public key beside it. */
export type KeystoreFile = z.infer<typeof KeystoreFile>;

/** What OWASP's Password Storage Cheat Sheet asks of scrypt: 128 MiB, and a third of a second. */
const SCRYPT = { n: 131_072, r: 8, p: 1, dklen: 32 } as const;

const derive = async (
  password: string,
  { kdfparams }: Pick<KeystoreFile['crypto'], 'kdfparams'>,
): Promise<`0x${string}`> => {
  const salt = Buffer.from(kdfparams.salt, 'hex');
  const text = password.normalize('NFKC');
  if ('c' in kdfparams) {
    return `0x${(await pbkdf2Async(text, salt, kdfparams.c, 32, 'sha256')).toString('hex')}`;
  }
  const { n: N, r, p } = kdfparams;
  // What OpenSSL needs for its blocks, and half of it again.
  const maxmem = 192 * r * (N + p + 2);
  return `0x${(await scryptAsync(text, salt, 32, { N, r, p, maxmem })).toString('hex')}`;
};

/** Encrypts a secret under a password. */
export const encryptKey = async (
  type: KeyType,
  secret: Uint8Array,
  password: string,
): Promise<KeystoreFile> => {
  const publicKey = publicKeyOf(type, secret);
  const kdfparams = { ...SCRYPT, salt: randomBytes(32).toString('hex') };
  const key = await derive(password, { kdfparams });
  const { id, version, crypto } = Keystore.encrypt(secret, key, {
    kdf: 'scrypt',
    kdfparams,
    iv: Uint8Array.from(randomBytes(16)),
  });
  return KeystoreFile.parse({
    version,
    id,
    ...(type === 'secp256k1' ? { address: addressOf(publicKey).slice(2) } : {}),
    crypto,
    kiseki: { keyType: type, publicKey: bytesToHex(publicKey) },
  });
};

/** Some wallets (ethers, MyEtherWallet) write `Crypto`. */
const withLowerCaseCrypto = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'Crypto' in value && !('crypto' in value)
    ? { ...value, crypto: value.Crypto }
    : value;

/**
 * Parses a keystore file from anywhere.
 *
 * @throws JsonError for what is no JSON. @throws IdentityError `identity.keystore-malformed`.
 */
export const parseKeystore = (text: string): KeystoreFile => {
  const value = parseJson(text, { maxBytes: 65_536, maxDepth: 8 });
  const result = KeystoreFile.safeParse(withLowerCaseCrypto(value));
  if (result.success) return result.data;
  throw new IdentityError('identity.keystore-malformed', 'not an encrypted keystore of version 3', {
    hint: 'export it again from the wallet as a "V3 keystore" or "UTC / JSON" file',
    problems: problemsOf(result.error),
  });
};

/**
 * Decrypts a keystore.
 *
 * @throws IdentityError `identity.password-wrong`; `identity.keystore-malformed` when the file names another public key.
 */
export const decryptKey = async (
  keystore: KeystoreFile,
  password: string,
): Promise<{ type: KeyType; secret: Uint8Array }> => {
  const key = await derive(password, keystore.crypto);
  const type = keystore.kiseki?.keyType ?? 'secp256k1';
  let secret: Uint8Array;
  try {
    // The schema has checked every field; ox asks for a narrower type than a union of both functions.
    secret = Keystore.decrypt(keystore as Parameters<typeof Keystore.decrypt>[0], key, { as: 'Bytes' });
  } catch {
    throw new IdentityError('identity.password-wrong', 'the password does not open the keystore', {
      hint: 'check the password; when it is certainly right, the file was changed',
    });
  }
  const publicKey = publicKeyOf(type, secret);
  if (keystore.kiseki !== undefined && keystore.kiseki.publicKey !== bytesToHex(publicKey)) {
    throw new IdentityError(
      'identity.keystore-malformed',
      'the keystore names a public key that is not its own',
      {
        hint: 'the file was changed: take it from your backup',
      },
    );
  }
  return { type, secret };
};
