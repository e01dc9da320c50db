import { parseCredential } from '../credential/parse-credential.ts';
import { type AnchorLocation, type AttestationReference, BUNDLE_MEDIA_TYPE, type Bundle } from './bundle.ts';
import { BundleError } from './errors.ts';
import { parseBundle } from './parse-bundle.ts';

/**
 * Puts the evidence about one declaration together: what its holder presents, where it is anchored, who attested to it, and
 * the bundles of the inputs that the holder passes on. Which inputs to pass on is the holder's choice.
 *
 * @throws CredentialError for a presentation that nobody would accept; BundleError `bundle.input-unreferenced` for an input
 * that the declaration does not name.
 */
export const buildBundle = ({
  presentation,
  anchor,
  attestations,
  inputs,
}: {
  readonly presentation: string;
  readonly anchor: AnchorLocation;
  readonly attestations: readonly AttestationReference[];
  readonly inputs: readonly Bundle[];
}): Bundle => {
  const { declaration } = parseCredential(presentation);
  const named = new Set((declaration.inputs ?? []).map((input) => input?.declarationId));
  const ids = inputs.map((input) => parseCredential(input.presentation).declarationId);
  const strangers = ids.filter((id) => !named.has(id));
  if (strangers.length > 0) {
    throw new BundleError(
      'bundle.input-unreferenced',
      `the declaration names no input ${strangers.join(', ')}`,
      { hint: 'give the bundles of the inputs that it was declared with, and no others' },
    );
  }
  return parseBundle({
    mediaType: BUNDLE_MEDIA_TYPE,
    presentation,
    anchor,
    attestations,
    permits: [],
    inputs,
  });
};
