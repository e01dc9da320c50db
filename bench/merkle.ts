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

const json = process.argv.includes('--json');
const count = Number(process.env.KISEKI_BENCH_LEAVES ?? 1_000_000);
const proofs = 1_000;

const leaves = Array.from(
  { length: count },
  (_, index): Leaf => ({
    declarationId: `0x${index.toString(16).padStart(64, '0')}`,
    quantity: BigInt(index) * 1_000_000n,
  }),
);

const timed = <Result>(run: () => Result): { seconds: number; result: Result } => {
  const start = performance.now();
  const result = run();
  return { seconds: (performance.now() - start) / 1000, result };
};

const indexes = Array.from({ length: proofs }, (_, index) => Math.floor((index * count) / proofs));
const fast = await fastKeccak256();
const ours = timed(() => buildTree(leaves, fast));
const ourProofs = timed(() => indexes.map((index) => proofOf(ours.result, index)));
const plain = timed(() => buildTree(leaves, plainKeccak256));
const peer = timed(() =>
  StandardMerkleTree.of(
    leaves.map(({ declarationId, quantity }) => [declarationId, quantity]),
    ['bytes32', 'uint128'],
  ),
);
const peerProofs = timed(() => indexes.map((index) => peer.result.getProof(index)));

const same =
  rootOf(ours.result) === peer.result.root &&
  JSON.stringify(ourProofs.result) === JSON.stringify(peerProofs.result);
if (!same) {
  console.error('the roots or proofs differ');
  process.exit(1);
}

const row = (what: string, oursSeconds: number, peerSeconds: number) => ({
  what,
  ours: oursSeconds,
  peer: peerSeconds,
  ratio: peerSeconds / oursSeconds,
});
const rows = [
  row(`build ${count} leaves, WebAssembly engine`, ours.seconds, peer.seconds),
  row(`build ${count} leaves, JavaScript engine`, plain.seconds, peer.seconds),
  row(`prove ${proofs} leaves`, ourProofs.seconds, peerProofs.seconds),
];
if (json) {
  console.log(
    JSON.stringify({ benchmark: 'merkle', peer: '@openzeppelin/merkle-tree', unit: 'seconds', rows }),
  );
} else {
  console.log('merkle: same root and proofs as @openzeppelin/merkle-tree');
  for (const { what, ours: own, peer: other, ratio } of rows) {
    console.log(
      `${what.padEnd(44)} ${own.toFixed(3).padStart(8)} s  peer ${other.toFixed(3).padStart(8)} s  ${ratio.toFixed(1)}×`,
    );
  }
}
