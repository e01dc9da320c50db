import { expect } from 'chai';
import type { BaseContract } from 'ethers';
import { EventLog } from 'ethers';
import {
  CODES,
  DECLARATIONS,
  happen,
  ISSUERS,
  NO_SUCCESSOR,
  NONCES,
  REPORTS,
  ROOTS,
} from './support/abi/history.ts';
import {
  type Entry,
  type Fields,
  fieldsOf,
  keyOf,
  NO_ENDING,
  REBUILT_FROM,
  rebuild,
  type State,
} from './support/abi/rebuild.ts';
import { seeded } from './support/abi/seeded.ts';
import { idOf, jurisdiction, ROLES, startWorld, type World } from './support/abi/world.ts';

const NOBODY = `0x${'0'.repeat(40)}`;

describe('the events of the registers', function () {
  this.timeout(180_000);
  let world: World;
  let landings: Map<string, number>;
  let state: State;

  const eventsOf = async (contract: BaseContract): Promise<EventLog[]> => {
    const logs = await contract.queryFilter('*');
    return logs.map((log) => (log instanceof EventLog ? log : expect.fail(`unknown event ${log.topics[0]}`)));
  };
  const allEntries = async (): Promise<Entry[]> => {
    const { issuers, declarations } = world.contracts;
    const events = [...(await eventsOf(issuers)), ...(await eventsOf(declarations))];
    events.sort((a, b) => a.blockNumber - b.blockNumber || a.index - b.index);
    return Promise.all(
      events.map(async (event) => ({ event, timestamp: BigInt((await event.getBlock()).timestamp) })),
    );
  };

  before(async () => {
    world = await startWorld();
    landings = await happen(world, seeded(2026), 250);
    state = rebuild(await allEntries());
  });
  after(() => world.chain.close());

  const issuers = (name: string, ...args: readonly unknown[]) =>
    world.contracts.issuers.getFunction(name)(...args);
  const declarations = (name: string, ...args: readonly unknown[]) =>
    world.contracts.declarations.getFunction(name)(...args);
  /** Holds the rebuilt facts against the ledger's, for every key there could be. */
  const compare = async <Key>(
    keys: readonly Key[],
    rebuilt: (key: Key) => unknown,
    asked: (key: Key) => Promise<unknown>,
  ) => {
    for (const key of keys) expect(rebuilt(key), String(key)).to.deep.equal(await asked(key));
  };
  const pairs = <A, B>(left: readonly A[], right: readonly B[]): [A, B][] =>
    left.flatMap((a) => right.map((b): [A, B] => [a, b]));
  const accounts = () => ROLES.map((role) => world.who(role).address);

  it('are those of a history in which everything happened', () => {
    for (const [name, times] of landings) expect(times, name).to.be.at.least(1);
    const declared = [world.contracts.issuers, world.contracts.declarations].flatMap(({ interface: abi }) =>
      abi.fragments.flatMap((fragment) =>
        'anonymous' in fragment && 'name' in fragment ? [fragment.name] : [],
      ),
    );
    const apart = ['AuthorityUpdated', 'EIP712DomainChanged'];
    expect([...new Set(declared)].filter((name) => !apart.includes(String(name)))).to.have.members(
      REBUILT_FROM,
    );
  });

  it('are enough to rebuild jurisdictions and issuers with their histories', async () => {
    await compare(
      CODES.map(jurisdiction),
      (code) => state.authorities.get(code) ?? NOBODY,
      (code) => issuers('authorityOf', code),
    );
    expect([...state.issuers.keys()]).to.have.members(ISSUERS);
    await compare(
      ISSUERS,
      (id) => state.issuers.get(id),
      async (id) => {
        const { did, controller, jurisdiction: code } = await issuers('issuer', id);
        const history = await issuers('historyOf', id);
        return { did, controller, jurisdiction: code, history: Array.from(history, fieldsOf) };
      },
    );
  });

  it('are enough to rebuild who controls and who is a delegate', async () => {
    await compare(
      accounts(),
      (account) => [...(state.issuersOf.get(account) ?? [])].sort(),
      async (account) => [...(await issuers('issuersOf', account))].sort(),
    );
    await compare(
      pairs(ISSUERS, accounts()),
      ([id, account]) =>
        state.delegates.get(keyOf(id, state.issuers.get(id)?.controller, account)) ?? {
          capabilities: 0n,
          validUntil: 0n,
        },
      async ([id, account]) => fieldsOf(await issuers('delegateOf', id, account)),
    );
  });

  it('are enough to rebuild which nonces are spent', async () => {
    for (const [signer, nonce] of pairs(accounts(), NONCES)) {
      for (const contract of [world.contracts.issuers, world.contracts.declarations]) {
        const spent = state.usedNonces.has(keyOf(await contract.getAddress(), signer, nonce));
        expect(spent).to.equal(await contract.getFunction('isNonceUsed')(signer, nonce));
      }
    }
  });

  it('are enough to rebuild anchors and batches', async () => {
    const unknown: Fields = { anchoredAt: 0n, blockNumber: 0n };
    await compare(
      pairs(ISSUERS, DECLARATIONS),
      ([issuer, id]) => state.anchors.get(keyOf(issuer, id)) ?? { ...unknown, quantity: 0n },
      async ([issuer, id]) => fieldsOf(await declarations('anchorOf', issuer, id)),
    );
    await compare(
      pairs(ISSUERS, [...ROOTS, world.inBatch(0).root]),
      ([issuer, root]) => state.batches.get(keyOf(issuer, root)) ?? { ...unknown, count: 0n },
      async ([issuer, root]) => fieldsOf(await declarations('batchOf', issuer, root)),
    );
  });

  it('are enough to rebuild what ended each declaration', async () => {
    await compare(
      pairs(ISSUERS, DECLARATIONS),
      ([issuer, id]) => {
        const known = state.endings.get(keyOf(issuer, id));
        const successor = known?.successor ?? NO_SUCCESSOR;
        return { revocation: NO_ENDING, supersession: NO_ENDING, ...known, successor };
      },
      async ([issuer, id]) => fieldsOf(await declarations('endingsOf', issuer, id)),
    );
  });

  it('are enough to rebuild attestations and what voids them', async () => {
    for (const [issuerId, id] of pairs(ISSUERS, DECLARATIONS)) {
      await compare(
        pairs(ISSUERS, REPORTS),
        ([verifierId, reportHash]) =>
          state.attestations.get(keyOf(verifierId, issuerId, id, reportHash, idOf('content'))) ?? {
            outcome: 0n,
            attestedAt: 0n,
            blockNumber: 0n,
            withdrawnAt: 0n,
            reasonCode: 0n,
          },
        async ([verifierId, reportHash]) => {
          const subject = { verifierId, issuerId, id, reportHash, contentHash: idOf('content') };
          return fieldsOf((await declarations('attestationOf', subject)).attestation);
        },
      );
    }
    await compare(
      ISSUERS,
      (id) => state.voidings.get(id) ?? [],
      async (id) => Array.from(await declarations('voidingsOf', id), fieldsOf),
    );
  });
});
