import { expect } from 'chai';
import { as, type Consortium, startConsortium } from './support/consortium.ts';
import type { Output } from './support/output.ts';

describe('who may anchor', () => {
  let consortium: Consortium;
  before(async () => {
    consortium = await startConsortium();
  });
  after(() => consortium.stop());

  const refused = { exitCode: 4, code: 'ledger.refused' } as const;

  it('is nobody without an accreditation', async () => {
    const { parties, declare, error } = consortium;
    await declare('strange', parties.stranger);
    expect(await error(['anchor', 'strange.sdjwt', ...as('stranger')])).to.include(refused);
    await declare('of-the-mill');
    expect(await error(['anchor', 'of-the-mill.sdjwt', ...as('stranger')])).to.include(refused);
    expect(await error(['anchor', 'of-the-mill.sdjwt', ...as('maker')])).to.include(refused);
  });

  it('is a delegate, from when it is named until that is taken back', async () => {
    const { parties, declare, json, error } = consortium;
    await declare('delegated');
    await declare('undelegated');
    const delegate = ['issuer', 'delegate', parties.stranger.address];
    await json([...delegate, '--may', 'anchor', '--until', '2029-01-31', ...as('mill')]);
    const { written } = await json(['anchor', 'delegated.sdjwt', ...as('stranger')]);
    expect(written.from).to.equal(parties.stranger.address);
    await json([...delegate, '--revoke', ...as('mill')]);
    expect(await error(['anchor', 'undelegated.sdjwt', ...as('stranger')])).to.include(refused);
  });

  it('is no delegate of a command that gives and takes back at once', async () => {
    const { parties, error, block } = consortium;
    const before = await block();
    const line = ['issuer', 'delegate', parties.stranger.address, ...as('mill')];
    for (const more of [
      ['--may', 'anchor', '--until', '2029-01-31', '--revoke'],
      ['--until', '2029-01-31', '--revoke'],
      ['--may', 'anchor'],
      [],
    ])
      expect(await error([...line, ...more])).to.include({ exitCode: 2, code: 'cli.usage' });
    expect(await block()).to.equal(before);
  });

  it('is no verifier in its own name', async () => {
    const { parties, declare, error } = consortium;
    await declare('by-the-verifier', parties.verifier);
    expect(await error(['anchor', 'by-the-verifier.sdjwt', ...as('verifier')])).to.include(refused);
  });

  for (const [type, alg] of [
    ['ed25519', 'EdDSA'],
    ['p256', 'ES256'],
  ] as const) {
    it(`is the account of a did:key of ${type}`, async () => {
      const { json, error } = consortium;
      const { did } = await json(['key', 'new', type, '--type', type, '--password-file', 'password']);
      const { keys } = await json(['did', 'resolve', did]);
      expect(keys.map((key: Output) => key.alg)).to.deep.equal([alg]);

      const terms = ['--jurisdiction', 'JP', '--roles', 'operator', '--valid-until', '2030-12-31'];
      const consent = ['issuer', 'consent', '--did', did, ...terms, '--out', `${type}.json`];
      await json([...consent, ...as('stranger')]);
      expect(await error([...consent, ...as('stranger')])).to.include({
        exitCode: 2,
        code: 'cli.file-exists',
      });
      expect(await error([...consent, '--force', ...as(type)])).to.include({
        exitCode: 2,
        code: 'cli.key-unsuitable',
      });
      await json(['issuer', 'accredit', `${type}.json`, ...as('authority-jp')]);

      await json(['declare', 'steel-mill.json', ...as(type), '--out', `${type}.sdjwt`]);
      const anchor = ['anchor', `${type}.sdjwt`];
      expect(await error([...anchor, '--key', type, '--dry-run'])).to.include({ code: 'cli.key-unsuitable' });
      await json([...anchor, ...as('stranger')]);
      await json(['bundle', `${type}.sdjwt`]);
      const report = await json(['verify', `${type}.bundle.json`], 1);
      const found = report.checks.filter(({ outcome }: Output) => outcome === 'fail');
      expect(report.issuer).to.equal(did);
      expect(found.map(({ code }: Output) => code)).to.deep.equal(['attested.none']);
    });
  }
});
