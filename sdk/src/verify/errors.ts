import { KisekiError } from '../core/errors.ts';

export type PolicyErrorCode = 'policy.invalid' | 'policy.nothing-trusted' | 'policy.nothing-required';

/** The policy itself is unusable; nothing was verified. Not to be confused with a bundle that does not meet a policy. */
export class PolicyError extends KisekiError<PolicyErrorCode> {
  override readonly name = 'PolicyError';
}
