/** Every error that a user can meet, whatever ran into it: the entry point `@kiseki/sdk/errors`, for `instanceof`. */
export { BundleError, type BundleErrorCode } from './bundle/errors.ts';
export { CbamError, type CbamErrorCode } from './cbam/errors.ts';
export { KisekiError, type Problem } from './core/errors.ts';
export { JsonError, type JsonErrorCode } from './core/parse-json.ts';
export { CredentialError, type CredentialErrorCode } from './credential/errors.ts';
export { DeclarationError, type DeclarationErrorCode } from './declaration/errors.ts';
export { TemplateError, type TemplateErrorCode } from './formats/commission-template/errors.ts';
export { XlsxError, type XlsxErrorCode } from './formats/xlsx/errors.ts';
export { IdentityError, type IdentityErrorCode } from './identity/errors.ts';
export { LedgerError, type LedgerErrorCode } from './ledger/errors.ts';
export { MerkleError, type MerkleErrorCode } from './merkle/errors.ts';
export { TraceError, type TraceErrorCode } from './trace/errors.ts';
export { PolicyError, type PolicyErrorCode } from './verify/errors.ts';
