import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import type { LocalAccount } from 'viem';
import type { Bytes32 } from '../../core/hex.ts';
import type { LedgerIdentity } from '../facts.ts';
import { issuerIdOf } from '../issuer-id.ts';
import { type AccreditationTerms, type Authorization, termsOnLedger } from './calls.ts';

const by = [
  { name: 'signer', type: 'address' },
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint256' },
] as const;
const issuerId = { name: 'issuerId', type: 'bytes32' } as const;

/** EIP-712 structs of both registries; every one names the issuer, the signer, a nonce and a deadline. */
export const TYPES = {
  Accreditation: [
    { name: 'did', type: 'string' },
    { name: 'controller', type: 'address' },
    { name: 'jurisdiction', type: 'bytes2' },
    { name: 'roles', type: 'uint8' },
    { name: 'cnGroups', type: 'uint32' },
    { name: 'validFrom', type: 'uint40' },
    { name: 'validUntil', type: 'uint40' },
    { name: 'scopeHash', type: 'bytes32' },
  ],
  Consent: [{ name: 'accreditation', type: 'Accreditation' }, issuerId, ...by],
  ControllerConsent: [issuerId, ...by],
  Anchor: [issuerId, { name: 'id', type: 'bytes32' }, { name: 'quantity', type: 'uint128' }, ...by],
  AnchorBatch: [issuerId, { name: 'root', type: 'bytes32' }, { name: 'count', type: 'uint64' }, ...by],
} as const;

const issuerDomain = ({ chainId, issuerRegistry }: LedgerIdentity) => ({
  name: 'Kiseki IssuerRegistry',
  version: '1',
  chainId,
  verifyingContract: issuerRegistry,
});
const declarationDomain = ({ chainId, declarationRegistry }: LedgerIdentity) => ({
  name: 'Kiseki DeclarationRegistry',
  version: '1',
  chainId,
  verifyingContract: declarationRegistry,
});

/** An unordered nonce from the system's randomness: nobody has to keep count, and a relayer may submit in any order. */
const newNonce = (): bigint => BigInt(`0x${bytesToHex(randomBytes(32))}`);

/** A candidate's consent to be accredited on these terms, until `deadline` (seconds, UTC). */
export const signConsent = async (
  ledger: LedgerIdentity,
  account: LocalAccount,
  terms: AccreditationTerms,
  deadline: number,
): Promise<Authorization> => {
  const unsigned = { signer: account.address, nonce: newNonce(), deadline: BigInt(deadline) };
  const signature = await account.signTypedData({
    domain: issuerDomain(ledger),
    types: { Consent: TYPES.Consent, Accreditation: TYPES.Accreditation },
    primaryType: 'Consent',
    message: { accreditation: termsOnLedger(terms), issuerId: issuerIdOf(terms.did), ...unsigned },
  });
  return { ...unsigned, signature };
};

/** An account's consent to act for an issuer from now on. */
export const signControllerConsent = async (
  ledger: LedgerIdentity,
  account: LocalAccount,
  id: Bytes32,
  deadline: number,
): Promise<Authorization> => {
  const unsigned = { signer: account.address, nonce: newNonce(), deadline: BigInt(deadline) };
  const signature = await account.signTypedData({
    domain: issuerDomain(ledger),
    types: { ControllerConsent: TYPES.ControllerConsent },
    primaryType: 'ControllerConsent',
    message: { issuerId: id, ...unsigned },
  });
  return { ...unsigned, signature };
};

/** An issuer's permission to anchor one declaration, which any relayer may submit. */
export const authorizeAnchor = async (
  ledger: LedgerIdentity,
  account: LocalAccount,
  anchor: { issuerId: Bytes32; declarationId: Bytes32; quantity: bigint },
  deadline: number,
): Promise<Authorization> => {
  const unsigned = { signer: account.address, nonce: newNonce(), deadline: BigInt(deadline) };
  const { declarationId, ...rest } = anchor;
  const signature = await account.signTypedData({
    domain: declarationDomain(ledger),
    types: { Anchor: TYPES.Anchor },
    primaryType: 'Anchor',
    message: { ...rest, id: declarationId, ...unsigned },
  });
  return { ...unsigned, signature };
};
