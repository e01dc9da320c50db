import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { id } from 'ethers';

const LARGEST = 2n ** 128n - 1n;

const treeOf = (size: number) => {
  const leaves = Array.from({ length: size }, (_, index) => ({
    id: id(`lot ${index} of ${size}`),
    // Zero (not stated) and the largest quantity are in every tree that has room for them.
    quantity: String([0n, LARGEST][index] ?? BigInt(index) * 25_000_000n),
  }));
  const tree = StandardMerkleTree.of(
    leaves.map((leaf) => [leaf.id, leaf.quantity]),
    ['bytes32', 'uint128'],
  );
  return {
    root: tree.root,
    leaves: leaves.map((leaf, index) => ({
      ...leaf,
      leafHash: tree.leafHash([leaf.id, leaf.quantity]),
      proof: tree.getProof(index),
    })),
  };
};

/** Trees of batches, made by OpenZeppelin's own library. */
export const merkleVectors = () => ({ trees: [1, 2, 3, 5, 8].map(treeOf) });
