import { hashOfText, isAttestedText } from '../../bundle/attested-text.ts';
import type { AttestationReference } from '../../bundle/bundle.ts';
import type { Bytes32 } from '../../core/hex.ts';
import type { ParsedCredential } from '../../credential/parse-credential.ts';
import type { LedgerReader } from '../../ledger/facts.ts';
import { issuerIdOf } from '../../ledger/issuer-id.ts';
import type { Check, CheckContext } from '../context.ts';
import { fail, isoTime, pass, skipped, warn } from '../outcome.ts';
import type { CheckResult } from '../report.ts';
import { judgeStanding } from './accredited.ts';

const next = 'ask the holder for an attestation by an accredited, independent verifier';

/** Whether the statement is what the ledger names; `null` when it is, or when there is none. */
const judgeStatement = (reference: AttestationReference): CheckResult | null =>
  reference.statement === undefined || isAttestedText(reference)
    ? null
    : fail('attested.statement-differs', 'the statement in the bundle is not the one that was attested to', {
        expected: reference.reportHash,
        actual: hashOfText(reference.statement),
        who: reference.verifier,
        next: 'ask the holder for the bundle as it was delivered',
      });

/** What one attestation that the bundle names is worth, by the word of the ledger. */
export const judgeAttestation = async (
  reference: AttestationReference,
  credential: ParsedCredential,
  issuerId: Bytes32,
  ledger: LedgerReader,
  policy: CheckContext['policy'],
): Promise<CheckResult> => {
  const { verifier, reportHash, contentHash } = reference;
  const verifierId = issuerIdOf(verifier);
  if (verifierId === issuerId)
    return fail('attested.not-independent', 'the issuer attested to its own declaration', {
      who: verifier,
      next,
    });
  const subject = { verifierId, issuerId, declarationId: credential.declarationId, reportHash, contentHash };
  const fact = await ledger.attestation(subject);
  if (fact === null)
    return fail('attested.unknown', 'the ledger has no such attestation', {
      expected: `report ${reportHash}, content ${contentHash}`,
      actual: 'nothing',
      who: verifier,
      next,
    });
  const about = { who: verifier, at: fact.attestedAt, next };
  if (fact.withdrawnAt !== null)
    return fail('attested.withdrawn', `the verifier withdrew it on ${isoTime(fact.withdrawnAt)}`, about);
  if (fact.voiding !== null)
    return fail(
      'attested.voided',
      `its authority voided what it attested from ${isoTime(fact.voiding.voidFrom)} on`,
      about,
    );
  if (!policy.acceptedOutcomes.includes(fact.outcome))
    return fail('attested.outcome', `the verifier concluded "${fact.outcome}"`, {
      ...about,
      expected: policy.acceptedOutcomes.join(' or '),
      actual: fact.outcome,
    });
  const issuer = await ledger.issuer(verifierId);
  if (issuer === null)
    return fail('attested.unknown-verifier', `${verifier} is no issuer of this ledger`, about);
  const against = await judgeStanding(ledger, policy, {
    issuerId: verifierId,
    did: verifier,
    role: 'verifier',
    at: fact.attestedAt,
  });
  if (against !== null) return { ...against, code: against.code.replace(/^accredited/, 'attested') };
  if (contentHash !== credential.contentHash)
    return warn('attested.other-content', 'the verifier saw another set of claims than is disclosed here', {
      ...about,
      expected: contentHash,
      actual: credential.contentHash,
      next: 'ask the holder to disclose everything, and compare the content hash',
    });
  return pass(
    'attested.ok',
    `"${fact.outcome}" on exactly what is disclosed here, ${isoTime(fact.attestedAt)}`,
    {
      who: verifier,
      at: fact.attestedAt,
    },
  );
};

/** The better first. */
export const ATTESTATION_RANK: Readonly<Record<CheckResult['outcome'], number>> = {
  pass: 0,
  warn: 1,
  unknown: 2,
  skipped: 3,
  fail: 4,
};

/**
 * An accredited verifier other than the issuer attested to the declaration. Its accreditation is judged when it attested,
 * withdrawal and voiding now. One good attestation is enough, but an unfavourable conclusion in the bundle decides, and so
 * does a statement that somebody changed.
 */
export const checkAttested: Check = async ({ bundle, credential, issuerId, ledger, policy }) => {
  if (credential === null || issuerId === null)
    return skipped('attested.unread', 'the declaration id is not known');
  if (bundle.attestations.length === 0) {
    const report = policy.requiredChecks.includes('attested') ? fail : warn;
    return report('attested.none', 'the bundle names no attestation', {
      expected: 'an attestation by an accredited, independent verifier',
      actual: 'none',
      who: credential.issuer,
      next,
    });
  }
  const changed = bundle.attestations.map(judgeStatement).find((result) => result !== null);
  if (changed !== undefined) return changed;
  if (ledger === null) return skipped('attested.offline', 'the ledger is not asked offline');
  const results = await Promise.all(
    bundle.attestations.map((reference) => judgeAttestation(reference, credential, issuerId, ledger, policy)),
  );
  const unfavourable = results.find(({ code }) => code === 'attested.outcome');
  const [best] = results.sort((a, b) => ATTESTATION_RANK[a.outcome] - ATTESTATION_RANK[b.outcome]);
  return unfavourable ?? best ?? skipped('attested.none', 'the bundle names no attestation');
};
