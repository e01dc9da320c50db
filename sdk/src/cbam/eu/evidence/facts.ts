import type { AttestationReference, Bundle } from '../../../bundle/bundle.ts';
import { KisekiError } from '../../../core/errors.ts';
import { type ParsedCredential, parseCredential } from '../../../credential/parse-credential.ts';
import type {
  AttestationFact,
  AttestationSubject,
  LedgerReader,
  StandingFact,
} from '../../../ledger/facts.ts';
import { issuerIdOf } from '../../../ledger/issuer-id.ts';

/** What the ledger says about one attestation: its outcome, and the verifier's standing when it attested. */
export type AttestedFact = { readonly attestation: AttestationFact; readonly standing: StandingFact };

/** What is known of the attestations of a bundle and of its inputs, by {@link subjectKey}; nothing where none is on the ledger. */
export type EvidenceFacts = ReadonlyMap<string, AttestedFact>;

export const NO_FACTS: EvidenceFacts = new Map();

/** The credential of a bundle; `null` when it cannot be read, which the verification says. */
export const credentialOf = ({ presentation }: Bundle): ParsedCredential | null => {
  try {
    return parseCredential(presentation);
  } catch (error) {
    if (error instanceof KisekiError) return null;
    throw error;
  }
};

const subjectOf = (
  { issuer, declarationId }: ParsedCredential,
  { verifier, reportHash, contentHash }: AttestationReference,
): AttestationSubject => ({
  verifierId: issuerIdOf(verifier),
  issuerId: issuerIdOf(issuer),
  declarationId,
  reportHash,
  contentHash,
});

/** The key of an attestation among the facts: what it is a key of on the ledger. */
export const subjectKey = (credential: ParsedCredential, reference: AttestationReference): string =>
  Object.values(subjectOf(credential, reference)).join(' ');

const subjectsIn = (bundle: Bundle): ReadonlyMap<string, AttestationSubject> => {
  const credential = credentialOf(bundle);
  const own: [string, AttestationSubject][] =
    credential === null
      ? []
      : bundle.attestations.map((reference) => [
          subjectKey(credential, reference),
          subjectOf(credential, reference),
        ]);
  return new Map([...own, ...bundle.inputs.flatMap((input) => [...subjectsIn(input)])]);
};

/**
 * Asks the ledger what the rules for actual values need to know about the attestations of a bundle and of its inputs.
 * @throws LedgerError when the ledger cannot tell
 */
export const gatherEvidenceFacts = async (bundle: Bundle, ledger: LedgerReader): Promise<EvidenceFacts> => {
  const facts = new Map<string, AttestedFact>();
  for (const [key, subject] of subjectsIn(bundle)) {
    const attestation = await ledger.attestation(subject);
    if (attestation === null) continue;
    const { verifierId: issuerId } = subject;
    const standing = await ledger.standing({ issuerId, role: 'verifier', at: attestation.attestedAt });
    facts.set(key, { attestation, standing });
  }
  return facts;
};
