// One million declarations in one batch: build the tree and prove some leaves, ours beside OpenZeppelin's.
import { cpus } from 'node:os';
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
/** Runs of what is quick; the median counts, and how far they lie apart is the noise of the machine. */
const runs = 3;

const leaves = Array.from(
  { length: count },
  (_, index): Leaf => ({
    declarationId: `0x${index.toString(16).padStart(64, '0')}`,
    quantity: BigInt(index) * 1_000_000n,
  }),
);

type Timed<Result> = { readonly seconds: number; readonly spread: number; readonly result: Result };

const timed = <Result>(run: () => Result, times: number): Timed<Result> => {
  const seconds: number[] = [];
  let result: Result;
  do {
    const start = performance.now();
    result = run();
    seconds.push((performance.now() - start) / 1000);
  } while (seconds.length < times);
  const sorted = seconds.sort((a, b) => a - b);
  const median = sorted[Math.floor(times / 2)] ?? Number.NaN;
  return { seconds: median, spread: ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / median, result };
};

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
const row = (name: string, mine: Timed<unknown>, theirs: Timed<unknown>) => ({
  name,
  ours: mine.seconds,
  peer: theirs.seconds,
  peerName,
  /** How many times as fast. */
  ratio: theirs.seconds / mine.seconds,
  unit: 's',
});
const rows = [
  row(`build a batch of ${count} leaves, WebAssembly engine`, ours, peer),
  row(`build a batch of ${count} leaves, JavaScript engine`, plain, peer),
  row(`prove ${proofs} leaves of it`, ourProofs, peerProofs),
];
const [cpu] = cpus();
const machine = `${cpus().length} × ${cpu?.model ?? 'an unknown processor'}, Node ${process.versions.node}`;
const noisePercent = Math.round(100 * ours.spread);

if (json) {
  console.log(JSON.stringify({ machine, noisePercent, rows }));
} else {
  console.log(`machine: ${machine}`);
  console.log(
    `noise: ${runs} runs of the first build lie ${noisePercent} % apart; less than that means nothing\n`,
  );
  for (const { name, ours: mine, peer: theirs, ratio, unit } of rows) {
    const figures = `${mine.toFixed(3).padStart(8)} ${unit}   peer ${theirs.toFixed(3).padStart(8)} ${unit}`;
    console.log(`${name.padEnd(52)} ${figures}   ${ratio.toFixed(1).padStart(5)} × as fast`);
  }
  console.log(`\npeer: ${peerName}; same root, same proofs`);
}
