export { MerkleError, type MerkleErrorCode } from './errors.ts';
export { fastKeccak256, type Keccak256, plainKeccak256 } from './keccak.ts';
export { type Leaf, leafHash } from './leaf.ts';
export { buildTree, proofOf, rootOf, type Tree } from './tree.ts';
export { verifyProof } from './verify-proof.ts';
