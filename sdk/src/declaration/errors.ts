import { KisekiError } from '../core/errors.ts';

export type DeclarationErrorCode = 'declaration.invalid' | 'declaration.input-unlinked';

/** The input is not a declaration; `problems` lists everything that is wrong with it, with paths. */
export class DeclarationError extends KisekiError<DeclarationErrorCode> {
  override readonly name = 'DeclarationError';
}
