export { type HolderKey, VCT } from './claims.ts';
export { CredentialError, type CredentialErrorCode } from './errors.ts';
export { issueCredential } from './issue-credential.ts';
export { openCredential, verifyCredentialSignature } from './open-credential.ts';
export { type ParsedCredential, parseCredential } from './parse-credential.ts';
export { presentCredential } from './present-credential.ts';
export type { OpenedDisclosure } from './reveal.ts';
