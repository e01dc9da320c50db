import type { Bytes32 } from '../../core/hex.ts';
import type { LedgerReader, Role, StandingFact } from '../../ledger/facts.ts';
import { reasonText } from '../../ledger/reasons.ts';
import type { Check, CheckContext } from '../context.ts';
import { fail, isoTime, pass, skipped, warn } from '../outcome.ts';
import type { CheckResult } from '../report.ts';

const explain = (role: Role, { standing, decisive }: StandingFact): string => {
  switch (standing) {
    case 'unknown-issuer':
      return 'was never accredited before that';
    case 'role-not-granted':
      return `was not accredited as ${role}`;
    case 'outside-window':
      return `was accredited only from ${isoTime(decisive.validFrom)} to ${isoTime(decisive.validUntil)}`;
    case 'contested':
      return `is contested: on ${isoTime(decisive.recordedAt)} it was recorded as ${decisive.state} from ${isoTime(decisive.effectiveFrom)} on (reason: ${reasonText(decisive.reasonCode)})`;
    case 'suspended':
    case 'revoked':
      return `was ${standing} since ${isoTime(decisive.effectiveFrom)} (reason: ${reasonText(decisive.reasonCode)})`;
    case 'accredited':
      return `was accredited as ${role}`;
  }
};

/** Whether the policy trusts a jurisdiction that accredits; `null` when it does. */
const judgeJurisdiction = (
  policy: CheckContext['policy'],
  did: string,
  jurisdiction: string,
): CheckResult | null =>
  policy.jurisdictions.includes(jurisdiction)
    ? null
    : fail(
        'accredited.jurisdiction-untrusted',
        `${did} was accredited in ${jurisdiction}, which the policy does not trust`,
        {
          expected: policy.jurisdictions.join(', '),
          actual: jurisdiction,
          who: did,
          next: `add ${jurisdiction} to the policy if you accept its accreditations`,
        },
      );

/**
 * What the ledger says about one role of an issuer at a moment, by the word of the authority that had accredited it then;
 * `null` when nothing stands against it.
 */
export const judgeStanding = async (
  ledger: LedgerReader,
  policy: CheckContext['policy'],
  { issuerId, did, role, at }: { issuerId: Bytes32; did: string; role: Role; at: number },
): Promise<CheckResult | null> => {
  const fact = await ledger.standing({ issuerId, role, at });
  const untrusted =
    fact.decisive === null ? null : judgeJurisdiction(policy, did, fact.decisive.jurisdiction);
  if (untrusted !== null || fact.standing === 'accredited') return untrusted;
  const report = fact.standing === 'contested' && policy.contested === 'warn' ? warn : fail;
  return report(`accredited.${fact.standing}`, `${did} ${explain(role, fact)}`, {
    expected: `accredited as ${role} at ${isoTime(at)}`,
    actual: fact.standing,
    who: did,
    at: fact.decisive?.effectiveFrom ?? at,
    next: 'ask the authority that accredits it, or buy from another supplier',
    ...(fact.decisive === null ? {} : { evidence: { reasonCode: fact.decisive.reasonCode } }),
  });
};

/** The issuer held the roles that the policy asks for, in a jurisdiction that it trusts. Judged when it was anchored. */
export const checkAccredited: Check = async ({ credential, issuerId, ledger, policy, anchored }) => {
  if (credential === null || issuerId === null)
    return skipped('accredited.unread', 'the issuer is not known');
  if (ledger === null) return skipped('accredited.offline', 'the ledger is not asked offline');
  const fact = await anchored();
  if (fact === null)
    return skipped('accredited.not-anchored', 'there is no moment to judge: it was never anchored');
  const issuer = await ledger.issuer(issuerId);
  if (issuer === null || issuer.did !== credential.issuer) {
    return fail('accredited.unknown-issuer', `${credential.issuer} is no issuer of this ledger`, {
      expected: credential.issuer,
      actual: issuer?.did ?? 'nobody',
      who: credential.issuer,
      next: 'ask the authority of its country to accredit it',
    });
  }
  const judged = await Promise.all(
    policy.issuerRoles.map((role) =>
      judgeStanding(ledger, policy, { issuerId, did: issuer.did, role, at: fact.anchoredAt }),
    ),
  );
  const against = judged.filter((result) => result !== null);
  return (
    against.find(({ outcome }) => outcome === 'fail') ??
    against[0] ??
    pass('accredited.ok', `accredited as ${policy.issuerRoles.join(', ')}`, {
      who: issuer.did,
      at: fact.anchoredAt,
    })
  );
};
