import type { LedgerIdentity } from '../facts.ts';

const by = [
  { name: 'signer', type: 'address' },
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint256' },
] as const;
const issuerId = { name: 'issuerId', type: 'bytes32' } as const;
const verifierId = { name: 'verifierId', type: 'bytes32' } as const;
const id = { name: 'id', type: 'bytes32' } as const;
const root = { name: 'root', type: 'bytes32' } as const;
const account = { name: 'account', type: 'address' } as const;
const validUntil = { name: 'validUntil', type: 'uint40' } as const;
const reasonCode = { name: 'reasonCode', type: 'uint16' } as const;
const effectiveFrom = { name: 'effectiveFrom', type: 'uint40' } as const;
const ending = [reasonCode, effectiveFrom, ...by] as const;
const accreditation = { name: 'accreditation', type: 'Accreditation' } as const;
const subject = [
  verifierId,
  issuerId,
  id,
  { name: 'reportHash', type: 'bytes32' },
  { name: 'contentHash', type: 'bytes32' },
] as const;

/** EIP-712 structs of the register of issuers; each one ends with its signer, a nonce and a deadline. */
export const ISSUER_STRUCTS = {
  Accreditation: [
    { name: 'did', type: 'string' },
    { name: 'controller', type: 'address' },
    { name: 'jurisdiction', type: 'bytes2' },
    { name: 'roles', type: 'uint8' },
    { name: 'cnGroups', type: 'uint32' },
    { name: 'validFrom', type: 'uint40' },
    validUntil,
    { name: 'scopeHash', type: 'bytes32' },
  ],
  Consent: [accreditation, issuerId, ...by],
  Accredit: [accreditation, issuerId, ...by],
  Suspend: [issuerId, ...ending],
  Reinstate: [issuerId, ...ending],
  Revoke: [issuerId, ...ending],
  Renew: [issuerId, validUntil, ...ending],
  ControllerConsent: [issuerId, ...by],
  ChangeController: [issuerId, { name: 'controller', type: 'address' }, ...by],
  SetDelegate: [issuerId, account, { name: 'capabilities', type: 'uint8' }, validUntil, ...by],
  RevokeDelegate: [issuerId, account, ...by],
} as const;

/** EIP-712 structs of the register of declarations. */
export const DECLARATION_STRUCTS = {
  Anchor: [issuerId, id, { name: 'quantity', type: 'uint128' }, ...by],
  AnchorBatch: [issuerId, root, { name: 'count', type: 'uint64' }, ...by],
  Revoke: [issuerId, id, root, ...ending],
  Supersede: [
    ...[issuerId, id, root],
    { name: 'successor', type: 'bytes32' },
    { name: 'successorRoot', type: 'bytes32' },
    ...ending,
  ],
  Attest: [...subject, { name: 'outcome', type: 'uint8' }, root, ...by],
  Withdraw: [...subject, reasonCode, ...by],
  VoidAttestations: [verifierId, { name: 'voidFrom', type: 'uint40' }, reasonCode, ...by],
} as const;

/** What binds a signature to the register of issuers of one ledger. */
export const issuerDomain = ({ chainId, issuerRegistry }: LedgerIdentity) => ({
  name: 'Kiseki IssuerRegistry',
  version: '1',
  chainId,
  verifyingContract: issuerRegistry,
});

/** What binds a signature to the register of declarations of one ledger. */
export const declarationDomain = ({ chainId, declarationRegistry }: LedgerIdentity) => ({
  name: 'Kiseki DeclarationRegistry',
  version: '1',
  chainId,
  verifyingContract: declarationRegistry,
});
