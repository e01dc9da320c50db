import type { AttestationReference } from '../../../bundle/bundle.ts';
import { cnGroupsOf } from '../../../declaration/cn-groups.ts';
import { isoTime } from '../../../verify/outcome.ts';
import type { Policy } from '../../../verify/policy.ts';
import type { AttestedFact } from './facts.ts';
import { type Finding, met, unmet } from './rule.ts';
import type { VerifiedProduct } from './statement.ts';

/** Somebody other than the issuer attested, concluded well, and nobody took it back. */
export const judgeAttestation = (
  reference: AttestationReference | null,
  fact: AttestedFact | undefined,
  issuer: string | null,
  { acceptedOutcomes }: Policy,
): Finding => {
  if (reference === null) return unmet('the bundle names no attestation');
  const { verifier } = reference;
  if (fact === undefined)
    return unmet(`the ledger was not asked about the attestation of ${verifier}, or has none`);
  if (verifier === issuer) return unmet('the issuer attested to its own declaration');
  const { outcome, attestedAt, withdrawnAt, voiding } = fact.attestation;
  if (withdrawnAt !== null) return unmet(`the verifier withdrew its attestation on ${isoTime(withdrawnAt)}`);
  if (voiding !== null)
    return unmet(`its authority voided what the verifier attested from ${isoTime(voiding.voidFrom)} on`);
  if (outcome === 'not-satisfied' || !acceptedOutcomes.includes(outcome))
    return unmet(`the verifier concluded "${outcome}"`);
  return met(`"${outcome}" by ${verifier} on ${isoTime(attestedAt)}`);
};

/** The ledger had the verifier accredited, by a jurisdiction that the policy trusts, when it attested. */
export const judgeStanding = (fact: AttestedFact | undefined, { jurisdictions }: Policy): Finding => {
  if (fact === undefined)
    return unmet('there is no attestation that an accreditation could be looked up for');
  const { standing, attestation } = fact;
  const at = isoTime(attestation.attestedAt);
  if (standing.standing !== 'accredited')
    return unmet(`the verifier's standing on the ledger on ${at} is "${standing.standing}"`);
  const { jurisdiction } = standing.decisive;
  return jurisdictions.includes(jurisdiction)
    ? met(`accredited on the ledger in ${jurisdiction} on ${at}`)
    : unmet(`the verifier was accredited in ${jurisdiction}, which the policy does not trust`);
};

/** That accreditation covered the activity group. */
export const judgeLedgerGroup = (
  cnCode: string,
  product: VerifiedProduct | null,
  fact: AttestedFact | undefined,
): Finding => {
  const group = cnGroupsOf(cnCode).find(({ name }) => name === product?.activityGroup);
  const decisive = fact?.standing.decisive ?? null;
  if (group === undefined || decisive === null)
    return unmet('the ledger has no accreditation to compare with');
  return (decisive.cnGroups & (1 << group.bit)) === 0
    ? unmet(`the verifier's accreditation on the ledger does not cover "${group.name}"`)
    : met(`the accreditation on the ledger covers "${group.name}"`);
};
