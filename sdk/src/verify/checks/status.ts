import { reasonText } from '../../ledger/reasons.ts';
import type { Check } from '../context.ts';
import { fail, isoTime, pass, skipped } from '../outcome.ts';

/** Neither revoked nor superseded nor expired. Judged now: at the block that the ledger is read at. */
export const checkStatus: Check = async ({ credential, issuerId, ledger, now, policy }) => {
  if (credential === null || issuerId === null)
    return skipped('status.unread', 'the declaration id is not known');
  const { declarationId, issuer, expiresAt } = credential;
  if (expiresAt !== undefined && now > expiresAt + policy.clockSkewSeconds) {
    return fail('status.expired', `the declaration expired on ${isoTime(expiresAt)}`, {
      expected: `an end after ${isoTime(now)}`,
      actual: isoTime(expiresAt),
      who: issuer,
      at: expiresAt,
      next: 'ask the issuer for a newer declaration',
    });
  }
  if (ledger === null) return skipped('status.offline', 'the ledger is not asked offline');
  const { revocation, supersession } = await ledger.status({ issuerId, declarationId });
  if (revocation !== null) {
    const { by, effectiveFrom, recordedAt, reasonCode } = revocation;
    return fail(
      'status.revoked',
      `revoked by its ${by} on ${isoTime(recordedAt)}, from ${isoTime(effectiveFrom)} on (reason: ${reasonText(reasonCode)})`,
      {
        expected: 'a declaration that stands',
        actual: 'revoked',
        who: issuer,
        at: effectiveFrom,
        next: 'ask the issuer what replaces it; goods covered by it need another proof',
        evidence: { reasonCode, recordedAt },
      },
    );
  }
  if (supersession !== null) {
    const { effectiveFrom, recordedAt, reasonCode, successor } = supersession;
    return fail(
      'status.superseded',
      `superseded on ${isoTime(recordedAt)} by ${successor} (reason: ${reasonText(reasonCode)})`,
      {
        expected: 'a declaration that stands',
        actual: 'superseded',
        who: issuer,
        at: effectiveFrom,
        successor,
        next: 'ask the holder for the bundle of the successor',
        evidence: { reasonCode, recordedAt },
      },
    );
  }
  return pass('status.ok', 'neither revoked nor superseded', { who: issuer });
};
