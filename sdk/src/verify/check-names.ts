/** Every check, in the order of the report; the first failing one in `HEADLINE_ORDER` gives the report its headline. */
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
export type CheckName = (typeof CHECK_NAMES)[number];
