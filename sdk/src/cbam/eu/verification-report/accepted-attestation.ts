import { attestedDocuments } from '../../../bundle/attested-text.ts';
import type { AttestationReference, Bundle } from '../../../bundle/bundle.ts';
import type { AttestationFact } from '../../../ledger/facts.ts';
import type { VerificationReport } from '../../../verify/report.ts';
import { attestedStatement } from '../evidence/attested-statement.ts';
import { credentialOf, type EvidenceFacts, subjectKey } from '../evidence/facts.ts';
import type { AcceptedAttestation } from './from-attestation.ts';

type Standing = { readonly reference: AttestationReference; readonly fact: AttestationFact };

/** What the verifier still stands behind, the latest first. */
const standingOf = (bundle: Bundle, verifier: string, facts: EvidenceFacts): readonly Standing[] => {
  const credential = credentialOf(bundle);
  if (credential === null) return [];
  return bundle.attestations
    .flatMap((reference) => {
      const fact = facts.get(subjectKey(credential, reference))?.attestation;
      return fact === undefined || reference.verifier !== verifier ? [] : [{ reference, fact }];
    })
    .filter(({ fact: { withdrawnAt, voiding } }) => withdrawnAt === null && voiding === null)
    .sort((a, b) => b.fact.attestedAt - a.fact.attestedAt);
};

/**
 * The attestation that a verification report is compiled from: of the verifier that the verification accepted the latest one
 * that stands, one with a statement before one without. `null` where the verification accepted none.
 */
export const acceptedAttestation = (
  bundle: Bundle,
  { checks }: VerificationReport,
  facts: EvidenceFacts,
): AcceptedAttestation | null => {
  const verifier = checks.find(({ name, outcome }) => name === 'attested' && outcome === 'pass')?.who;
  if (verifier === undefined) return null;
  const standing = standingOf(bundle, verifier, facts);
  const statementOf = ({ reference }: Standing) => attestedStatement(reference).statement;
  const chosen = standing.find((one) => statementOf(one) !== null) ?? standing[0];
  if (chosen === undefined) return null;
  const { reference, fact } = chosen;
  return {
    verifier,
    conclusion: `"${fact.outcome}", on exactly what is disclosed here`,
    attestedAt: fact.attestedAt,
    documents: attestedDocuments(reference),
    statement: statementOf(chosen),
  };
};
