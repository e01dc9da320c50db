import { encodeFunctionData } from 'viem';
import type { Address, Bytes32, Hex } from '../../core/hex.ts';
import { declarationRegistryAbi } from '../abi/declaration-registry.generated.ts';
import { issuerRegistryAbi } from '../abi/issuer-registry.generated.ts';
import { type AttestationSubject, type LedgerIdentity, OUTCOMES, type Outcome } from '../facts.ts';
import { jurisdictionBytes } from '../read/decode.ts';

/** A transaction to make: `to` null for a deployment; `effect` says in a sentence what it does. */
export type LedgerCall = { readonly to: Address | null; readonly data: Hex; readonly effect: string };

/** Terms of an accreditation, as authority and candidate agree on them. Times in seconds, UTC. */
export type AccreditationTerms = {
  readonly did: string;
  readonly controller: Address;
  /** ISO 3166 alpha-2. */
  readonly jurisdiction: string;
  /** Bitmap. */
  readonly roles: number;
  /** Bitmap. */
  readonly cnGroups: number;
  readonly validFrom: number;
  readonly validUntil: number;
  readonly scopeHash: Bytes32;
};

/** A signed permission that anybody may submit (EIP-712). */
export type Authorization = {
  readonly signer: Address;
  readonly nonce: bigint;
  /** Last second at which it may be submitted. */
  readonly deadline: bigint;
  readonly signature: Hex;
};

/** Where an id is anchored: under `root` with a proof, or alone when `root` is zero. */
export type Inclusion = {
  readonly root: Bytes32;
  readonly quantity: bigint;
  readonly proof: readonly Bytes32[];
};

export const ZERO_BYTES32: Bytes32 = `0x${'0'.repeat(64)}`;
export const ALONE: Inclusion = { root: ZERO_BYTES32, quantity: 0n, proof: [] };

/** The terms as the contract takes them. */
export const termsOnLedger = (terms: AccreditationTerms) => ({
  ...terms,
  jurisdiction: jurisdictionBytes(terms.jurisdiction),
});

type Ending = {
  readonly issuerId: Bytes32;
  readonly declarationId: Bytes32;
  readonly inclusion: Inclusion;
  readonly reasonCode: number;
  /** Seconds, UTC; 0 is the time of the block. */
  readonly effectiveFrom: number;
};

type StateChange = {
  readonly issuerId: Bytes32;
  readonly reasonCode: number;
  /** Seconds, UTC; 0 is the time of the block. */
  readonly effectiveFrom: number;
};

const outcomeNumber = (outcome: Outcome): number => OUTCOMES.indexOf(outcome) + 1;
const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
/** Zero is the contracts' word for the time of the block. */
const since = (seconds: number): string => (seconds === 0 ? 'from now on' : `from ${iso(seconds)} on`);

/** Builders of every transaction that the registries take, for one ledger. They send nothing. */
export const ledgerCalls = ({ issuerRegistry, declarationRegistry }: LedgerIdentity) => {
  const toIssuers = (data: Hex, effect: string): LedgerCall => ({ to: issuerRegistry, data, effect });
  const toDeclarations = (data: Hex, effect: string): LedgerCall => ({
    to: declarationRegistry,
    data,
    effect,
  });
  const issuers = { abi: issuerRegistryAbi } as const;
  const declarations = { abi: declarationRegistryAbi } as const;

  return {
    openJurisdiction: (jurisdiction: string, authority: Address) =>
      toIssuers(
        encodeFunctionData({
          ...issuers,
          functionName: 'openJurisdiction',
          args: [jurisdictionBytes(jurisdiction), authority],
        }),
        `opens the jurisdiction ${jurisdiction} with the authority ${authority}`,
      ),
    changeAuthority: (jurisdiction: string, authority: Address) =>
      toIssuers(
        encodeFunctionData({
          ...issuers,
          functionName: 'changeAuthority',
          args: [jurisdictionBytes(jurisdiction), authority],
        }),
        `gives the jurisdiction ${jurisdiction} the authority ${authority}`,
      ),
    accredit: (terms: AccreditationTerms, consent: Authorization) =>
      toIssuers(
        encodeFunctionData({ ...issuers, functionName: 'accredit', args: [termsOnLedger(terms), consent] }),
        `accredits ${terms.did} in ${terms.jurisdiction} until ${iso(terms.validUntil)}`,
      ),
    suspend: ({ issuerId, reasonCode, effectiveFrom }: StateChange) =>
      toIssuers(
        encodeFunctionData({
          ...issuers,
          functionName: 'suspend',
          args: [issuerId, reasonCode, effectiveFrom],
        }),
        `suspends the issuer ${issuerId} ${since(effectiveFrom)}`,
      ),
    reinstate: ({ issuerId, reasonCode, effectiveFrom }: StateChange) =>
      toIssuers(
        encodeFunctionData({
          ...issuers,
          functionName: 'reinstate',
          args: [issuerId, reasonCode, effectiveFrom],
        }),
        `ends the suspension of the issuer ${issuerId}`,
      ),
    revokeIssuer: ({ issuerId, reasonCode, effectiveFrom }: StateChange) =>
      toIssuers(
        encodeFunctionData({
          ...issuers,
          functionName: 'revoke',
          args: [issuerId, reasonCode, effectiveFrom],
        }),
        `revokes the accreditation of ${issuerId} ${since(effectiveFrom)}`,
      ),
    renew: ({ issuerId, reasonCode, effectiveFrom, validUntil }: StateChange & { validUntil: number }) =>
      toIssuers(
        encodeFunctionData({
          ...issuers,
          functionName: 'renew',
          args: [issuerId, validUntil, reasonCode, effectiveFrom],
        }),
        `renews the accreditation of ${issuerId} until ${iso(validUntil)}`,
      ),
    changeController: (issuerId: Bytes32, consent: Authorization) =>
      toIssuers(
        encodeFunctionData({ ...issuers, functionName: 'changeController', args: [issuerId, consent] }),
        `lets ${consent.signer} act for the issuer ${issuerId}`,
      ),
    setDelegate: (issuerId: Bytes32, account: Address, capabilities: number, validUntil: number) =>
      toIssuers(
        encodeFunctionData({
          ...issuers,
          functionName: 'setDelegate',
          args: [issuerId, account, capabilities, validUntil],
        }),
        `lets ${account} act for the issuer ${issuerId} until ${iso(validUntil)}`,
      ),
    revokeDelegate: (issuerId: Bytes32, account: Address) =>
      toIssuers(
        encodeFunctionData({ ...issuers, functionName: 'revokeDelegate', args: [issuerId, account] }),
        `takes every capability from ${account}`,
      ),
    anchor: (issuerId: Bytes32, declarationId: Bytes32, quantity: bigint) =>
      toDeclarations(
        encodeFunctionData({
          ...declarations,
          functionName: 'anchor',
          args: [issuerId, declarationId, quantity],
        }),
        `anchors the declaration ${declarationId}`,
      ),
    anchorFor: (issuerId: Bytes32, declarationId: Bytes32, quantity: bigint, authorization: Authorization) =>
      toDeclarations(
        encodeFunctionData({
          ...declarations,
          functionName: 'anchorFor',
          args: [issuerId, declarationId, quantity, authorization],
        }),
        `anchors the declaration ${declarationId} for ${authorization.signer}`,
      ),
    anchorBatch: (issuerId: Bytes32, root: Bytes32, count: number) =>
      toDeclarations(
        encodeFunctionData({
          ...declarations,
          functionName: 'anchorBatch',
          args: [issuerId, root, BigInt(count)],
        }),
        `anchors ${count} declarations under the root ${root}`,
      ),
    revoke: ({ issuerId, declarationId, inclusion, reasonCode, effectiveFrom }: Ending) =>
      toDeclarations(
        encodeFunctionData({
          ...declarations,
          functionName: 'revoke',
          args: [issuerId, declarationId, inclusion, reasonCode, effectiveFrom],
        }),
        `revokes the declaration ${declarationId} ${since(effectiveFrom)}`,
      ),
    supersede: ({
      issuerId,
      declarationId,
      inclusion,
      successor,
      successorInclusion,
      reasonCode,
      effectiveFrom,
    }: Ending & { successor: Bytes32; successorInclusion: Inclusion }) =>
      toDeclarations(
        encodeFunctionData({
          ...declarations,
          functionName: 'supersede',
          args: [
            issuerId,
            declarationId,
            inclusion,
            successor,
            successorInclusion,
            reasonCode,
            effectiveFrom,
          ],
        }),
        `replaces the declaration ${declarationId} by ${successor}`,
      ),
    attest: ({ declarationId, ...subject }: AttestationSubject, outcome: Outcome, inclusion: Inclusion) =>
      toDeclarations(
        encodeFunctionData({
          ...declarations,
          functionName: 'attest',
          args: [{ ...subject, id: declarationId }, outcomeNumber(outcome), inclusion],
        }),
        `attests "${outcome}" to the declaration ${declarationId}`,
      ),
    withdraw: ({ declarationId, ...subject }: AttestationSubject, reasonCode: number) =>
      toDeclarations(
        encodeFunctionData({
          ...declarations,
          functionName: 'withdraw',
          args: [{ ...subject, id: declarationId }, reasonCode],
        }),
        `withdraws the attestation to ${declarationId}`,
      ),
    voidAttestations: (verifierId: Bytes32, voidFrom: number, reasonCode: number) =>
      toDeclarations(
        encodeFunctionData({
          ...declarations,
          functionName: 'voidAttestations',
          args: [verifierId, voidFrom, reasonCode],
        }),
        `voids what ${verifierId} attested from ${iso(voidFrom)} on`,
      ),
  };
};
