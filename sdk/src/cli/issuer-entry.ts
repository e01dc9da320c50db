import { z } from 'zod';
import type { IssuerFact } from '../ledger/facts.ts';
import { ROLES } from '../ledger/facts.ts';
import { reasonText } from '../ledger/reasons.ts';
import { goodsText } from './format/goods.ts';
import { isoTime } from './format/time.ts';

/** An issuer as the command line shows it. Times are ISO 8601, UTC. */
export const IssuerEntry = z.strictObject({
  did: z.string(),
  issuerId: z.string(),
  controller: z.string(),
  jurisdiction: z.string(),
  state: z.enum(['active', 'suspended', 'revoked']),
  roles: z.array(z.enum(ROLES)),
  goods: z.string(),
  scopeHash: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  /** The newest entry of its history. */
  recordedAt: z.string(),
  effectiveFrom: z.string(),
  reason: z.string(),
});
export type IssuerEntry = z.infer<typeof IssuerEntry>;

export const issuerEntry = ({
  did,
  issuerId,
  controller,
  jurisdiction,
  latest,
}: IssuerFact): IssuerEntry => ({
  did,
  issuerId,
  controller: controller.toLowerCase(),
  jurisdiction,
  state: latest.state,
  roles: [...latest.roles],
  goods: goodsText(latest.cnGroups),
  scopeHash: latest.scopeHash,
  validFrom: isoTime(latest.validFrom),
  validUntil: isoTime(latest.validUntil),
  recordedAt: isoTime(latest.recordedAt),
  effectiveFrom: isoTime(latest.effectiveFrom),
  reason: reasonText(latest.reasonCode),
});
