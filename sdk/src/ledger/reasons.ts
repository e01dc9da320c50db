/**
 * Why a fact was recorded: the names of the reason codes that the ledger stores as numbers. Authorities may use other
 * numbers; a name never changes its number.
 */
export const REASONS: Readonly<Record<string, number>> = {
  unspecified: 0,
  'data-error': 1,
  'method-error': 2,
  'verification-failed': 3,
  fraud: 4,
  'key-compromise': 5,
  'operations-ceased': 6,
  'requirements-unmet': 7,
  'newer-data': 8,
  'issuer-request': 9,
};

/** The name of a reason code, or its number where it has none. */
export const reasonText = (code: number): string =>
  Object.entries(REASONS).find(([, number]) => number === code)?.[0] ?? String(code);
