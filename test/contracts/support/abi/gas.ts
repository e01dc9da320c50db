import { concat, keccak256, solidityPackedKeccak256 } from 'ethers';
import { landed } from './chain.ts';
import { type Operation, operationsOf } from './operations.ts';
import { ALONE, idOf, startWorld, type World } from './world.ts';

/** Siblings on the way from a leaf to the root in a tree of a million leaves. */
const DEPTH_OF_A_MILLION = 20;

/** A declaration in a batch of a million: a root made from one leaf and as many siblings as it has in such a tree. */
const inMillion = (id: string) => {
  const proof = Array.from({ length: DEPTH_OF_A_MILLION }, (_, level) => idOf(`sibling ${level}`));
  const leaf = keccak256(solidityPackedKeccak256(['bytes32', 'uint256'], [id, 5n]));
  const pair = (node: string, sibling: string): string =>
    keccak256(concat(BigInt(node) < BigInt(sibling) ? [node, sibling] : [sibling, node]));
  return { root: proof.reduce(pair, leaf), quantity: 5n, proof };
};

/** The operations whose cost could depend on their arguments, with other arguments and a name that says which. */
const variants = ({ mill, subject }: World, operations: readonly Operation[]) => {
  const named = (name: string): Operation => {
    const found = operations.find(
      (operation) => operation.name === name && operation.target === 'declarations',
    );
    if (found === undefined) throw new Error(`no operation ${name}`);
    return found;
  };
  const million = inMillion(idOf('lot'));
  const again = { ...subject, reportHash: idOf('another report') };
  return {
    million,
    operations: [
      {
        label: 'anchor, by a delegate',
        args: named('anchor').args,
        operation: { ...named('anchor'), may: ['anchor delegate'] as const },
      },
      ...[1, 1_000, 1_000_000].map((count) => ({
        label: `anchorBatch, ${count} declarations`,
        args: [mill, idOf(`root ${count}`), count],
        operation: named('anchorBatch'),
      })),
      { label: 'attest, anchored alone', args: [again, 1, ALONE], operation: named('attest') },
      {
        label: 'attest, in a batch of 1000000',
        operation: named('attest'),
        args: [{ ...again, id: idOf('lot') }, 1, million],
      },
      {
        label: 'revoke, in a batch of 1000000',
        operation: named('revoke'),
        args: [mill, idOf('lot'), million, 3, 1],
      },
    ],
  };
};

const CONTRACTS = { issuers: 'IssuerRegistry', declarations: 'DeclarationRegistry' } as const;

/**
 * The gas of whole transactions (the 21 000 of every transaction included), each on the same ledger: slots that are written
 * for the first time, ids and nonces without zero bytes, settings of the configuration. The same in every run.
 *
 * @returns Gas by `Contract.function`, sorted by name.
 */
export const measureGas = async (): Promise<Readonly<Record<string, number>>> => {
  const world = await startWorld();
  const { chain, contracts, relayer, sign, who, mill } = world;
  const operations = await operationsOf(world);
  const { million, operations: others } = variants(world, operations);
  await landed(
    contracts.declarations
      .connect(who('controller').key)
      .getFunction('anchorBatch')
      .send(mill, million.root, 1_000_000),
  );
  const gas = new Map<string, number>();
  const measure = async (label: string, send: () => Parameters<typeof landed>[0]): Promise<void> => {
    const snapshot = await chain.networkHelpers.takeSnapshot();
    gas.set(label, Number((await landed(send())).gasUsed));
    await snapshot.restore();
  };
  const direct = (label: string, { target, name, may: [role] }: Operation, args: readonly unknown[]) => {
    if (role === undefined) return Promise.resolve();
    const contract = contracts[target].connect(who(role).key);
    return measure(`${CONTRACTS[target]}.${label}`, () => contract.getFunction(name).send(...args));
  };
  for (const operation of operations.filter(({ name }) => name !== 'multicall')) {
    const {
      target,
      name,
      args,
      form,
      may: [role],
    } = operation;
    await direct(name, operation, args);
    if (form === null || role === undefined) continue;
    const authorization = await sign(who(role), form);
    const submit = contracts[target].connect(relayer).getFunction(`${name}For`);
    await measure(`${CONTRACTS[target]}.${name}For`, () => submit.send(...args, authorization));
  }
  for (const { label, args, operation } of others) await direct(label, operation, args);
  await chain.close();
  return Object.fromEntries([...gas].sort(([a], [b]) => (a < b ? -1 : 1)));
};
