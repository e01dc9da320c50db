import { sha256 } from '@noble/hashes/sha2.js';
import { type Declaration, parseDeclaration } from '../../../sdk/src/declaration/index.ts';
import {
  type CredentialSigner,
  newSecret,
  parseDidKey,
  signerFromSecret,
  type VerificationKey,
} from '../../../sdk/src/identity/index.ts';
import { makerDraft } from '../declaration/example.ts';

export const ISSUED_AT = 1_790_000_000;

/** A fresh did:key issuer with the key that its document has. */
export const newIssuer = (
  type: 'ed25519' | 'p256' = 'ed25519',
): { signer: CredentialSigner; key: VerificationKey } => {
  const signer = signerFromSecret(type, newSecret(type), 1);
  return { signer, key: parseDidKey(signer.did) };
};

/** The fastener maker's declaration, of the given operator. */
export const declarationOf = (operator: string): Declaration => {
  const draft = makerDraft();
  draft.installation.operator = operator;
  return parseDeclaration(draft);
};

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

export const digestOf = (disclosure: string): string => base64url(sha256(Buffer.from(disclosure)));

/** A disclosure as an attacker would write it. */
export const disclosure = (...parts: unknown[]): string => base64url(JSON.stringify(parts));

/** Parts of a credential, for tests that change one of them and sign again. */
export const takeApart = (credential: string) => {
  const [jwt = '', ...rest] = credential.split('~');
  const [header = '', payload = ''] = jwt.split('.');
  return {
    header: JSON.parse(Buffer.from(header, 'base64url').toString()),
    payload: JSON.parse(Buffer.from(payload, 'base64url').toString()),
    disclosures: rest.slice(0, -1),
  };
};

/** Signs whatever it is given: what a dishonest issuer, who has a real key, can make. */
export const sign = async (
  signer: CredentialSigner,
  parts: { header: unknown; payload: unknown; disclosures: readonly string[] },
): Promise<string> => {
  const signed = `${base64url(JSON.stringify(parts.header))}.${base64url(JSON.stringify(parts.payload))}`;
  const signature = await signer.sign(new TextEncoder().encode(signed));
  return [`${signed}.${base64url(signature)}`, ...parts.disclosures, ''].join('~');
};
