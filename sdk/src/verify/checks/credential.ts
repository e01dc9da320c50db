import { CredentialError } from '../../credential/errors.ts';
import type { Check } from '../context.ts';
import { fail, isoTime, pass, skipped } from '../outcome.ts';

/** The presentation is an SD-JWT VC in the fixed shape, each disclosure in its own slot. Judged as it stands. */
export const checkCredential: Check = ({ credential, credentialError, now, policy }) => {
  if (credential === null) {
    if (!(credentialError instanceof CredentialError))
      return skipped('credential.unread', 'its claims do not satisfy the schema');
    return fail(credentialError.code, credentialError.message, {
      expected: 'an SD-JWT VC of a declaration in its fixed shape, unchanged since it was signed',
      actual:
        credentialError.problems.map(({ path, message }) => `${path}: ${message}`).join('; ') ||
        credentialError.message,
      next: credentialError.hint,
    });
  }
  const { issuer, issuedAt } = credential;
  if (issuedAt > now + policy.clockSkewSeconds) {
    return fail('credential.from-the-future', `issued ${isoTime(issuedAt)}, which is yet to come`, {
      expected: `a time before ${isoTime(now + policy.clockSkewSeconds)}`,
      actual: isoTime(issuedAt),
      who: issuer,
      next: 'check the clocks of this machine and of the issuer',
    });
  }
  return pass('credential.ok', `${credential.disclosures.length} disclosures, each in its own slot`, {
    who: issuer,
    at: issuedAt,
  });
};
