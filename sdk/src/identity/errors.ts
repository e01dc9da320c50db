import { KisekiError } from '../core/errors.ts';

export type IdentityErrorCode =
  | 'identity.did-malformed'
  | 'identity.did-unsupported'
  | 'identity.did-not-found'
  | 'identity.ledger-nonsense'
  | 'identity.ledger-needed'
  | 'identity.key-malformed'
  | 'identity.key-exists'
  | 'identity.key-not-found'
  | 'identity.key-name-invalid'
  | 'identity.keystore-malformed'
  | 'identity.password-wrong'
  | 'identity.signer-failed'
  | 'identity.home-unwritable';

/** A DID, a key or a signer is not what it has to be. Never carries a secret. */
export class IdentityError extends KisekiError<IdentityErrorCode> {
  override readonly name = 'IdentityError';
}
