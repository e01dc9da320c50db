import type { VerificationKey } from '../identity/types.ts';
import { algorithmOf, verifySignature } from '../identity/verify-signature.ts';
import { CredentialError, refuse } from './errors.ts';
import { type ParsedCredential, parseCredential } from './parse-credential.ts';

/**
 * Checks the issuer's signature with the one key of the issuer that the credential names. The algorithm follows from the
 * key: a header that says another one is refused.
 *
 * @throws CredentialError `credential.key-unknown`, `credential.algorithm-mismatch`, `credential.signature-invalid`.
 */
export const verifyCredentialSignature = (
  { jwt, header, signature, issuer }: ParsedCredential,
  keys: readonly VerificationKey[],
): void => {
  const key = keys.find(({ kid }) => kid === header.kid);
  if (key === undefined) {
    throw new CredentialError('credential.key-unknown', `${issuer} has no key ${header.kid} for assertions`, {
      hint: 'the issuer rotated its keys after signing, or somebody else signed in its name',
    });
  }
  if (algorithmOf(key) !== header.alg)
    throw refuse(
      'credential.algorithm-mismatch',
      `the key signs ${algorithmOf(key)}, the header says ${header.alg}`,
    );
  const signed = new TextEncoder().encode(jwt.slice(0, jwt.lastIndexOf('.')));
  if (!verifySignature(key, signed, signature))
    throw refuse('credential.signature-invalid', `the signature is not that of ${header.kid}`);
};

/**
 * Reads a credential and checks its signature: RFC 9901, section 7.1, whole.
 *
 * @param keys The issuer's assertion keys, from its DID document.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { completeDraft, issueCredential, newSecret, createDidResolver, openCredential, signerFromSecret } from '@kiseki/sdk';
 *
 * const signer = signerFromSecret('ed25519', newSecret('ed25519'), 31337);
 * const draft = readFileSync('examples/steel-mill.json', 'utf8');
 * const declaration = completeDraft(draft, { operator: signer.did, suppliers: [] });
 * const { credential } = await issueCredential({ declaration, signer, issuedAt: 1_790_000_000 });
 *
 * const keys = await createDidResolver(null)(signer.did);
 * console.log(openCredential(credential, keys).issuer === signer.did); // true
 * ```
 */
export const openCredential = (text: string, keys: readonly VerificationKey[]): ParsedCredential => {
  const credential = parseCredential(text);
  verifyCredentialSignature(credential, keys);
  return credential;
};
