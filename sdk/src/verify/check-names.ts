/** Every check that a bundle and the ledger answer, in the order of the report: what a policy can require. */
export const CHECK_NAMES = [
  'schema',
  'credential',
  'chain-identity',
  'anchored',
  'issuer-key',
  'accredited',
  'scope',
  'status',
  'totals',
  'inputs',
  'quantity',
  'attested',
] as const;

/**
 * Checks of what else somebody hands in. One stands in a report only where it was asked for, and is required then: no policy
 * can require what only its reader can hand in.
 */
export const ASKED_CHECK_NAMES = ['report'] as const;

export type RequirableCheckName = (typeof CHECK_NAMES)[number];
export type AskedCheckName = (typeof ASKED_CHECK_NAMES)[number];
export type CheckName = RequirableCheckName | AskedCheckName;
