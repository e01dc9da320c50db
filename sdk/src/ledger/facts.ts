import type { Address, Bytes32 } from '../core/hex.ts';

/** What a policy pins to know that it talks to the ledger it trusts. */
export type LedgerIdentity = {
  readonly chainId: number;
  readonly issuerRegistry: Address;
  readonly declarationRegistry: Address;
  readonly didRegistry: Address;
  /** First block that can hold an event of these contracts. */
  readonly deploymentBlock: number;
};

/** The block that every answer of one reader is read at. Times are seconds since the Unix epoch, UTC. */
export type Head = { readonly blockNumber: number; readonly timestamp: number };

/** Roles in the order of their bits on the ledger. */
export const ROLES = ['operator', 'trader', 'verifier', 'importer', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Whether an issuer held a role at a moment. `contested`: the moment lies between a suspension's or revocation's
 * `effectiveFrom` and the block that recorded it; the policy says whether that warns or fails.
 */
export type Standing =
  | 'accredited'
  | 'contested'
  | 'suspended'
  | 'revoked'
  | 'outside-window'
  | 'role-not-granted'
  | 'unknown-issuer';

export type StandingFact =
  | { readonly standing: 'unknown-issuer'; readonly decisive: null }
  | {
      readonly standing: Exclude<Standing, 'unknown-issuer'>;
      /** The entry of the issuer's history that decided: the contesting one, or what the ledger said at that moment. */
      readonly decisive: CheckpointFact;
    };

/** One entry of an issuer's history. */
export type CheckpointFact = {
  readonly recordedAt: number;
  readonly effectiveFrom: number;
  readonly validFrom: number;
  readonly validUntil: number;
  /** Bitmap of the CBAM aggregated goods categories; bit numbers in `declaration/cn-groups.ts`. */
  readonly cnGroups: number;
  readonly reasonCode: number;
  readonly roles: readonly Role[];
  readonly state: 'active' | 'suspended' | 'revoked';
  /** ISO 3166 alpha-2 code of the jurisdiction whose authority wrote the entry: an issuer may have moved since. */
  readonly jurisdiction: string;
  readonly scopeHash: Bytes32;
};

export type IssuerFact = {
  readonly issuerId: Bytes32;
  readonly did: string;
  readonly controller: Address;
  /** ISO 3166 alpha-2 code of the jurisdiction that accredits it. */
  readonly jurisdiction: string;
  /** The newest entry of its history. */
  readonly latest: CheckpointFact;
};

export type AnchorFact = {
  /** Grams; watt-hours for electricity; 0 = not stated. */
  readonly quantity: bigint;
  readonly anchoredAt: number;
  readonly blockNumber: number;
};

export type BatchFact = { readonly count: number; readonly anchoredAt: number; readonly blockNumber: number };

/** The end of a declaration's validity, written once. */
export type EndingFact = {
  readonly reasonCode: number;
  /** Never after `recordedAt`; what lies between the two is contested. */
  readonly effectiveFrom: number;
  readonly recordedAt: number;
  readonly by: 'issuer' | 'authority';
};

/** Status facts of an (issuer, declaration) pair; history is never rewritten, so a past time has its own answer. */
export type StatusFact = {
  readonly revocation: EndingFact | null;
  readonly supersession: (EndingFact & { readonly successor: Bytes32 }) | null;
};

/** What an attestation is about and what it commits to; each is a key of its own on the ledger. */
export type AttestationSubject = {
  readonly verifierId: Bytes32;
  readonly issuerId: Bytes32;
  readonly declarationId: Bytes32;
  /** keccak256 of the verification report. */
  readonly reportHash: Bytes32;
  /** keccak256 of the full presentation (every disclosure, in slot order) that the verifier saw. */
  readonly contentHash: Bytes32;
};

export const OUTCOMES = ['satisfied', 'satisfied-with-comments', 'not-satisfied'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type AttestationFact = {
  readonly outcome: Outcome;
  readonly attestedAt: number;
  readonly blockNumber: number;
  readonly withdrawnAt: number | null;
  /** The earliest word of the verifier's authority that voids it. */
  readonly voiding: {
    readonly voidFrom: number;
    readonly recordedAt: number;
    readonly reasonCode: number;
  } | null;
};

/**
 * The one interface through which `verify` asks the ledger; RPC, index and offline evidence are interchangeable.
 * All answers of one reader come from one block. Every method throws `LedgerError` (`ledger.unreachable`,
 * `ledger.throttled`, `ledger.nonsense`) when it cannot tell: never a guess, never null instead of an error.
 */
export type LedgerReader = {
  readonly identity: () => Promise<LedgerIdentity>;
  readonly head: () => Promise<Head>;
  readonly issuer: (issuerId: Bytes32) => Promise<IssuerFact | null>;
  readonly standing: (query: { issuerId: Bytes32; role: Role; at: number }) => Promise<StandingFact>;
  readonly anchor: (key: { issuerId: Bytes32; declarationId: Bytes32 }) => Promise<AnchorFact | null>;
  readonly batch: (key: { issuerId: Bytes32; root: Bytes32 }) => Promise<BatchFact | null>;
  readonly status: (key: { issuerId: Bytes32; declarationId: Bytes32 }) => Promise<StatusFact>;
  readonly attestation: (subject: AttestationSubject) => Promise<AttestationFact | null>;
};
