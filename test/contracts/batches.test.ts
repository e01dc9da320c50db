import { readFileSync } from 'node:fs';
import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { expect } from 'chai';
import { id } from 'ethers';
import { landed } from './support/abi/chain.ts';
import { outcomeOf } from './support/abi/refusal.ts';
import { seeded } from './support/abi/seeded.ts';
import { startWorld, type World } from './support/abi/world.ts';

type Leaf = { readonly id: string; readonly quantity: string; readonly proof: readonly string[] };
type Tree = { readonly root: string; readonly leaves: readonly Leaf[] };

const { trees }: { trees: Tree[] } = JSON.parse(
  readFileSync(new URL('../vectors/merkle.json', import.meta.url), 'utf8'),
);

/** A tree that OpenZeppelin's library makes of random lots. */
const randomTree = (random: (below: number) => number, size: number): Tree => {
  const rows = Array.from({ length: size }, () => [
    id(`lot ${random(2 ** 32)}`),
    (BigInt(random(2 ** 32)) << BigInt(random(97))).toString(),
  ]);
  const tree = StandardMerkleTree.of(rows, ['bytes32', 'uint128']);
  const leaves = rows.map(([lot = '', quantity = ''], index) => ({
    id: lot,
    quantity,
    proof: tree.getProof(index),
  }));
  return { root: tree.root, leaves };
};

describe('a batch', function () {
  this.timeout(60_000);
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.chain.close());

  const anchor = ({ root, leaves }: Tree) => {
    const byController = world.contracts.declarations.connect(world.who('controller').key);
    return landed(byController.getFunction('anchorBatch').send(world.mill, root, leaves.length));
  };
  const included = (root: string, { id: lot, quantity, proof }: Leaf) =>
    outcomeOf(world.contracts, () =>
      world.contracts.declarations.getFunction('requireIncluded')(world.mill, lot, { root, quantity, proof }),
    );
  const proves = async (tree: Tree) => {
    for (const leaf of tree.leaves) {
      expect(await included(tree.root, leaf)).to.equal('accepted');
      const other = { ...leaf, quantity: (BigInt(leaf.quantity) ^ 1n).toString() };
      expect(await included(tree.root, other)).to.equal('InclusionInvalid');
    }
  };

  it('of the vectors proves each of its lots with its quantity, and with no other', async () => {
    for (const tree of trees) {
      await anchor(tree);
      await proves(tree);
    }
  });

  it('that OpenZeppelin’s library makes of any lots proves each of them', async () => {
    const random = seeded(5);
    for (let trials = 0; trials < 20; trials += 1) {
      const tree = randomTree(random, 1 + random(40));
      await anchor(tree);
      await proves(tree);
    }
  });

  it('does not prove the lots of another one', async () => {
    const [, one, other] = trees;
    if (one === undefined || other === undefined) expect.fail('too few trees');
    for (const leaf of other.leaves) expect(await included(one.root, leaf)).to.equal('InclusionInvalid');
  });

  it('of another issuer proves nothing for this one', async () => {
    const [tree] = trees;
    const [leaf] = tree?.leaves ?? [];
    if (tree === undefined || leaf === undefined) expect.fail('no tree');
    const { declarations } = world.contracts;
    const { root } = tree;
    const { id: lot, quantity, proof } = leaf;
    const outcome = outcomeOf(world.contracts, () =>
      declarations.getFunction('requireIncluded')(world.other, lot, { root, quantity, proof }),
    );
    expect(await outcome).to.equal('AnchorUnknown');
  });
});
