export { CHECK_NAMES, type CheckName } from './check-names.ts';
export { PolicyError, type PolicyErrorCode } from './errors.ts';
export { POLICY_SCHEMA, type Policy, parsePolicy } from './policy.ts';
export type {
  CheckOutcome,
  CheckResult,
  Headline,
  NamedCheckResult,
  Result,
  VerificationReport,
} from './report.ts';
export { type VerifyOptions, verifyBundle } from './verify-bundle.ts';
