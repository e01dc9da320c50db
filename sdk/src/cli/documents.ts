import type { Bundle } from '../bundle/bundle.ts';
import { parseBundle } from '../bundle/parse-bundle.ts';
import { type ParsedCredential, parseCredential } from '../credential/parse-credential.ts';
import { ALONE, type Inclusion } from '../ledger/write/calls.ts';
import { readText } from './io/files.ts';

/** A bundle file. @throws CliError, JsonError, BundleError. */
export const readBundle = async (path: string): Promise<Bundle> => parseBundle(await readText(path));

/** A credential file: the SD-JWT on one line. @throws CliError, CredentialError. */
export const readCredential = async (
  path: string,
): Promise<{ text: string; credential: ParsedCredential }> => {
  const text = (await readText(path)).trim();
  return { text, credential: parseCredential(text) };
};

/** How the contract finds a bundle's declaration: alone, or by its proof under a root. */
export const inclusionOf = ({ anchor }: Bundle): Inclusion =>
  anchor.kind === 'single'
    ? ALONE
    : { root: anchor.root, quantity: BigInt(anchor.quantity), proof: anchor.proof };
