import { AnchorLocation, type Bundle } from '../bundle/bundle.ts';
import { parseBundle } from '../bundle/parse-bundle.ts';
import { parseJson } from '../core/parse-json.ts';
import { type ParsedCredential, parseCredential } from '../credential/parse-credential.ts';
import { ALONE, type Inclusion } from '../ledger/write/calls.ts';
import { CliError } from './errors.ts';
import { inFile, readText, readTextIfAny } from './io/files.ts';

/** A bundle file. @throws CliError, JsonError, BundleError. */
export const readBundle = async (path: string): Promise<Bundle> => {
  const text = await readText(path);
  return inFile(path, () => parseBundle(text));
};

/** A credential file: the SD-JWT on one line. @throws CliError, CredentialError. */
export const readCredential = async (
  path: string,
): Promise<{ text: string; credential: ParsedCredential }> => {
  const text = (await readText(path)).trim();
  return { text, credential: inFile(path, () => parseCredential(text)) };
};

/** How the contract finds a bundle's declaration: alone, or by its proof under a root. */
export const inclusionOf = ({ anchor }: Bundle): Inclusion =>
  anchor.kind === 'single'
    ? ALONE
    : { root: anchor.root, quantity: BigInt(anchor.quantity), proof: anchor.proof };

const parseAnchor = (file: string, text: string): AnchorLocation => {
  const json = inFile(file, () => parseJson(text, { maxBytes: 65_536, maxDepth: 4 }));
  const result = AnchorLocation.safeParse(json);
  if (result.success) return result.data;
  throw new CliError('cli.anchor-invalid', `${file} does not say where a declaration is anchored`, {
    hint: 'remove it and run `kiseki anchor` again',
    problems: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
};

/** A file of `kiseki anchor`. @throws CliError `cli.anchor-invalid`, `cli.file-unreadable`. */
export const readAnchor = async (file: string): Promise<AnchorLocation> =>
  parseAnchor(file, await readText(file));

/** The same, or `null` when there is none. */
export const readAnchorIfAny = async (file: string): Promise<AnchorLocation | null> => {
  const text = await readTextIfAny(file);
  return text === null ? null : parseAnchor(file, text);
};
