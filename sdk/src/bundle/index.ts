export { attestedDocuments, hashOfBytes, hashOfText, isAttestedText } from './attested-text.ts';
export { buildBundle } from './build-bundle.ts';
export {
  type AnchorLocation,
  type AttestationReference,
  BUNDLE_MEDIA_TYPE,
  type Bundle,
  MAX_STATEMENT_LENGTH,
} from './bundle.ts';
export { BundleError, type BundleErrorCode } from './errors.ts';
export { parseBundle } from './parse-bundle.ts';
