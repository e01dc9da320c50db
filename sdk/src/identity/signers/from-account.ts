import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import type { BaseWallet } from 'ethers';
import { hashMessage, hashTypedData, keccak256, type LocalAccount, serializeTransaction, toHex } from 'viem';
import { toAccount } from 'viem/accounts';
import { didEthr } from '../did-ethr.ts';
import { IdentityError } from '../errors.ts';
import type { CredentialSigner } from '../types.ts';

/** Signs 32 bytes with secp256k1: 65 bytes `r || s || v` in hexadecimal, `v` being 27 or 28 (or 0 or 1). */
export type SignDigest = (digest: `0x${string}`) => Promise<`0x${string}`>;

/** `r || s` of a 65-byte signature, as JOSE writes ES256K (RFC 8812, section 3.2). */
const compactOf = (signature: string): Uint8Array => {
  if (!/^0x[0-9a-f]{128}(1b|1c|00|01)$/i.test(signature)) {
    throw new IdentityError(
      'identity.signer-failed',
      'the signer answered with something else than a signature',
      {
        hint: 'a signature is 65 bytes: r, s and v',
      },
    );
  }
  return hexToBytes(signature.slice(2, 130));
};

const ethrSigner = (address: string, chainId: number, signDigest: SignDigest): CredentialSigner => {
  const did = didEthr(chainId, address);
  return {
    did,
    kid: `${did}#controller`,
    alg: 'ES256K',
    sign: async (message) => compactOf(await signDigest(toHex(sha256(message)))),
  };
};

/**
 * Signs credentials with a viem account that can sign a digest. A JSON-RPC wallet cannot.
 *
 * @example
 * ```ts
 * import { privateKeyToAccount } from 'viem/accounts';
 * import { signerFromViemAccount } from '@kiseki/sdk';
 *
 * const signer = signerFromViemAccount(privateKeyToAccount(`0x${'11'.repeat(32)}`), 31337);
 * console.log(signer.did); // did:ethr:0x7a69:0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a
 * ```
 */
export const signerFromViemAccount = (account: LocalAccount, chainId: number): CredentialSigner => {
  const { sign } = account;
  if (sign === undefined) {
    throw new IdentityError('identity.signer-failed', `the account ${account.address} cannot sign a digest`, {
      hint: 'use a local account: ES256K signs SHA-256 digests, which wallets do not offer',
    });
  }
  return ethrSigner(account.address, chainId, (hash) => sign({ hash }));
};

/**
 * Signs credentials with an ethers wallet.
 *
 * @example
 * ```ts
 * import { Wallet } from 'ethers';
 * import { signerFromEthersWallet } from '@kiseki/sdk';
 *
 * const signer = signerFromEthersWallet(new Wallet(`0x${'11'.repeat(32)}`), 31337);
 * console.log(signer.alg); // ES256K
 * ```
 */
export const signerFromEthersWallet = (wallet: BaseWallet, chainId: number): CredentialSigner =>
  ethrSigner(wallet.address, chainId, async (digest) => {
    const { serialized } = wallet.signingKey.sign(digest);
    return serialized as `0x${string}`;
  });

/** A viem account, for transactions and typed data, of whatever can sign a digest: an ethers wallet, another process. */
export const accountFromDigestSigner = (address: `0x${string}`, signDigest: SignDigest): LocalAccount => {
  const parts = async (digest: `0x${string}`) => {
    const signature = await signDigest(digest);
    const compact = compactOf(signature);
    const v = Number.parseInt(signature.slice(130), 16);
    return {
      r: toHex(compact.slice(0, 32)),
      s: toHex(compact.slice(32)),
      yParity: v >= 27 ? v - 27 : v,
      signature,
    };
  };
  return toAccount({
    address,
    sign: ({ hash }) => signDigest(hash),
    signMessage: ({ message }) => signDigest(hashMessage(message)),
    signTypedData: (typedData) => signDigest(hashTypedData(typedData)),
    signTransaction: async (transaction, options) => {
      const serialize = options?.serializer ?? serializeTransaction;
      const { r, s, yParity } = await parts(keccak256(await serialize(transaction)));
      return serialize(transaction, { r, s, yParity });
    },
  });
};

/** A viem account of an ethers wallet. */
export const accountFromEthersWallet = (wallet: BaseWallet): LocalAccount =>
  accountFromDigestSigner(
    wallet.address as `0x${string}`,
    async (digest) => wallet.signingKey.sign(digest).serialized as `0x${string}`,
  );
