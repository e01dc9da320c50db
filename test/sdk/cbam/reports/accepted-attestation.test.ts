import { expect } from 'chai';
import type { AttestationReference } from '../../../../sdk/src/bundle/index.ts';
import { acceptedAttestation } from '../../../../sdk/src/cbam/eu/verification-report/index.ts';
import { exampleDraft } from '../../declaration/example.ts';
import { type Evidence, evidenceOf, statementOn, VERIFIER } from '../evidence/support.ts';

const ACCEPTED = { name: 'attested', outcome: 'pass', code: 'attested.ok', reason: 'it stands' } as const;

describe('the attestation that a verification report is compiled from', () => {
  /** The lot of the mill, attested to twice: at first without a statement, later with one. */
  const attestedTwice = async (isFirstWithdrawn: boolean): Promise<Evidence> => {
    const draft = exampleDraft('steel-mill');
    const { bundle, report, facts } = await evidenceOf(draft, statementOn('steel-mill'));
    const [later] = bundle.attestations;
    const [[key, fact] = []] = facts;
    if (later === undefined || key === undefined || fact === undefined) throw new Error('it was attested to');
    const { statement: _, ...rest } = later;
    const first: AttestationReference = { ...rest, reportHash: `0x${'5e'.repeat(32)}` };
    const attestedAt = fact.attestation.attestedAt - 60;
    const withdrawnAt = isFirstWithdrawn ? attestedAt + 1 : null;
    return {
      bundle: { ...bundle, attestations: [first, later] },
      report: { ...report, checks: [{ ...ACCEPTED, who: VERIFIER, at: attestedAt }] },
      facts: new Map([
        [key, fact],
        [
          key.replace(later.reportHash, first.reportHash),
          { ...fact, attestation: { ...fact.attestation, attestedAt, withdrawnAt } },
        ],
      ]),
    };
  };
  const accepted = ({ bundle, report, facts }: Evidence) => acceptedAttestation(bundle, report, facts);

  it('is the latest with a statement, and binds no other document', async () => {
    for (const isFirstWithdrawn of [false, true]) {
      const evidence = await attestedTwice(isFirstWithdrawn);
      const [, later] = evidence.bundle.attestations;
      const { report } = statementOn('steel-mill');
      const found = accepted(evidence);
      expect(found?.documents).to.deep.equal([later?.reportHash, report.hash]);
      expect(found?.statement?.report.hash).to.equal(report.hash);
    }
  });

  it('is none that was withdrawn, whatever it stated', async () => {
    const evidence = await evidenceOf(exampleDraft('steel-mill'), statementOn('steel-mill'), {
      says: { withdrawn: true },
    });
    const report = { ...evidence.report, checks: [{ ...ACCEPTED, who: VERIFIER }] };
    expect(accepted({ ...evidence, report })).to.equal(null);
  });

  it('is none where the verification accepted none', async () => {
    expect(accepted(await evidenceOf(exampleDraft('steel-mill'), statementOn('steel-mill')))).to.equal(null);
  });
});
