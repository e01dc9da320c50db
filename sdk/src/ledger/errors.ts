import { KisekiError, type Problem } from '../core/errors.ts';

export type LedgerErrorCode =
  | 'ledger.unreachable'
  | 'ledger.throttled'
  | 'ledger.nonsense'
  | 'ledger.wrong-chain'
  | 'ledger.not-deployed'
  | 'ledger.deployments-invalid'
  | 'ledger.issuer-unknown'
  | 'ledger.refused'
  | 'ledger.transaction-failed'
  | 'ledger.transaction-pending'
  | 'ledger.outbox-busy'
  | 'ledger.outbox-stale'
  | 'ledger.outbox-unwritable'
  | 'ledger.chain-running'
  | 'ledger.chain-not-running'
  | 'ledger.chain-failed';

/** The ledger cannot be asked, gives no usable answer, or refuses. */
export class LedgerError extends KisekiError<LedgerErrorCode> {
  override readonly name = 'LedgerError';
  /** The contract's own error, when it refused. */
  readonly refusal: { readonly name: string; readonly args: readonly string[] } | null;

  constructor(
    code: LedgerErrorCode,
    message: string,
    options: {
      hint: string;
      cause?: unknown;
      problems?: readonly Problem[];
      refusal?: { name: string; args: readonly string[] };
    },
  ) {
    super(code, message, options);
    this.refusal = options.refusal ?? null;
  }
}
