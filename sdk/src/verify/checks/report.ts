import { attestedDocuments } from '../../bundle/attested-text.ts';
import type { Check } from '../context.ts';
import { fail, pass, skipped } from '../outcome.ts';
import { ATTESTATION_RANK, judgeAttestation } from './attested.ts';

const next = 'ask the verifier or the holder for the report that was attested to';

/**
 * The copy of the verification report that was handed in is one that an attestation binds, and that attestation is as good as
 * `attested` asks: the copy of a report that nobody stands behind any more proves nothing.
 */
export const checkReport: Check = async ({ bundle, credential, issuerId, ledger, policy, reportCopy }) => {
  if (reportCopy === null)
    return skipped('report.no-copy', 'no copy of the verification report was handed in');
  if (credential === null || issuerId === null)
    return skipped('report.unread', 'the declaration id is not known');
  const bound = bundle.attestations.filter((reference) => attestedDocuments(reference).includes(reportCopy));
  if (bound.length === 0) {
    return fail('report.differs', 'no attestation in the bundle is about this copy of the report', {
      expected: [...new Set(bundle.attestations.flatMap(attestedDocuments))].join(' or ') || 'an attestation',
      actual: reportCopy,
      next,
    });
  }
  if (ledger === null) return skipped('report.offline', 'the ledger is not asked offline');
  const results = await Promise.all(
    bound.map((reference) => judgeAttestation(reference, credential, issuerId, ledger, policy)),
  );
  const [best] = results.sort((a, b) => ATTESTATION_RANK[a.outcome] - ATTESTATION_RANK[b.outcome]);
  if (best !== undefined && best.outcome === 'fail')
    return { ...best, code: 'report.not-standing', reason: `this copy is bound, but ${best.reason}` };
  return pass('report.ok', 'the copy is the report that was attested to, byte for byte', {
    ...(best?.who === undefined ? {} : { who: best.who }),
    ...(best?.at === undefined ? {} : { at: best.at }),
    evidence: { reportHash: reportCopy },
  });
};
