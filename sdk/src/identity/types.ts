import type { Hex } from '../core/hex.ts';

/** JOSE algorithms that Kiseki signs and verifies with. The algorithm follows from the key type. */
export type SignatureAlgorithm = 'ES256K' | 'EdDSA' | 'ES256';

/** A key that a DID document lists for assertions. A did:ethr account is known by its address alone. */
export type VerificationKey =
  | { readonly kind: 'secp256k1'; readonly kid: string; readonly publicKey: Hex }
  | { readonly kind: 'secp256k1-address'; readonly kid: string; readonly address: Hex }
  | { readonly kind: 'ed25519'; readonly kid: string; readonly publicKey: Hex }
  | { readonly kind: 'p256'; readonly kid: string; readonly publicKey: Hex };

/**
 * Resolves a DID to the keys that could assert for it at a moment.
 * `at` is a block number of the ledger; did:ethr documents change over time, did:key ones never do.
 * Throws `IdentityError` when the DID cannot be resolved; `LedgerError` `ledger.unreachable` when the chain is needed and absent.
 */
export type DidResolver = (did: string, at?: { blockNumber: bigint }) => Promise<readonly VerificationKey[]>;

/** Signs credentials for one DID. The key may be anywhere: a keystore, an external process, a wallet. */
export type CredentialSigner = {
  readonly did: string;
  /** The verification method's id, as `did:key:z6Mk...#z6Mk...`. */
  readonly kid: string;
  readonly alg: SignatureAlgorithm;
  /** Signs the bytes as JOSE requires: 64-byte `r || s` (low s) for ES256K and ES256, 64 bytes for EdDSA. */
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
};
