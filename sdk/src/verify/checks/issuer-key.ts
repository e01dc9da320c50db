import { CredentialError } from '../../credential/errors.ts';
import { verifyCredentialSignature } from '../../credential/open-credential.ts';
import { IdentityError } from '../../identity/errors.ts';
import type { Check } from '../context.ts';
import { fail, pass, skipped } from '../outcome.ts';

/** The issuer's DID resolves to the key that signed, at the block of the anchor. */
export const checkIssuerKey: Check = async ({ credential, ledger, resolveDid, anchored }) => {
  if (credential === null) return skipped('issuer-key.unread', 'there is no signature to check');
  const { issuer, header } = credential;
  try {
    const fact = ledger === null ? null : await anchored();
    const keys = await resolveDid(
      issuer,
      ...(fact === null ? [] : [{ blockNumber: BigInt(fact.blockNumber) }]),
    );
    verifyCredentialSignature(credential, keys);
    return pass('issuer-key.ok', `signed ${header.alg} by ${header.kid}`, {
      who: issuer,
      ...(fact === null ? {} : { at: fact.anchoredAt }),
    });
  } catch (error) {
    if (error instanceof IdentityError && error.code === 'identity.ledger-needed')
      return skipped('issuer-key.offline', 'the DID lives on the ledger, which is not asked offline', {
        who: issuer,
      });
    if (!(error instanceof CredentialError || error instanceof IdentityError)) throw error;
    return fail(error.code, error.message, {
      expected: `a signature by a key of ${issuer}`,
      actual: error.message,
      who: issuer,
      next: error.hint,
    });
  }
};
