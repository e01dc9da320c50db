import { KisekiError } from '../core/errors.ts';

export type MerkleErrorCode =
  | 'merkle.empty'
  | 'merkle.too-large'
  | 'merkle.leaf-invalid'
  | 'merkle.leaf-unknown';

export class MerkleError extends KisekiError<MerkleErrorCode> {
  override readonly name = 'MerkleError';
}
