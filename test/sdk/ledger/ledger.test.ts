import { expect } from 'chai';
import { createDidResolver } from '../../../sdk/src/identity/index.ts';
import {
  ALONE,
  attestationsOf,
  authorizeAnchor,
  createRpcReader,
  createRpcRequest,
  LedgerError,
  listIssuers,
  parseDeployment,
  simulateCall,
  submitCall,
} from '../../../sdk/src/ledger/index.ts';
import { buildTree, plainKeccak256, proofOf, rootOf } from '../../../sdk/src/merkle/index.ts';
import { newAccount, startLedger, type TestLedger } from './support.ts';

const id = (byte: string): `0x${string}` => `0x${byte.repeat(32)}`;

const codeOf = async (action: () => Promise<unknown>): Promise<string> => {
  try {
    await action();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return error.refusal?.name ?? error.code;
  }
};

describe('the ledger on a real chain', function () {
  this.timeout(60_000);
  let chain: TestLedger;
  let mill: Awaited<ReturnType<TestLedger['accredit']>>;
  let verifier: typeof mill;
  const read = () => createRpcReader(chain.request, chain.ledger);
  before(async () => {
    chain = await startLedger();
    mill = await chain.accredit('CN', ['operator']);
    verifier = await chain.accredit('JP', ['verifier']);
  });
  after(() => chain.stop());

  it('writes a deployments file that reads back', () => {
    expect(parseDeployment(JSON.stringify(chain.deployment))).to.deep.equal(chain.deployment);
  });

  it('knows its issuers', async () => {
    const fact = await read().issuer(mill.issuerId);
    expect(fact).to.deep.include({ did: mill.did, jurisdiction: 'CN' });
    expect(fact?.latest).to.deep.include({ roles: ['operator'], state: 'active' });
    expect(await read().issuer(id('99'))).to.equal(null);
    expect(await listIssuers(chain.request, chain.ledger)).to.deep.include({
      issuerId: mill.issuerId,
      did: mill.did,
    });
  });

  it('anchors alone, in a batch, and through a relayer that the issuer authorised', async () => {
    const { calls, senderOf, request, ledger } = chain;
    await submitCall(senderOf(mill.account), calls.anchor(mill.issuerId, id('01'), 5n));
    expect(await read().anchor({ issuerId: mill.issuerId, declarationId: id('01') })).to.deep.include({
      quantity: 5n,
    });

    const leaves = [2n, 3n, 4n].map((quantity) => ({ declarationId: id(`0${quantity}`), quantity }));
    const root = rootOf(buildTree(leaves, plainKeccak256));
    await submitCall(senderOf(mill.account), calls.anchorBatch(mill.issuerId, root, 3));
    expect(await read().batch({ issuerId: mill.issuerId, root })).to.deep.include({ count: 3 });

    const anchor = { issuerId: mill.issuerId, declarationId: id('05'), quantity: 7n };
    const permission = await authorizeAnchor(ledger, mill.account, anchor, (await chain.now()) + 60);
    await submitCall(senderOf(newAccount()), calls.anchorFor(mill.issuerId, id('05'), 7n, permission));
    expect(await read().anchor(anchor)).to.deep.include({ quantity: 7n });
    const again = calls.anchorFor(mill.issuerId, id('06'), 7n, permission);
    const from = newAccount().address;
    expect(await codeOf(() => simulateCall({ request, from }, again))).to.equal('AuthorizationNonceUsed');
  });

  it('names the refusal of the contract, and signs nothing', async () => {
    const { calls, senderOf } = chain;
    const stranger = newAccount();
    expect(
      await codeOf(() => submitCall(senderOf(stranger), calls.anchor(mill.issuerId, id('11'), 0n))),
    ).to.equal('IssuerActorUnauthorized');
    expect(
      await codeOf(() => submitCall(senderOf(mill.account), calls.openJurisdiction('FR', stranger.address))),
    ).to.equal('AccessManagedUnauthorized');
    expect(await read().anchor({ issuerId: mill.issuerId, declarationId: id('11') })).to.equal(null);
  });

  it('keeps attestations under what they commit to, and their withdrawal', async () => {
    const { calls, senderOf } = chain;
    const subject = {
      verifierId: verifier.issuerId,
      issuerId: mill.issuerId,
      declarationId: id('01'),
      reportHash: id('a1'),
      contentHash: id('a2'),
    };
    expect(await read().attestation(subject)).to.equal(null);
    await submitCall(senderOf(verifier.account), calls.attest(subject, 'satisfied-with-comments', ALONE));
    expect(await read().attestation(subject)).to.include({
      outcome: 'satisfied-with-comments',
      withdrawnAt: null,
    });
    expect(await read().attestation({ ...subject, contentHash: id('a3') })).to.equal(null);
    expect(await attestationsOf(chain.request, chain.ledger, subject)).to.deep.equal([subject]);
    await submitCall(senderOf(verifier.account), calls.withdraw(subject, 4));
    expect((await read().attestation(subject))?.withdrawnAt).to.be.a('number');
  });

  it('tells what ended a declaration, batched ones too', async () => {
    const { calls, senderOf } = chain;
    const leaves = [6n, 7n].map((quantity) => ({ declarationId: id(`0${quantity}`), quantity }));
    const tree = buildTree(leaves, plainKeccak256);
    await submitCall(senderOf(mill.account), calls.anchorBatch(mill.issuerId, rootOf(tree), 2));
    const inclusion = { root: rootOf(tree), quantity: 6n, proof: proofOf(tree, 0) };
    const ending = {
      issuerId: mill.issuerId,
      declarationId: id('06'),
      inclusion,
      reasonCode: 2,
      effectiveFrom: 1000,
    };
    await submitCall(senderOf(chain.authorities.CN), calls.revoke(ending));
    expect((await read().status(ending)).revocation).to.include({
      by: 'authority',
      reasonCode: 2,
      effectiveFrom: 1000,
    });

    const successorInclusion = { ...inclusion, quantity: 7n, proof: proofOf(tree, 1) };
    await submitCall(
      senderOf(mill.account),
      calls.supersede({
        ...ending,
        declarationId: id('01'),
        inclusion: ALONE,
        successor: id('07'),
        successorInclusion,
      }),
    );
    const { supersession } = await read().status({ issuerId: mill.issuerId, declarationId: id('01') });
    expect(supersession).to.include({ by: 'issuer', successor: id('07') });
  });

  it('remembers what held at any past time', async () => {
    const { calls, senderOf } = chain;
    const trader = await chain.accredit('CN', ['trader', 'operator']);
    const { timestamp: before } = await read().head();
    await chain.request({ method: 'evm_increaseTime', params: [100] });
    const standing = (at: number) => read().standing({ issuerId: trader.issuerId, role: 'operator', at });
    expect((await standing(before)).standing).to.equal('accredited');
    const change = { issuerId: trader.issuerId, reasonCode: 9, effectiveFrom: before };
    await submitCall(senderOf(chain.authorities.CN), calls.suspend(change));
    expect(await standing(before)).to.deep.include({ standing: 'contested' });
    expect((await standing(before)).decisive).to.include({ reasonCode: 9, state: 'suspended' });
    const { timestamp: after } = await read().head();
    expect((await standing(after)).standing).to.equal('suspended');
    expect(
      (await read().standing({ issuerId: trader.issuerId, role: 'verifier', at: before })).standing,
    ).to.equal('contested');
  });

  it('serves the public did:ethr resolver: the controller now and the owner of an earlier block', async () => {
    const resolve = createDidResolver({ ...chain.ledger, request: chain.request });
    const keys = await resolve(mill.did);
    expect(keys).to.deep.equal([
      {
        kind: 'secp256k1-address',
        kid: `${mill.did}#controller`,
        address: mill.account.address.toLowerCase(),
      },
    ]);
    expect(await resolve(mill.did, { blockNumber: 3n })).to.deep.equal(keys);
  });

  it('is not believed on another chain, without its contracts, or with other code', async () => {
    const reader = (expected: Partial<typeof chain.ledger>) =>
      createRpcReader(chain.request, { ...chain.ledger, ...expected }).head();
    expect(await codeOf(() => reader({ chainId: 1 }))).to.equal('ledger.wrong-chain');
    expect(await codeOf(() => reader({ declarationRegistry: `0x${'12'.repeat(20)}` }))).to.equal(
      'ledger.not-deployed',
    );
    const codeHashes = { issuerRegistry: id('00'), declarationRegistry: id('00') };
    expect(await codeOf(() => reader({ codeHashes }))).to.equal('ledger.not-deployed');
  });

  it('that is gone is unreachable', async () => {
    const reader = createRpcReader(createRpcRequest('http://127.0.0.1:1'), chain.ledger);
    expect(await codeOf(() => reader.head())).to.equal('ledger.unreachable');
  });
});
