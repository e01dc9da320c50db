import { expect } from 'chai';
import { measureGas } from './support/abi/gas.ts';

describe('gas', function () {
  this.timeout(120_000);
  let gas: Readonly<Record<string, number>>;
  before(async () => {
    gas = await measureGas();
  });

  const within = (name: string, budget: number): void => {
    expect(gas[`DeclarationRegistry.${name}`], name).to.be.a('number').at.most(budget);
  };

  it('of a single anchor is at most 60 000', () => within('anchor', 60_000));

  it('of a batch is at most 75 000, whatever its count', () => {
    for (const count of [1, 1_000, 1_000_000]) within(`anchorBatch, ${count} declarations`, 75_000);
  });

  it('of an attestation is at most 90 000, in a batch of a million too', () => {
    within('attest, anchored alone', 90_000);
    within('attest, in a batch of 1000000', 90_000);
  });

  it('is the same when it is measured again', async () => {
    expect(await measureGas()).to.deep.equal(gas);
  });
});
