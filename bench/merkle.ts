// One million declarations in one batch: build the tree and prove some leaves, ours beside OpenZeppelin's.
import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import {
  buildTree,
  fastKeccak256,
  type Leaf,
  plainKeccak256,
  proofOf,
  rootOf,
} from '../sdk/src/merkle/index.ts';
import { print, secondsRow } from './support/report.ts';
import { type Timed, timed } from './support/timed.ts';

const count = Number(process.env.KISEKI_BENCH_LEAVES ?? 1_000_000);
const proofs = 1_000;
/** Runs of what is quick. */
const runs = 3;

const leaves = Array.from(
  { length: count },
  (_, index): Leaf => ({
    declarationId: `0x${index.toString(16).padStart(64, '0')}`,
    quantity: BigInt(index) * 1_000_000n,
  }),
);

const indexes = Array.from({ length: proofs }, (_, index) => Math.floor((index * count) / proofs));
const fast = await fastKeccak256();
const ours = timed(() => buildTree(leaves, fast), runs);
const ourProofs = timed(() => indexes.map((index) => proofOf(ours.result, index)), runs);
const plain = timed(() => buildTree(leaves, plainKeccak256), 1);
const peer = timed(
  () =>
    StandardMerkleTree.of(
      leaves.map(({ declarationId, quantity }) => [declarationId, quantity]),
      ['bytes32', 'uint128'],
    ),
  1,
);
const peerProofs = timed(() => indexes.map((index) => peer.result.getProof(index)), runs);

const same =
  rootOf(ours.result) === peer.result.root &&
  rootOf(plain.result) === peer.result.root &&
  JSON.stringify(ourProofs.result) === JSON.stringify(peerProofs.result);
if (!same) {
  console.error('the roots or proofs differ');
  process.exit(1);
}

const peerName = '@openzeppelin/merkle-tree 1.0.8';
const row = (name: string, mine: Timed<unknown>, theirs: Timed<unknown>) =>
  secondsRow(name, mine.seconds, theirs.seconds, peerName);
print({
  spread: ours.spread,
  rows: [
    row(`build a batch of ${count} leaves, WebAssembly engine`, ours, peer),
    row(`build a batch of ${count} leaves, JavaScript engine`, plain, peer),
    row(`prove ${proofs} leaves of it`, ourProofs, peerProofs),
  ],
  notes: ['batches: same root, same proofs'],
});
