import { BaseError, decodeErrorResult, type Hex, parseAbi } from 'viem';
import { accessManagerAbi } from '../abi/access-manager.generated.ts';
import { declarationRegistryAbi } from '../abi/declaration-registry.generated.ts';
import { issuerRegistryAbi } from '../abi/issuer-registry.generated.ts';
import { LedgerError } from '../errors.ts';

/** What each custom error of the contracts means, and what to do. */
export const REFUSALS: Readonly<Record<string, readonly [meaning: string, hint: string]>> = {
  AuthorizationExpired: [
    'the signed permission has passed its deadline',
    'have it signed again with a later deadline',
  ],
  AuthorizationNonceUsed: ['the signed permission was used or cancelled before', 'have a new one signed'],
  AuthorizationInvalidSignature: [
    'the signature is not the signer’s over exactly these terms',
    'sign for this chain, these contracts and these terms',
  ],
  JurisdictionMalformed: [
    'a jurisdiction is two upper-case letters',
    'use its ISO 3166 alpha-2 code, such as JP',
  ],
  JurisdictionOpen: [
    'the jurisdiction is open already',
    '`kiseki issuer list` shows who is accredited there',
  ],
  JurisdictionUnknown: [
    'the jurisdiction was never opened',
    'governance opens it: `kiseki jurisdiction open`',
  ],
  AccountZero: ['the zero address cannot act', 'name an account'],
  AuthorityRequired: ['only the authority of the jurisdiction may do this', 'sign with the authority’s key'],
  ControllerRequired: ['only the controller of the issuer may do this', 'sign with the issuer’s key'],
  ControllerOrAuthorityRequired: [
    'only the controller of the issuer or its authority may do this',
    'sign with one of their keys',
  ],
  IssuerUnknown: ['no issuer has this DID', '`kiseki issuer list` shows the issuers'],
  IssuerOfOtherJurisdiction: [
    'the issuer is accredited in another jurisdiction',
    'that authority has to revoke it before another accredits it',
  ],
  IssuerIsRevoked: ['the accreditation was revoked, which is final', 'accredit the issuer anew'],
  IssuerStateUnexpected: [
    'the issuer is not in the state that this starts from',
    '`kiseki issuer show` shows its state; a suspended issuer is reinstated before it is accredited anew',
  ],
  IssuerNotAccredited: [
    'the issuer does not hold the role now',
    '`kiseki issuer show` says why: not granted, outside its window, suspended or revoked',
  ],
  IssuerActorUnauthorized: [
    'the account neither controls the issuer nor is its delegate for this',
    'sign with the issuer’s key, or have a delegate named: `kiseki issuer delegate`',
  ],
  RolesInvalid: [
    'at least one role, and only known ones',
    'roles are operator, trader, verifier, importer, auditor',
  ],
  WindowInvalid: ['the validity window is empty or has passed', 'give an end in the future'],
  EffectiveFromInFuture: ['a change cannot take effect in the future', 'leave --effective-from out for now'],
  CapabilitiesInvalid: ['a delegate may anchor, attest, or both', 'name at least one'],
  DelegateUnknown: ['the account is no delegate of the issuer', 'check the address'],
  DidMalformed: ['not a DID', 'write did:<method>:<id>'],
  DidNotCanonical: ['the DID has another spelling on this chain', 'use the second one'],
  DidControllerMismatch: [
    'the account is neither the owner nor a delegate of the did:ethr identity',
    'use the account in the DID, or change its owner in the ERC-1056 registry first',
  ],
  ConsentSignerMismatch: [
    'the consent was signed by another account than the controller',
    'have the controller sign it: `kiseki issuer consent`',
  ],
  AnchorExists: ['the issuer anchored this declaration before', 'nothing is left to do'],
  BatchExists: ['the issuer anchored this batch before', 'nothing is left to do'],
  BatchEmpty: ['a batch has at least one declaration', 'give at least one file'],
  IdZero: ['zero is no id', 'give the id of a declaration'],
  AnchorUnknown: ['the issuer did not anchor this', 'anchor it first: `kiseki anchor`'],
  InclusionInvalid: [
    'the proof does not lead to the root',
    'use the bundle that belongs to this declaration',
  ],
  EndingUnauthorized: [
    'only the issuer’s controller or its authority may end a declaration',
    'sign with one of their keys',
  ],
  AlreadyRevoked: ['the declaration was revoked before, which is final', 'nothing is left to do'],
  AlreadySuperseded: ['the declaration was superseded before', 'supersede its successor instead'],
  SuccessorIsSame: ['a declaration cannot replace itself', 'name another one as its successor'],
  SuccessorEnded: ['the successor was itself revoked or superseded', 'name a declaration that stands'],
  EndingInFuture: ['a change cannot take effect in the future', 'leave --effective-from out for now'],
  OutcomeMissing: ['an attestation states an outcome', 'name one'],
  VerifierNotIndependent: [
    'nobody verifies its own declaration, nor one of an issuer with the same controller',
    'have an independent verifier attest',
  ],
  AttestationExists: ['the verifier attested exactly this before', 'nothing is left to do'],
  AttestationUnknown: ['there is no such attestation', 'check report and content hash'],
  AttestationAlreadyWithdrawn: ['the attestation was withdrawn before', 'nothing is left to do'],
  WithdrawalUnauthorized: ['only the verifier may withdraw its attestations', 'sign with the verifier’s key'],
  VoidingUnauthorized: [
    'only the authority of the verifier’s jurisdiction may void its attestations',
    'sign with the authority’s key',
  ],
  AccessManagerNotScheduled: [
    'governance announces this first, and waits for the delay of its role',
    'schedule the call at the AccessManager (docs/contracts.md)',
  ],
  AccessManagerNotReady: [
    'governance announced this, and its delay has not passed',
    'run the command again when it has',
  ],
  AccessManagedUnauthorized: [
    'this is reserved to governance',
    'sign with the key that deployed, or one it granted',
  ],
};

const panics = parseAbi(['error Error(string)', 'error Panic(uint256)']);
const abi = [...issuerRegistryAbi, ...declarationRegistryAbi, ...accessManagerAbi, ...panics];

const revertData = (error: BaseError): Hex | undefined => {
  const holder = error.walk((cause) => typeof cause === 'object' && cause !== null && 'data' in cause);
  const data = holder !== null && 'data' in holder ? holder.data : undefined;
  const hex = typeof data === 'object' && data !== null && 'data' in data ? data.data : data;
  return typeof hex === 'string' && /^0x([0-9a-fA-F]{2})+$/.test(hex) ? (hex as Hex) : undefined;
};

const shown = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** The refusal of a contract as a typed error, or `undefined` when the error is something else. */
export const refusalOf = (error: unknown): LedgerError | undefined => {
  const data = error instanceof BaseError ? revertData(error) : undefined;
  if (data === undefined) return undefined;
  try {
    const { errorName: name, args } = decodeErrorResult({ abi, data });
    const texts = (args ?? []).map(shown);
    const [meaning = `the contract refuses: ${name}`, hint = 'read the contract’s interface'] =
      REFUSALS[name] ?? [];
    const details = texts.length === 0 ? '' : ` (${name}: ${texts.join(', ')})`;
    return new LedgerError('ledger.refused', `${meaning}${details}`, {
      hint,
      cause: error,
      refusal: { name, args: texts },
    });
  } catch {
    return new LedgerError('ledger.refused', `the contract refuses with ${data.slice(0, 10)}`, {
      hint: 'is this SDK older than the contracts?',
      cause: error,
    });
  }
};
