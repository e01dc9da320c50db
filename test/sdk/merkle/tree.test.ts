import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Bytes32 } from '../../../sdk/src/core/hex.ts';
import {
  buildTree,
  fastKeccak256,
  type Leaf,
  leafHash,
  MerkleError,
  plainKeccak256,
  proofOf,
  rootOf,
  verifyProof,
} from '../../../sdk/src/merkle/index.ts';

const bytes32 = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes): Bytes32 => `0x${Buffer.from(bytes).toString('hex')}`);
const leaf: fc.Arbitrary<Leaf> = fc.record({
  declarationId: bytes32,
  quantity: fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
});

const openZeppelin = (leaves: readonly Leaf[]) =>
  StandardMerkleTree.of(
    leaves.map(({ declarationId, quantity }) => [declarationId, quantity]),
    ['bytes32', 'uint128'],
  );

describe('the tree of a batch', () => {
  it('has the root and the proofs of OpenZeppelin for the same leaves', () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 40 }), (leaves) => {
        const tree = buildTree(leaves, plainKeccak256);
        const peer = openZeppelin(leaves);
        expect(rootOf(tree)).to.equal(peer.root);
        for (const index of leaves.keys()) expect(proofOf(tree, index)).to.deep.equal(peer.getProof(index));
      }),
    );
  });

  it('has the same root with the WebAssembly engine', async () => {
    const leaves = Array.from(
      { length: 1000 },
      (_, index): Leaf => ({
        declarationId: `0x${index.toString(16).padStart(64, '0')}`,
        quantity: BigInt(index),
      }),
    );
    expect(rootOf(buildTree(leaves, await fastKeccak256()))).to.equal(openZeppelin(leaves).root);
  });

  it('proves each leaf, and no other leaf or quantity', () => {
    fc.assert(
      fc.property(fc.uniqueArray(leaf, { minLength: 2, maxLength: 20 }), fc.nat(), (leaves, pick) => {
        const tree = buildTree(leaves, plainKeccak256);
        const root = rootOf(tree);
        const index = pick % leaves.length;
        const chosen = leaves[index] ?? expect.fail();
        const proof = proofOf(tree, index);
        expect(verifyProof({ ...chosen, root, proof })).to.equal(true);
        expect(verifyProof({ ...chosen, quantity: chosen.quantity ^ 1n, root, proof })).to.equal(false);
        expect(verifyProof({ ...chosen, root, proof: proof.slice(1) })).to.equal(false);
        expect(verifyProof({ ...chosen, root, proof: [...proof, root] })).to.equal(false);
      }),
    );
  });

  it('does not take an inner node for a leaf', () => {
    const leaves = [1n, 2n, 3n, 4n].map(
      (quantity): Leaf => ({ declarationId: `0x${'0'.repeat(64)}`, quantity }),
    );
    const tree = buildTree(leaves, plainKeccak256);
    const children = proofOf(tree, 0);
    const inner = children[1] ?? expect.fail();
    const root = rootOf(tree);
    // The inner node's children as (id, quantity): the standard leaf is hashed twice, so they never meet.
    expect(verifyProof({ declarationId: inner, quantity: 0n, root, proof: children.slice(1) })).to.equal(
      false,
    );
  });

  it('refuses an empty batch, an absurd quantity, an id that is none, and an unknown leaf', () => {
    const valid: Leaf = { declarationId: `0x${'0'.repeat(64)}`, quantity: 1n };
    const code = (action: () => unknown): string => {
      try {
        action();
        return 'accepted';
      } catch (error) {
        if (!(error instanceof MerkleError)) throw error;
        return error.code;
      }
    };
    expect(code(() => buildTree([], plainKeccak256))).to.equal('merkle.empty');
    expect(code(() => leafHash({ ...valid, quantity: 2n ** 128n }, plainKeccak256))).to.equal(
      'merkle.leaf-invalid',
    );
    expect(code(() => leafHash({ ...valid, quantity: -1n }, plainKeccak256))).to.equal('merkle.leaf-invalid');
    expect(code(() => leafHash({ ...valid, declarationId: '0x12' }, plainKeccak256))).to.equal(
      'merkle.leaf-invalid',
    );
    expect(code(() => proofOf(buildTree([valid], plainKeccak256), 1))).to.equal('merkle.leaf-unknown');
  });

  it('refuses a proof longer than any tree is deep without hashing it', () => {
    const proof = Array.from({ length: 100_000 }, (): Bytes32 => `0x${'0'.repeat(64)}`);
    const root: Bytes32 = `0x${'0'.repeat(64)}`;
    expect(verifyProof({ declarationId: root, quantity: 0n, root, proof })).to.equal(false);
  });
});
