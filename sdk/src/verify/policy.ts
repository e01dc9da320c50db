import * as z from 'zod';
import { parseJson } from '../core/parse-json.ts';
import { problemsOf } from '../core/problems.ts';
import { COUNTRIES } from '../declaration/codes.ts';
import { OUTCOMES, ROLES } from '../ledger/facts.ts';
import { CHECK_NAMES } from './check-names.ts';
import { PolicyError } from './errors.ts';

export const POLICY_SCHEMA = 'kiseki.policy/1';

const address = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{40}$/)]);

const TrustedLedger = z.strictObject({
  chainId: z
    .int()
    .min(1)
    .max(2 ** 53 - 1),
  issuerRegistry: address,
  declarationRegistry: address,
  didRegistry: address,
  deploymentBlock: z.int().min(0),
});

const percent = z.string().regex(/^(100|\d{1,2}(\.\d{1,6})?)$/, 'not a percentage between 0 and 100');

/** Shares of the footprint, in percent, that a trace has to keep to. */
const Thresholds = z
  .strictObject({
    /** At least so much from declarations that an accredited verifier attested to. */
    attestedAtLeast: percent,
    /** At least so much from valid declarations, attested or not. */
    validAtLeast: percent,
    defaultAtMost: percent,
    offLedgerAtMost: percent,
    unknownAtMost: percent,
  })
  .partial();

const share = z.string().regex(/^(0|[1-9]\d{0,3})(\.\d{1,6})?$/, 'not a factor, such as 0.5');

/** Below which actual values make a reader look twice; see docs/attestation.md. */
const Plausibility = z
  .strictObject({
    /** Of the default value without its mark-up. */
    belowDefault: share,
    /** Of the benchmark for default values, which includes the precursors. */
    belowBenchmark: share,
  })
  .partial();

/** What an importer trusts, and what has to be shown before it accepts a bundle. */
export const Policy = z.strictObject({
  schema: z.literal(POLICY_SCHEMA),
  /** Ledgers whose facts count. */
  ledgers: z.array(TrustedLedger).max(64),
  /** ISO 3166 alpha-2 codes of jurisdictions whose accreditations count, of issuers and of verifiers. */
  jurisdictions: z.array(z.enum(COUNTRIES)).max(300),
  /** Roles that the issuer held when it anchored. */
  issuerRoles: z.array(z.enum(ROLES)).max(ROLES.length),
  /** Checks without which nothing is valid. A check that fails makes a bundle invalid whether it stands here or not. */
  requiredChecks: z.array(z.enum(CHECK_NAMES)).max(CHECK_NAMES.length),
  /** What a fact that was contested at the moment that counts means. */
  contested: z.enum(['warn', 'fail']),
  /** Conclusions of a verifier that are good enough. */
  acceptedOutcomes: z.array(z.enum(OUTCOMES)).min(1),
  /** How far clocks may differ, in seconds. */
  clockSkewSeconds: z.int().min(0).max(86_400),
  thresholds: Thresholds.optional(),
  /** When actual values of a good of CBAM are suspiciously low: a warning, never a failure. */
  plausibility: Plausibility.optional(),
});
export type Policy = z.infer<typeof Policy>;

/**
 * Parses a policy file.
 *
 * @throws JsonError; PolicyError for a policy that trusts nobody or asks nothing: under it everything or nothing would pass.
 *
 * @example
 * ```ts
 * import { PolicyError, parsePolicy } from '@kiseki/sdk';
 *
 * try {
 *   parsePolicy('{"schema":"kiseki.policy/1","jurisdictions":["XX"]}');
 * } catch (error) {
 *   if (error instanceof PolicyError) console.log(error.code, error.problems[1]?.path); // policy.invalid jurisdictions[0]
 * }
 * ```
 */
export const parsePolicy = (input: unknown): Policy => {
  const value = typeof input === 'string' ? parseJson(input, { maxBytes: 262_144, maxDepth: 8 }) : input;
  const result = Policy.safeParse(value);
  if (!result.success) {
    const problems = problemsOf(result.error);
    throw new PolicyError('policy.invalid', `the policy has ${problems.length} problem(s)`, {
      hint: '`kiseki policy init` writes one for your ledger; docs/verification.md explains each field',
      problems,
    });
  }
  const policy = result.data;
  if (policy.ledgers.length === 0 || policy.jurisdictions.length === 0) {
    throw new PolicyError('policy.nothing-trusted', 'the policy trusts no ledger or no jurisdiction', {
      hint: 'name at least one of each; without them no fact counts',
    });
  }
  if (policy.requiredChecks.length === 0 || policy.issuerRoles.length === 0) {
    throw new PolicyError('policy.nothing-required', 'the policy requires no check or no role', {
      hint: 'list the checks that have to pass; `kiseki policy init` lists all of them',
    });
  }
  return policy;
};
