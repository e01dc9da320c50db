import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import type { LocalAccount } from 'viem';
import type { Bytes32 } from '../../core/hex.ts';
import type { LedgerIdentity } from '../facts.ts';
import { issuerIdOf } from '../issuer-id.ts';
import { type AccreditationTerms, type Authorization, termsOnLedger } from './calls.ts';
import { DECLARATION_STRUCTS, declarationDomain, ISSUER_STRUCTS, issuerDomain } from './typed-structs.ts';

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
    types: { Consent: ISSUER_STRUCTS.Consent, Accreditation: ISSUER_STRUCTS.Accreditation },
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
    types: { ControllerConsent: ISSUER_STRUCTS.ControllerConsent },
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
    types: { Anchor: DECLARATION_STRUCTS.Anchor },
    primaryType: 'Anchor',
    message: { ...rest, id: declarationId, ...unsigned },
  });
  return { ...unsigned, signature };
};
