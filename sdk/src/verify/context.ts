import type { Bundle } from '../bundle/bundle.ts';
import type { Decimal } from '../core/decimal.ts';
import type { Bytes32 } from '../core/hex.ts';
import type { ParsedCredential } from '../credential/parse-credential.ts';
import type { DidResolver } from '../identity/types.ts';
import type { LedgerReader } from '../ledger/facts.ts';
import type { Policy } from './policy.ts';
import type { CheckResult, VerificationReport } from './report.ts';

/** When and where a declaration was anchored. */
export type AnchoredFact = {
  readonly anchoredAt: number;
  readonly blockNumber: number;
  readonly quantity: bigint;
};

/** A bundle of an input with what is known about it. */
export type VerifiedInput = {
  readonly bundle: Bundle;
  readonly credential: ParsedCredential | null;
  readonly report: VerificationReport;
};

/** What every check gets. Checks ask the ledger only through `ledger`, and take the time from `now`. */
export type CheckContext = {
  readonly bundle: Bundle;
  /** `null` when the presentation cannot be read; `schema` and `credential` say why. */
  readonly credential: ParsedCredential | null;
  readonly credentialError: unknown;
  readonly issuerId: Bytes32 | null;
  readonly policy: Policy;
  /** `null` when the user said `--offline`. */
  readonly ledger: LedgerReader | null;
  readonly resolveDid: DidResolver;
  /** Seconds, UTC. */
  readonly now: number;
  readonly inputs: readonly VerifiedInput[];
  /** keccak256 of the copy of the verification report that was handed in; `null` where none was, and for inputs. */
  readonly reportCopy: Bytes32 | null;
  /** Quantity of each declaration, by id, that the declarations of this whole bundle use, in tonnes or MWh. */
  readonly used: ReadonlyMap<string, Decimal>;
  /** The anchor as the ledger has it; `null` when there is none. Asked once. Only with a ledger and a credential. */
  readonly anchored: () => Promise<AnchoredFact | null>;
};

/** A check looks at one aspect of a bundle. It throws nothing: whoever runs it turns a silent ledger into `unknown`. */
export type Check = (context: CheckContext) => Promise<CheckResult> | CheckResult;
