import { expect } from 'chai';
import { id } from 'ethers';
import { authorize, domainOf, type Form } from './support/abi/authorize.ts';
import { seeded, shuffled } from './support/abi/seeded.ts';
import { LAST_SECOND, startWorld, type World } from './support/abi/world.ts';

const COUNT = 1_000;

describe('a relayer', function () {
  this.timeout(120_000);
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.chain.close());

  it(`lands ${COUNT} operations of one issuer in any order`, async () => {
    const { chain, contracts, mill, relayer } = world;
    const domain = await domainOf(contracts.declarations);
    const controller = world.who('controller');
    // Consecutive nonces, as an issuer that keeps count would take them.
    const operations = await Promise.all(
      Array.from({ length: COUNT }, async (_, n) => {
        const message = { issuerId: mill, id: id(`lot ${n}`), quantity: BigInt(n) };
        const form: Form = { target: 'declarations', struct: 'Anchor', message };
        const by = { nonce: BigInt(n), deadline: LAST_SECOND };
        return { message, authorization: await authorize(domain, controller, form, by) };
      }),
    );
    const order = shuffled(operations, seeded(1));
    expect(order).to.not.deep.equal(operations);

    // Many a block, as they would come in: nothing but the nonces could tell their order.
    await chain.provider.request({ method: 'evm_setAutomine', params: [false] });
    const anchorFor = contracts.declarations.connect(relayer).getFunction('anchorFor');
    const first = await relayer.getNonce();
    for (const [n, { message, authorization }] of order.entries()) {
      const args = [...Object.values(message), authorization];
      await anchorFor.send(...args, { nonce: first + n, gasLimit: 200_000, type: 0, gasPrice: 10n ** 10n });
      if (n % 100 === 99) await chain.networkHelpers.mine();
    }
    await chain.provider.request({ method: 'evm_setAutomine', params: [true] });

    const anchored = await contracts.declarations.queryFilter('Anchored');
    const inOrder = anchored.slice(-COUNT).map((event) => ('args' in event ? event.args.id : null));
    expect(inOrder).to.deep.equal(order.map(({ message }) => message.id));
    for (const { message } of operations) {
      const fact = await contracts.declarations.getFunction('anchorOf')(mill, message.id);
      expect(fact.quantity).to.equal(message.quantity);
      expect(fact.anchoredAt).to.not.equal(0n);
    }
  });
});
