export { didEthr, parseDidEthr } from './did-ethr.ts';
export { didKey, didKeyKid, parseDidKey } from './did-key.ts';
export { IdentityError, type IdentityErrorCode } from './errors.ts';
export { addressOf, didOf, KEY_TYPES, type KeyType, newSecret, publicKeyOf } from './key-pair.ts';
export { listKeys, loadKey, saveKey } from './keystore/key-files.ts';
export { decryptKey, encryptKey, type KeystoreFile, parseKeystore } from './keystore/keystore-json.ts';
export { createDidResolver } from './resolve-did.ts';
export type { EthrSource } from './resolve-ethr.ts';
export { externalSigner } from './signers/external-process.ts';
export {
  accountFromDigestSigner,
  accountFromEthersWallet,
  type SignDigest,
  signerFromEthersWallet,
  signerFromViemAccount,
} from './signers/from-account.ts';
export { signerFromSecret } from './signers/from-secret.ts';
export type { CredentialSigner, DidResolver, SignatureAlgorithm, VerificationKey } from './types.ts';
export { algorithmOf, verifySignature } from './verify-signature.ts';
