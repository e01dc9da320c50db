export { buildBundle } from './build-bundle.ts';
export {
  type AnchorLocation,
  type AttestationReference,
  BUNDLE_MEDIA_TYPE,
  type Bundle,
} from './bundle.ts';
export { BundleError, type BundleErrorCode } from './errors.ts';
export { parseBundle } from './parse-bundle.ts';
