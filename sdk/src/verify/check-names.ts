/** Every check, in the order of the report; which of them gives the report its headline is for `headline.ts` to say. */
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
