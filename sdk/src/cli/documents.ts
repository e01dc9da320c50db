import { hashOfBytes, hashOfText } from '../bundle/attested-text.ts';
import { AnchorLocation, type Bundle } from '../bundle/bundle.ts';
import { parseBundle } from '../bundle/parse-bundle.ts';
import { parseVerificationStatement, type VerificationStatement } from '../cbam/eu/evidence/index.ts';
import type { Bytes32 } from '../core/hex.ts';
import { parseJson } from '../core/parse-json.ts';
import { type ParsedCredential, parseCredential } from '../credential/parse-credential.ts';
import { ALONE, type Inclusion } from '../ledger/write/calls.ts';
import { CliError } from './errors.ts';
import { inFile, readBytes, readText, readTextIfAny } from './io/files.ts';

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

/** A verifier's statement, exactly as its bytes are: the ledger names them by their hash. */
export type StatementFile = {
  readonly text: string;
  readonly hash: Bytes32;
  readonly statement: VerificationStatement;
};

/** A statement of a verifier. @throws CliError `cli.file-unreadable`, JsonError, CbamError `cbam.statement-invalid`. */
export const readStatement = async (file: string): Promise<StatementFile> => {
  const text = await readText(file);
  const hash = hashOfText(text);
  if (hash !== hashOfBytes(await readBytes(file))) {
    throw new CliError('cli.file-unreadable', `${file} begins with a byte order mark`, {
      hint: 'save it as UTF-8 without one: the ledger names a statement by its exact bytes',
    });
  }
  return { text, hash, statement: inFile(file, () => parseVerificationStatement(text)) };
};
