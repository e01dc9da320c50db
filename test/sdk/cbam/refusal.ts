import { expect } from 'chai';
import { CbamError } from '../../../sdk/src/cbam/errors.ts';

/** The error that a call is refused with. */
export const refusal = (call: () => unknown): CbamError => {
  try {
    call();
  } catch (error) {
    if (error instanceof CbamError) return error;
    throw error;
  }
  return expect.fail('nothing was refused');
};
