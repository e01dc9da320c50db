import { KisekiError } from '../core/errors.ts';

export type CliErrorCode =
  | 'cli.usage'
  | 'cli.file-unreadable'
  | 'cli.file-too-large'
  | 'cli.file-exists'
  | 'cli.file-unwritable'
  | 'cli.consent-invalid'
  | 'cli.consent-other-ledger'
  | 'cli.anchor-invalid'
  | 'cli.statement-other-report'
  | 'cli.statement-unmatched'
  | 'cli.anchored-already'
  | 'cli.batch-mixed'
  | 'cli.batch-repeated'
  | 'cli.key-unsuitable'
  | 'cli.password-missing'
  | 'cli.no-endpoint'
  | 'cli.no-deployment'
  | 'cli.no-policy'
  | 'cli.interrupted';

/** What was typed, or what lies around it (files, passwords, settings), does not let the command run. */
export class CliError extends KisekiError<CliErrorCode> {
  override readonly name = 'CliError';
}
