import { KisekiError } from '../core/errors.ts';

export type CredentialErrorCode =
  | 'credential.too-large'
  | 'credential.malformed'
  | 'credential.claims-invalid'
  | 'credential.shape-invalid'
  | 'credential.disclosure-invalid'
  | 'credential.key-binding-unsupported'
  | 'credential.key-unknown'
  | 'credential.algorithm-mismatch'
  | 'credential.signature-invalid'
  | 'credential.path-unknown'
  | 'credential.signer-mismatch';

/** The text is not a credential that Kiseki accepts. */
export class CredentialError extends KisekiError<CredentialErrorCode> {
  override readonly name = 'CredentialError';
}

/** A refusal with the hint that fits whatever came from outside. */
export const refuse = (code: CredentialErrorCode, message: string, cause?: unknown): CredentialError =>
  new CredentialError(code, message, {
    hint: 'ask the issuer or the holder for the credential again, unchanged',
    cause,
  });
