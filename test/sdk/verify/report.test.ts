import { expect } from 'chai';
import { hashOfBytes, hashOfText } from '../../../sdk/src/bundle/attested-text.ts';
import { type Bundle, parseBundle } from '../../../sdk/src/bundle/index.ts';
import { CHECK_NAMES } from '../../../sdk/src/verify/index.ts';
import { exampleDraft } from '../declaration/example.ts';
import { startWorld, type World } from './support.ts';

const COPY = new TextEncoder().encode('%PDF-1.7 what the verifier found');
const OTHER = new TextEncoder().encode('%PDF-1.7 what the verifier found, and more');
const reportHash = hashOfBytes(COPY);
const statement = JSON.stringify({ report: { hash: reportHash } });

describe('the copy of a verification report', () => {
  let world: World;
  let lot: Bundle;
  /** Attested to by the hash of the report, and by that of a statement. */
  let named: Bundle;
  let stated: Bundle;
  before(async () => {
    world = await startWorld();
    lot = await world.declare(world.mill, exampleDraft('steel-mill'));
    named = await world.attest(lot, 'satisfied', world.verifier, { reportHash });
    stated = await world.attest(lot, 'satisfied', world.verifier, {
      reportHash: hashOfText(statement),
      statement,
    });
  });
  after(() => world.stop());

  const checkOf = async (bundle: Bundle, reportCopy: Uint8Array, changes = {}) => {
    const report = await world.verify(bundle, { reportCopy, ...changes });
    return { ...report, check: report.checks.find(({ name }) => name === 'report') };
  };

  it('is checked only where one is handed in, and no policy can ask for it', async () => {
    const { checks, result } = await world.verify(named);
    expect(checks.map(({ name }) => name)).to.deep.equal([...CHECK_NAMES]);
    expect(result).to.equal('valid');
    expect(world.policy.requiredChecks).not.to.include('report');
  });

  it('is the one whose hash the ledger has', async () => {
    const { result, check } = await checkOf(named, COPY);
    expect(result).to.equal('valid');
    expect(check).to.include({ outcome: 'pass', code: 'report.ok', who: world.verifier.did });
  });

  it('is the one that the statement names whose hash the ledger has', async () => {
    const { result, check } = await checkOf(stated, COPY);
    expect([result, check?.code]).to.deep.equal(['valid', 'report.ok']);
  });

  it('is another one when a byte differs, and the bundle is invalid with it', async () => {
    const { result, check, headline } = await checkOf(named, OTHER);
    expect(result).to.equal('invalid');
    expect(check).to.include({ outcome: 'fail', expected: reportHash, actual: hashOfBytes(OTHER) });
    expect(headline.code).to.equal('report.differs');
  });

  it('is nobody’s where the bundle names no attestation', async () => {
    const { check } = await checkOf(lot, COPY);
    expect(check).to.include({ code: 'report.differs', expected: 'an attestation' });
  });

  it('is worth nothing when only an attestation that is not on the ledger binds it', async () => {
    const [reference] = named.attestations;
    if (reference === undefined) throw new Error('unreachable: it was attested to');
    const made = { ...reference, reportHash: hashOfBytes(OTHER) };
    const { result, check } = await checkOf({ ...named, attestations: [reference, made] }, OTHER);
    expect([result, check?.code]).to.deep.equal(['invalid', 'report.not-standing']);
  });

  it('is not taken from a statement that somebody changed', async () => {
    const changed = statement.replace(reportHash, hashOfBytes(OTHER));
    const attestations = stated.attestations.map((reference) => ({ ...reference, statement: changed }));
    const { checks, headline } = await checkOf({ ...stated, attestations }, OTHER);
    expect(headline.code).to.equal('attested.statement-differs');
    expect(checks.find(({ name }) => name === 'report')?.code).to.equal('report.differs');
  });

  it('leaves the result open offline, however little the policy asks for', async () => {
    const policy = { ...world.policy, requiredChecks: ['credential' as const] };
    const { result, check } = await checkOf(named, COPY, { policy, ledger: null });
    expect([result, check?.code]).to.deep.equal(['incomplete', 'report.offline']);
  });

  it('of an unreadable presentation is about nothing', async () => {
    const bundle = parseBundle({ ...named, presentation: 'nothing' });
    expect((await checkOf(bundle, COPY)).check?.code).to.equal('report.unread');
  });
});
