export { CHECK_NAMES, type CheckName } from './check-names.ts';
export { POLICY_SCHEMA, type Policy, PolicyError, type PolicyErrorCode, parsePolicy } from './policy.ts';
export type {
  CheckOutcome,
  CheckResult,
  Headline,
  NamedCheckResult,
  Result,
  VerificationReport,
} from './report.ts';
export { type VerifyOptions, verifyBundle } from './verify-bundle.ts';
