import type { Bytes32 } from '../core/hex.ts';
import type { CheckName } from './check-names.ts';

/** `unknown`: the check would have needed the ledger, which did not answer. `skipped`: it was not asked, or cannot apply. */
export type CheckOutcome = 'pass' | 'fail' | 'warn' | 'skipped' | 'unknown';

/** What one check found about one bundle. */
export type CheckResult = {
  readonly outcome: CheckOutcome;
  /** Stable, as `status.revoked`. */
  readonly code: string;
  /** A sentence. */
  readonly reason: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Who the finding is about, as a DID or an id. */
  readonly who?: string;
  /** The moment that the check was judged at, or that decided it; seconds, UTC. */
  readonly at?: number;
  readonly successor?: Bytes32;
  /** What to do next. */
  readonly next?: string;
  readonly evidence?: Readonly<Record<string, string | number>>;
};

export type NamedCheckResult = CheckResult & { readonly name: CheckName };

export type Result = 'valid' | 'invalid' | 'incomplete';

/** The decisive cause in one place. Times are ISO 8601, UTC. */
export type Headline = {
  readonly code: string;
  readonly who: string | null;
  readonly when: string | null;
  readonly why: string;
  readonly successor: Bytes32 | null;
  readonly next: string;
};

/** What is known about one bundle under one policy, and about its inputs. */
export type VerificationReport = {
  readonly result: Result;
  readonly headline: Headline;
  readonly declarationId: Bytes32 | null;
  readonly issuer: string | null;
  /** Block of the ledger that every answer was read at, where it was asked. */
  readonly block: { readonly number: number; readonly timestamp: string } | null;
  readonly checks: readonly NamedCheckResult[];
  readonly inputs: readonly VerificationReport[];
};
