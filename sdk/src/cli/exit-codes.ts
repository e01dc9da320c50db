import { KisekiError } from '../core/errors.ts';

/** Exit codes of the command line; docs/cli.md. */
export const EXIT = {
  ok: 0,
  notValid: 1,
  badInput: 2,
  undecided: 3,
  refused: 4,
  /** A defect of Kiseki itself (sysexits.h, EX_SOFTWARE). */
  defect: 70,
} as const;

const refused = new Set(['ledger.refused', 'ledger.transaction-failed']);
/** Errors of the ledger's surroundings that the user mends by giving something else. */
const badInput = new Set([
  'ledger.deployments-invalid',
  'ledger.issuer-unknown',
  'ledger.outbox-unwritable',
  'ledger.chain-running',
  'ledger.chain-not-running',
]);
const unreachable = new Set(['cli.no-endpoint', 'identity.ledger-nonsense', 'identity.ledger-needed']);

/** The exit code that an error ends the command with. */
export const exitCodeOf = (error: unknown): number => {
  if (!(error instanceof KisekiError)) return EXIT.defect;
  if (refused.has(error.code)) return EXIT.refused;
  if (unreachable.has(error.code)) return EXIT.undecided;
  return error.code.startsWith('ledger.') && !badInput.has(error.code) ? EXIT.undecided : EXIT.badInput;
};
