import { expect } from 'chai';
import type { Target } from './support/abi/authorize.ts';
import { type Operation, operationsOf } from './support/abi/operations.ts';
import { outcomeOf } from './support/abi/refusal.ts';
import { ROLES, type Role, startWorld, type World } from './support/abi/world.ts';

/** Names of the functions of an ABI that change state. */
const writersOf = ({ contracts }: World, target: Target): string[] => {
  const names: string[] = [];
  contracts[target].interface.forEachFunction(({ name, constant }) => {
    if (!constant) names.push(name);
  });
  return names.sort();
};

/** The role calls the function itself. */
const call = (world: World, { target, name, args }: Operation, role: Role): Promise<unknown> =>
  world.contracts[target]
    .connect(world.who(role).key)
    .getFunction(name)
    .staticCall(...args);

/** The role signs, and a relayer who may do nothing submits. */
const relay = async (world: World, { target, name, args, form }: Operation, role: Role): Promise<unknown> => {
  if (form === null) throw new Error(`${name} has no signed form`);
  const authorization = await world.sign(world.who(role), form);
  const contract = world.contracts[target].connect(world.relayer);
  return contract.getFunction(`${name}For`).staticCall(...args, authorization);
};

/** What every role is told, one after the other. */
const answers = async (
  { contracts }: World,
  action: (role: Role) => Promise<unknown>,
): Promise<Readonly<Record<string, string>>> => {
  const told: [Role, string][] = [];
  for (const role of ROLES) told.push([role, await outcomeOf(contracts, () => action(role))]);
  return Object.fromEntries(told);
};

const expectedOf = ({ may, refusal }: Operation) =>
  Object.fromEntries(ROLES.map((role) => [role, may.includes(role) ? 'accepted' : refusal]));

describe('who may do what', function () {
  this.timeout(60_000);
  let world: World;
  let operations: Operation[];
  before(async () => {
    world = await startWorld();
    operations = await operationsOf(world);
  });
  after(() => world.chain.close());

  for (const target of ['issuers', 'declarations'] as const) {
    it(`is written down for every function of the register of ${target} that writes`, () => {
      const listed = operations
        .filter((operation) => operation.target === target)
        .flatMap(({ name, form }) => (form === null ? [name] : [name, `${name}For`]));
      expect(listed.sort()).to.deep.equal(writersOf(world, target));
    });

    it(`holds for every function of the register of ${target} and every role`, async () => {
      for (const operation of operations.filter((candidate) => candidate.target === target)) {
        const told = await answers(world, (role) => call(world, operation, role));
        expect(told, operation.name).to.deep.equal(expectedOf(operation));
      }
    });

    it(`holds for every signed form of the register of ${target} and every signer`, async () => {
      for (const operation of operations.filter((one) => one.target === target && one.form !== null)) {
        const told = await answers(world, (role) => relay(world, operation, role));
        expect(told, `${operation.name}For`).to.deep.equal(expectedOf(operation));
      }
    });
  }
});
