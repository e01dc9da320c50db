import { expect } from 'chai';
import { decodeRlp, toBeHex } from 'ethers';
import type { Target } from './support/abi/authorize.ts';
import { GENESIS } from './support/abi/chain.ts';
import { type Fields, fieldsOf } from './support/abi/rebuild.ts';
import { factInStorage, type ReadWord } from './support/abi/storage.ts';
import { provenValue } from './support/abi/trie.ts';
import { ALONE, idOf, jurisdiction, startWorld, termsOf, type World } from './support/abi/world.ts';

describe('the facts in the storage slots that the committed layout names', function () {
  this.timeout(60_000);
  let world: World;

  const wordOf = async (target: Target): Promise<ReadWord> => {
    const address = await world.contracts[target].getAddress();
    return (slot) => world.chain.ethers.provider.getStorage(address, slot);
  };
  const inIssuers = async (label: string, ...keys: readonly unknown[]) =>
    (await factInStorage('IssuerRegistry', label, keys, await wordOf('issuers'))).fact;
  const inDeclarations = async (label: string, ...keys: readonly unknown[]) =>
    (await factInStorage('DeclarationRegistry', label, keys, await wordOf('declarations'))).fact;
  const issuers = (name: string, ...args: readonly unknown[]) =>
    world.contracts.issuers.getFunction(name)(...args);
  const declarations = (name: string, ...args: readonly unknown[]) =>
    world.contracts.declarations.getFunction(name)(...args);

  before(async () => {
    world = await startWorld();
    const { contracts, mill, subject, verifierId, who, inBatch } = world;
    const byController = contracts.declarations.connect(who('controller').key);
    const ending = [3, GENESIS];
    await byController
      .getFunction('supersede')
      .send(mill, idOf('first'), ALONE, idOf('fourth'), inBatch(1), ...ending);
    const byAuthority = contracts.declarations.connect(who('authority').key);
    await byAuthority.getFunction('revoke').send(mill, idOf('first'), ALONE, ...ending);
    for (const reason of [8, 9]) {
      await byAuthority.getFunction('voidAttestations').send(verifierId, GENESIS, reason);
    }
    await contracts.declarations.connect(who('verifier').key).getFunction('withdraw').send(subject, 5);
  });
  after(() => world.chain.close());

  it('are the anchor and the batch', async () => {
    const { mill, inBatch } = world;
    const { root } = inBatch(0);
    expect(await inDeclarations('_anchors', mill, idOf('first'))).to.deep.equal(
      fieldsOf(await declarations('anchorOf', mill, idOf('first'))),
    );
    expect(await inDeclarations('_batches', mill, root)).to.deep.equal(
      fieldsOf(await declarations('batchOf', mill, root)),
    );
    expect(await inDeclarations('_batches', mill, root)).to.include({ count: 3n });
  });

  it('are the revocation and the supersession of a declaration', async () => {
    const { mill } = world;
    const endings = fieldsOf(await declarations('endingsOf', mill, idOf('first')));
    expect(endings).to.deep.include({ successor: idOf('fourth') });
    expect(await inDeclarations('_endings', mill, idOf('first'))).to.deep.equal(endings);
  });

  it('are the attestation under its key, and what voids it', async () => {
    const { subject, verifierId } = world;
    const key = await declarations('attestationKey', subject);
    const { attestation } = await declarations('attestationOf', subject);
    expect(attestation.withdrawnAt).to.not.equal(0n);
    expect(await inDeclarations('_attestations', key)).to.deep.equal(fieldsOf(attestation));
    const voidings: Fields[] = Array.from(await declarations('voidingsOf', verifierId), fieldsOf);
    expect(voidings).to.have.length(2);
    expect(await inDeclarations('_voidings', verifierId)).to.deep.equal(voidings);
  });

  it('are an issuer with its history, short and long DIDs alike', async () => {
    const { accredit, paused, who } = world;
    const long = termsOf('steel-works-with-a-name-longer-than-a-word', who('stranger').address, {});
    const longId = await accredit(long, who('stranger'), who('authority'));
    for (const issuerId of [paused, longId]) {
      const { did, controller, jurisdiction: code, latest } = await issuers('issuer', issuerId);
      const history: Fields[] = Array.from(await issuers('historyOf', issuerId), fieldsOf);
      const { validFrom, validUntil, roles, state } = latest;
      expect(await inIssuers('_issuers', issuerId)).to.deep.equal({
        controller,
        validFrom,
        validUntil,
        roles,
        state,
        did,
        history,
        jurisdiction: code,
        identity: `0x${'0'.repeat(40)}`,
      });
    }
  });
  it('are the delegate of an issuer and the authority of a jurisdiction', async () => {
    const { mill, who } = world;
    const { address } = who('anchor delegate');
    const controller = await issuers('controllerOf', mill);
    expect(await inIssuers('_delegates', mill, controller, address)).to.deep.equal(
      fieldsOf(await issuers('delegateOf', mill, address)),
    );
    expect(await inIssuers('_authorities', jurisdiction('JP'))).to.equal(who('authority').address);
  });

  it('are the spent nonces of a signer, one bit each', async () => {
    const { address, key } = world.who('stranger');
    await world.contracts.declarations
      .connect(key)
      .getFunction('cancelNonce')
      .send(256 + 7);
    expect(await inDeclarations('_usedNonces', address, 1n)).to.equal(1n << 7n);
  });

  it('can be proven with eth_getProof under the state root of a block, and so can their absence', async () => {
    const { mill, contracts, chain } = world;
    const address = await contracts.declarations.getAddress();
    const { stateRoot } = await chain.provider.request({
      method: 'eth_getBlockByNumber',
      params: ['latest', false],
    });
    /** The word of an anchor's slot, from the proof alone. */
    const proven = async (id: string) => {
      const { slot } = await factInStorage(
        'DeclarationRegistry',
        '_anchors',
        [mill, id],
        await wordOf('declarations'),
      );
      const key = toBeHex(slot, 32);
      const params = [address, [key], 'latest'];
      const { accountProof, storageProof } = await chain.provider.request({ method: 'eth_getProof', params });
      const account = provenValue(stateRoot, address, accountProof) ?? expect.fail('no such account');
      const storageRoot = decodeRlp(account)[2];
      if (typeof storageRoot !== 'string') expect.fail('an account has a storage root');
      const value = provenValue(storageRoot, key, storageProof[0].proof);
      return value === null ? 0n : BigInt(String(decodeRlp(value)));
    };
    const { quantity, anchoredAt, blockNumber } = await declarations('anchorOf', mill, idOf('first'));
    expect(await proven(idOf('first'))).to.equal(quantity | (anchoredAt << 128n) | (blockNumber << 168n));
    expect(await proven(idOf('never'))).to.equal(0n);
  });
});
