import { hexToBytes } from '@noble/hashes/utils.js';
import type { Bytes32 } from '../core/hex.ts';
import { MerkleError } from './errors.ts';
import type { Keccak256 } from './keccak.ts';

/** A declaration in a batch; quantity in grams, or watt-hours for electricity, 0 = not stated. */
export type Leaf = { readonly declarationId: Bytes32; readonly quantity: bigint };

const MAX_QUANTITY = 2n ** 128n - 1n;

/**
 * OpenZeppelin's standard leaf of `(bytes32 id, uint128 quantity)`: the ABI encoding, hashed twice, so that no inner node
 * (64 bytes, hashed once) can pass for a leaf.
 *
 * @throws MerkleError `merkle.leaf-invalid` for an id that is not 32 bytes or a quantity outside uint128.
 */
export const leafHash = ({ declarationId, quantity }: Leaf, keccak256: Keccak256): Uint8Array => {
  if (!/^0x[0-9a-f]{64}$/.test(declarationId) || quantity < 0n || quantity > MAX_QUANTITY) {
    throw new MerkleError('merkle.leaf-invalid', `not a leaf: ${declarationId} with quantity ${quantity}`, {
      hint: 'an id is 0x and 64 lower-case hexadecimal digits; a quantity fits 128 bits',
    });
  }
  const encoded = new Uint8Array(64);
  encoded.set(hexToBytes(declarationId.slice(2)));
  const view = new DataView(encoded.buffer);
  view.setBigUint64(48, quantity >> 64n);
  view.setBigUint64(56, quantity & 0xffff_ffff_ffff_ffffn);
  return keccak256(keccak256(encoded));
};
