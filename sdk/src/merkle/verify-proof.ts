import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Bytes32 } from '../core/hex.ts';
import { plainKeccak256 } from './keccak.ts';
import { type Leaf, leafHash } from './leaf.ts';

/** Longest proof of a tree that `buildTree` builds. */
const MAX_PROOF_LENGTH = 24;

/** Whether the proof leads from the leaf to the root: OpenZeppelin's `MerkleProof.verify`, bounded. */
export const verifyProof = ({
  root,
  proof,
  ...leaf
}: Leaf & { readonly root: Bytes32; readonly proof: readonly Bytes32[] }): boolean => {
  if (proof.length > MAX_PROOF_LENGTH) return false;
  const reached = proof.reduce(
    (node, sibling) => {
      const pair = node < sibling ? node + sibling.slice(2) : sibling + node.slice(2);
      return `0x${bytesToHex(plainKeccak256(hexToBytes(pair.slice(2))))}`;
    },
    `0x${bytesToHex(leafHash(leaf, plainKeccak256))}`,
  );
  return reached === root;
};
