import { KisekiError } from '../core/errors.ts';

export type BundleErrorCode =
  | 'bundle.invalid'
  | 'bundle.too-large'
  | 'bundle.cycle'
  | 'bundle.input-unreferenced';

/** The input is not an evidence bundle. */
export class BundleError extends KisekiError<BundleErrorCode> {
  override readonly name = 'BundleError';
}
