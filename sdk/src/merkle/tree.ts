import { bytesToHex } from '@noble/hashes/utils.js';
import type { Bytes32 } from '../core/hex.ts';
import { MerkleError } from './errors.ts';
import type { Keccak256 } from './keccak.ts';
import { type Leaf, leafHash } from './leaf.ts';

const HASH = 32;
/** Leaves that one batch may hold; a tree of this size takes 1 GiB. */
const MAX_LEAVES = 2 ** 24;

/**
 * A complete binary tree in one array, as OpenZeppelin's StandardMerkleTree lays it out: node `i` has the children `2i + 1`
 * and `2i + 2`, the root comes first, and the leaves, sorted by hash, stand at the end in reverse.
 */
export type Tree = {
  readonly nodes: Uint8Array;
  /** For each leaf, in the order they were given, the index of its node. */
  readonly nodeOfLeaf: Uint32Array;
};

const nodeAt = (nodes: Uint8Array, index: number): Uint8Array =>
  nodes.subarray(index * HASH, (index + 1) * HASH);

const hexOf = (bytes: Uint8Array): Bytes32 => `0x${bytesToHex(bytes)}`;

/** Order of two nodes as big-endian numbers. */
const compareNodes = (view: DataView, a: number, b: number): number => {
  for (let word = 0; word < HASH; word += 4) {
    const difference = view.getUint32(a * HASH + word) - view.getUint32(b * HASH + word);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Leaf indexes in the order of their hashes. */
const sortedLeaves = (hashes: Uint8Array, count: number): Uint32Array => {
  const view = new DataView(hashes.buffer, hashes.byteOffset);
  return Uint32Array.from({ length: count }, (_, index) => index).sort((a, b) => compareNodes(view, a, b));
};

/** Fills the inner nodes from the last to the root: the hash of the two children, the smaller one first. */
const hashInnerNodes = (nodes: Uint8Array, leafCount: number, keccak256: Keccak256): void => {
  const view = new DataView(nodes.buffer);
  const pair = new Uint8Array(2 * HASH);
  for (let index = leafCount - 2; index >= 0; index -= 1) {
    const left = 2 * index + 1;
    const ordered = compareNodes(view, left, left + 1) <= 0;
    pair.set(nodeAt(nodes, ordered ? left : left + 1), 0);
    pair.set(nodeAt(nodes, ordered ? left + 1 : left), HASH);
    nodes.set(keccak256(pair), index * HASH);
  }
};

/**
 * Builds the tree of a batch. Its root and proofs equal those of OpenZeppelin's StandardMerkleTree for the same leaves.
 *
 * @throws MerkleError for no leaves, more than 2^24, or an invalid one.
 *
 * @example
 * ```ts
 * import { buildTree, fastKeccak256, rootOf } from '@kiseki/sdk';
 *
 * const leaves = [1n, 2n, 3n].map((quantity) => ({ declarationId: `0x${'11'.repeat(32)}` as const, quantity }));
 * const tree = buildTree(leaves, await fastKeccak256());
 * console.log(rootOf(tree).length); // 66
 * ```
 */
export const buildTree = (leaves: readonly Leaf[], keccak256: Keccak256): Tree => {
  if (leaves.length === 0 || leaves.length > MAX_LEAVES) {
    throw new MerkleError(
      leaves.length === 0 ? 'merkle.empty' : 'merkle.too-large',
      `a batch of ${leaves.length} declarations`,
      { hint: `anchor between 1 and ${MAX_LEAVES} declarations at once` },
    );
  }
  const hashes = new Uint8Array(leaves.length * HASH);
  for (const [index, leaf] of leaves.entries()) hashes.set(leafHash(leaf, keccak256), index * HASH);

  const nodeCount = 2 * leaves.length - 1;
  const nodes = new Uint8Array(nodeCount * HASH);
  const nodeOfLeaf = new Uint32Array(leaves.length);
  for (const [rank, leafIndex] of sortedLeaves(hashes, leaves.length).entries()) {
    const node = nodeCount - 1 - rank;
    nodes.set(nodeAt(hashes, leafIndex), node * HASH);
    nodeOfLeaf[leafIndex] = node;
  }
  hashInnerNodes(nodes, leaves.length, keccak256);
  return { nodes, nodeOfLeaf };
};

/** The root that goes onto the ledger. */
export const rootOf = (tree: Tree): Bytes32 => hexOf(nodeAt(tree.nodes, 0));

/**
 * The siblings on the way from a leaf to the root.
 *
 * @param leafIndex Position of the leaf in the list that the tree was built from.
 *
 * @example
 * ```ts
 * import { buildTree, fastKeccak256, proofOf, rootOf, verifyProof } from '@kiseki/sdk';
 *
 * const leaves = [1n, 2n, 3n].map((quantity) => ({ declarationId: `0x${'11'.repeat(32)}` as const, quantity }));
 * const tree = buildTree(leaves, await fastKeccak256());
 * const leaf = { declarationId: `0x${'11'.repeat(32)}` as const, quantity: 2n };
 * console.log(verifyProof({ ...leaf, root: rootOf(tree), proof: proofOf(tree, 1) })); // true
 * ```
 */
export const proofOf = (tree: Tree, leafIndex: number): Bytes32[] => {
  let node = tree.nodeOfLeaf[leafIndex];
  if (node === undefined) {
    throw new MerkleError('merkle.leaf-unknown', `the batch has no declaration number ${leafIndex}`, {
      hint: `it has ${tree.nodeOfLeaf.length}, counted from 0`,
    });
  }
  const proof: Bytes32[] = [];
  while (node > 0) {
    const sibling = node % 2 === 0 ? node - 1 : node + 1;
    proof.push(hexOf(nodeAt(tree.nodes, sibling)));
    node = Math.floor((node - 1) / 2);
  }
  return proof;
};
