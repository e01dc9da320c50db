import { expect } from 'chai';
import { authorize, domainOf, type Form, nonceOf } from './support/abi/authorize.ts';
import { landed } from './support/abi/chain.ts';
import { type Operation, operationsOf } from './support/abi/operations.ts';
import { outcomeOf } from './support/abi/refusal.ts';
import { LAST_SECOND, startWorld, type World } from './support/abi/world.ts';

type Signed = Operation & { readonly form: Form };
const isSigned = (operation: Operation): operation is Signed => operation.form !== null;

/** Another value of the same type, so that nothing but the signature can be wrong. */
const changed = (value: unknown): unknown => {
  if (typeof value === 'bigint') return value + 1n;
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') throw new Error(`no other value than ${String(value)}`);
  return value.toLowerCase().replace(/.$/, (last) => (last === '0' ? '1' : '0'));
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The message with one field changed, for each field of it and of the struct in it. */
const forgeries = (message: Fields): [field: string, Fields][] =>
  Object.entries(message).flatMap(([field, value]): [string, Fields][] =>
    isFields(value)
      ? forgeries(value).map(([inner, forged]) => [`${field}.${inner}`, { ...message, [field]: forged }])
      : [[field, { ...message, [field]: changed(value) }]],
  );

for (const as of ['accounts', 'wallets'] as const) {
  describe(`operations signed by ${as === 'accounts' ? 'accounts' : 'ERC-1271 wallets'}`, function () {
    this.timeout(60_000);
    let world: World;
    let operations: Signed[];
    before(async () => {
      world = await startWorld(as);
      operations = (await operationsOf(world)).filter(isSigned);
    });
    after(() => world.chain.close());

    const signerOf = ({ may: [role], name }: Signed) => {
      if (role === undefined) throw new Error(`nobody may ${name}`);
      return world.who(role);
    };
    /** Whether a relayer could submit the operation with this permission. */
    const submitted = ({ target, name, args }: Signed, authorization: unknown): Promise<string> => {
      const submit = world.contracts[target].connect(world.relayer).getFunction(`${name}For`);
      return outcomeOf(world.contracts, () => submit.staticCall(...args, authorization));
    };
    const signed = (operation: Signed, form: Form = operation.form) => world.sign(signerOf(operation), form);

    it('land once, and are refused when they are replayed', async () => {
      for (const operation of operations) {
        const { target, name, args } = operation;
        const snapshot = await world.chain.networkHelpers.takeSnapshot();
        const permission = await signed(operation);
        await expect(
          world.contracts[target].connect(world.relayer).getFunction(`${name}For`)(...args, permission),
        )
          .to.emit(world.contracts[target], 'NonceUsed')
          .withArgs(permission.signer, permission.nonce);
        expect(await submitted(operation, permission), name).to.equal('AuthorizationNonceUsed');
        await snapshot.restore();
      }
    });

    it('are taken in the last second before their deadline, and refused in the next one', async () => {
      const { networkHelpers } = world.chain;
      for (const operation of operations) {
        const snapshot = await networkHelpers.takeSnapshot();
        const { target, name, args } = operation;
        const deadline = (await networkHelpers.time.latest()) + 3600;
        const permission = await world.sign(signerOf(operation), operation.form, { deadline });
        const submit = world.contracts[target].connect(world.relayer).getFunction(`${name}For`);
        await networkHelpers.time.setNextBlockTimestamp(deadline);
        const { blockNumber } = await landed(submit.send(...args, permission));
        const block = await world.chain.ethers.provider.getBlock(blockNumber);
        expect(block?.timestamp, name).to.equal(deadline);
        await snapshot.restore();

        await networkHelpers.time.increaseTo(deadline + 1);
        expect(await submitted(operation, permission), name).to.equal('AuthorizationExpired');
        await snapshot.restore();
      }
    });

    it('are refused when any field differs from what was signed', async () => {
      for (const operation of operations) {
        for (const [field, message] of forgeries(operation.form.message)) {
          const outcome = await submitted(operation, await signed(operation, { ...operation.form, message }));
          expect(outcome, `${operation.name}: ${field}`).to.equal('AuthorizationInvalidSignature');
        }
      }
    });

    it('are refused with another nonce, deadline or signer than was signed', async () => {
      for (const operation of operations) {
        const permission = await signed(operation);
        const others = [
          { ...permission, nonce: permission.nonce + 1n },
          { ...permission, deadline: permission.deadline + 1 },
          { ...permission, signer: world.who('stranger').address },
        ];
        for (const other of others) {
          expect(await submitted(operation, other), operation.name).to.equal('AuthorizationInvalidSignature');
        }
      }
    });

    it('are refused when they were signed for another chain or another contract', async () => {
      for (const operation of operations) {
        const { address, key } = signerOf(operation);
        const { target, form } = operation;
        const by = { nonce: nonceOf(0), deadline: LAST_SECOND };
        const domain = await domainOf(world.contracts[target]);
        const elsewhere = [
          { ...domain, chainId: 1n },
          { ...domain, verifyingContract: world.relayer.address },
          { ...domain, name: 'Somebody else' },
          { ...domain, version: '2' },
        ];
        for (const other of elsewhere) {
          const permission = await authorize(other, { address, key }, form, by);
          expect(await submitted(operation, permission)).to.equal('AuthorizationInvalidSignature');
        }
        expect(await submitted(operation, await authorize(domain, { address, key }, form, by))).to.equal(
          'accepted',
        );
      }
    });

    it('are refused once the signer cancelled their nonce', async () => {
      const operation = operations.find(({ name }) => name === 'anchor') ?? expect.fail();
      const permission = await signed(operation);
      const { address } = signerOf(operation);
      const { ethers, provider, networkHelpers } = world.chain;
      // A contract account sends what its owner tells it to; the chain is told to take it as sent.
      await provider.request({ method: 'hardhat_impersonateAccount', params: [address] });
      await networkHelpers.setBalance(address, 10n ** 18n);
      const sender = await ethers.getSigner(address);
      await world.contracts.declarations.connect(sender).getFunction('cancelNonce')(permission.nonce);
      expect(await submitted(operation, permission)).to.equal('AuthorizationNonceUsed');
      expect(
        await world.contracts.declarations.getFunction('isNonceUsed')(address, permission.nonce),
      ).to.equal(true);
      const other = nonceOf(999);
      expect(await world.contracts.declarations.getFunction('isNonceUsed')(address, other)).to.equal(false);
    });
  });
}
