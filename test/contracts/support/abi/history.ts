import { id, ZeroHash } from 'ethers';
import type { Actor, Target } from './authorize.ts';
import { GENESIS, landed } from './chain.ts';
import { outcomeOf } from './refusal.ts';
import { ALONE, consentForm, idOf, jurisdiction, LAST_SECOND, termsOf, type World } from './world.ts';

/** Everything that a random history is about; small, so that its operations meet. */
export const CODES = ['JP', 'CN', 'DE'];
const NAMES = ['mill', 'verifier', 'paused', 'other', 'foundry', 'smelter'];
export const ISSUERS = NAMES.map((name) => id(`did:web:${name}.example`));
export const DECLARATIONS = ['first', 'second', 'third', 'fourth', 'fifth', 'lot 1', 'lot 2', 'lot 3'].map(
  idOf,
);
export const ROOTS = ['root 1', 'root 2', 'root 3'].map(idOf);
export const REPORTS = ['report', 'report 1'].map(idOf);
export const NONCES = [1n, 2n, 300n];

type Call = {
  readonly target: Target;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly by: Actor;
};
type Random = (below: number) => number;

const picker =
  (random: Random) =>
  <Item>(items: readonly Item[]): Item => {
    const item = items[random(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };

/** Makes one call after the other at random, whether or not the ledger will take it. */
const calls = (world: World, random: Random) => {
  const { who, sign, inBatch } = world;
  const pick = picker(random);
  const authority = (): Actor => pick([who('authority'), who('other authority')]);
  const controller = (): Actor => pick([who('controller'), who('verifier'), who('other issuer')]);
  const anyone = (): Actor =>
    pick([authority(), controller(), who('anchor delegate'), who('verifier delegate')]);
  const issuerId = (): string => pick(ISSUERS);
  const past = (): number => GENESIS + random(500);
  const reason = (): number => random(1_000);
  const call = (target: Target, by: Actor, name: string, args: readonly unknown[]): Call => ({
    target,
    by,
    name,
    args,
  });
  const stateChange = (name: string) => () =>
    call('issuers', authority(), name, [issuerId(), reason(), past()]);
  const batched = ['third', 'fourth', 'fifth'];
  const anchored = (): [string, unknown] => {
    const n = random(batched.length + 5);
    const name = batched[n];
    return name === undefined ? [pick(DECLARATIONS), ALONE] : [idOf(name), inBatch(n)];
  };
  const subject = (declaration: string) => ({
    verifierId: pick([world.verifierId, issuerId()]),
    issuerId: pick([world.mill, issuerId()]),
    id: declaration,
    reportHash: pick(REPORTS),
    contentHash: idOf('content'),
  });

  return {
    openJurisdiction: () =>
      call('issuers', who('governance'), 'openJurisdiction', [jurisdiction('DE'), authority().address]),
    changeAuthority: () =>
      call('issuers', who('governance'), 'changeAuthority', [jurisdiction('DE'), authority().address]),
    accredit: async () => {
      const candidate = controller();
      const terms = termsOf(pick(NAMES), candidate.address, { code: pick(CODES), roles: 1 + random(7) });
      return call('issuers', authority(), 'accredit', [terms, await sign(candidate, consentForm(terms))]);
    },
    suspend: stateChange('suspend'),
    reinstate: stateChange('reinstate'),
    revokeIssuer: stateChange('revoke'),
    renew: () =>
      call('issuers', authority(), 'renew', [issuerId(), LAST_SECOND - random(1_000), reason(), past()]),
    changeController: async () => {
      const [issuer, next] = [issuerId(), controller()];
      const message = { issuerId: issuer };
      const consent = await sign(next, { target: 'issuers', struct: 'ControllerConsent', message });
      return call('issuers', anyone(), 'changeController', [issuer, consent]);
    },
    setDelegate: () =>
      call('issuers', controller(), 'setDelegate', [
        issuerId(),
        anyone().address,
        1 + random(3),
        LAST_SECOND - random(1_000),
      ]),
    revokeDelegate: () => call('issuers', controller(), 'revokeDelegate', [issuerId(), anyone().address]),
    cancelNonce: () =>
      call(pick(['issuers', 'declarations'] as const), anyone(), 'cancelNonce', [pick(NONCES)]),
    anchor: () =>
      call('declarations', anyone(), 'anchor', [issuerId(), pick(DECLARATIONS), BigInt(random(1_000))]),
    anchorBatch: () =>
      call('declarations', anyone(), 'anchorBatch', [issuerId(), pick(ROOTS), random(1_000)]),
    revoke: () =>
      call('declarations', anyone(), 'revoke', [
        pick([world.mill, issuerId()]),
        ...anchored(),
        reason(),
        past(),
      ]),
    supersede: () =>
      call('declarations', anyone(), 'supersede', [
        pick([world.mill, issuerId()]),
        ...anchored(),
        ...anchored(),
        reason(),
        past(),
      ]),
    attest: () => {
      const [declaration, inclusion] = anchored();
      return call('declarations', anyone(), 'attest', [subject(declaration), random(4), inclusion]);
    },
    withdraw: () => call('declarations', controller(), 'withdraw', [subject(pick(DECLARATIONS)), reason()]),
    voidAttestations: () =>
      call('declarations', authority(), 'voidAttestations', [issuerId(), past(), reason()]),
  };
};

/**
 * Lets a random history happen: attempts operations until `count` landed, each of them at least once. Those that the
 * ledger refuses leave no trace.
 *
 * @returns How often each operation landed.
 */
export const happen = async (world: World, random: Random, count: number) => {
  const makers = Object.entries(calls(world, random));
  const landings = new Map(makers.map(([name]) => [name, 0]));
  const pick = picker(random);
  for (let happened = 0; happened < count || [...landings.values()].includes(0); ) {
    const [operation, make] = pick(makers);
    const { target, name, args, by } = await make();
    const submit = world.contracts[target].connect(by.key).getFunction(name);
    if ((await outcomeOf(world.contracts, () => submit.estimateGas(...args))) !== 'accepted') continue;
    await landed(submit.send(...args));
    landings.set(operation, (landings.get(operation) ?? 0) + 1);
    happened += 1;
  }
  return landings;
};

export const NO_SUCCESSOR = ZeroHash;
