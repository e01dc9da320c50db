import type { Bytes32 } from '../../core/hex.ts';
import { LedgerError } from '../errors.ts';
import {
  type AttestationFact,
  type CheckpointFact,
  type EndingFact,
  OUTCOMES,
  ROLES,
  type Role,
  type Standing,
  type StandingFact,
} from '../facts.ts';

/** The contract's enumeration `Standing`, in its order. */
const STANDINGS = [
  'unknown-issuer',
  'role-not-granted',
  'outside-window',
  'accredited',
  'contested',
  'suspended',
  'revoked',
] as const satisfies readonly Standing[];
const STATES = ['active', 'suspended', 'revoked'] as const;

const nth = <Name extends string>(names: readonly Name[], index: number, what: string): Name => {
  const name = names[index];
  if (name !== undefined) return name;
  throw new LedgerError('ledger.nonsense', `the ledger answers with the unknown ${what} ${index}`, {
    hint: 'is this SDK older than the contracts?',
  });
};

/** Roles of a bitmap. */
export const rolesOf = (bitmap: number): Role[] => ROLES.filter((_, bit) => (bitmap & (1 << bit)) !== 0);

/** The bitmap of roles. */
export const roleBitmap = (roles: readonly Role[]): number =>
  roles.reduce((bitmap, role) => bitmap | (1 << ROLES.indexOf(role)), 0);

/** Two ASCII bytes as the contract holds a jurisdiction. */
export const jurisdictionBytes = (code: string): `0x${string}` =>
  `0x${[...code].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')}`;
export const jurisdictionText = (bytes: string): string =>
  String.fromCharCode(Number.parseInt(bytes.slice(2, 4), 16), Number.parseInt(bytes.slice(4, 6), 16));

type RawCheckpoint = {
  recordedAt: number;
  effectiveFrom: number;
  validFrom: number;
  validUntil: number;
  cnGroups: number;
  reasonCode: number;
  roles: number;
  state: number;
  jurisdiction: string;
  scopeHash: Bytes32;
};

/** A checkpoint, or `null` for the empty one that the contract returns when there is none. */
export const checkpointOf = ({
  roles,
  state,
  jurisdiction,
  ...rest
}: RawCheckpoint): CheckpointFact | null =>
  state === 0
    ? null
    : {
        ...rest,
        roles: rolesOf(roles),
        state: nth(STATES, state - 1, 'state'),
        jurisdiction: jurisdictionText(jurisdiction),
      };

/** A standing with what decided it: without that nobody knows which jurisdiction, and which scope, it is a standing in. */
export const standingOf = (index: number, raw: RawCheckpoint): StandingFact => {
  const standing = nth(STANDINGS, index, 'standing');
  if (standing === 'unknown-issuer') return { standing, decisive: null };
  const decisive = checkpointOf(raw);
  if (decisive !== null) return { standing, decisive };
  throw new LedgerError('ledger.nonsense', `the ledger answers "${standing}" and does not say by what`, {
    hint: 'is this SDK older than the contracts?',
  });
};

type RawEnding = { effectiveFrom: number; recordedAt: number; reasonCode: number; by: number };

export const endingOf = ({ by, ...rest }: RawEnding): EndingFact | null =>
  rest.recordedAt === 0 ? null : { ...rest, by: nth(['issuer', 'authority'] as const, by - 1, 'actor') };

type RawAttestation = { outcome: number; attestedAt: number; blockNumber: number; withdrawnAt: number };
type RawVoiding = { voidFrom: number; recordedAt: number; reasonCode: number };

export const attestationOf = (raw: RawAttestation, voiding: RawVoiding): AttestationFact | null =>
  raw.attestedAt === 0
    ? null
    : {
        outcome: nth(OUTCOMES, raw.outcome - 1, 'outcome'),
        attestedAt: raw.attestedAt,
        blockNumber: raw.blockNumber,
        withdrawnAt: raw.withdrawnAt === 0 ? null : raw.withdrawnAt,
        voiding: voiding.recordedAt === 0 ? null : voiding,
      };
