import { CredentialError } from './errors.ts';
import { parseCredential } from './parse-credential.ts';

const covers = (selected: string, path: string): boolean =>
  path === selected || path.startsWith(`${selected}.`) || path.startsWith(`${selected}[`);

/**
 * A presentation that discloses only the chosen claims. A path names a claim with all that it holds (`emissions`,
 * `emissions.total.all`, `inputs[0].quantity`); the groups around it are opened, which shows nothing but that they exist.
 *
 * @throws CredentialError `credential.path-unknown` for a path that the credential does not disclose.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { completeDraft, issueCredential, newSecret, parseCredential, presentCredential, signerFromSecret } from '@kiseki/sdk';
 *
 * const signer = signerFromSecret('ed25519', newSecret('ed25519'), 31337);
 * const draft = readFileSync('examples/steel-mill.json', 'utf8');
 * const declaration = completeDraft(draft, { operator: signer.did, suppliers: [] });
 * const { credential } = await issueCredential({ declaration, signer, issuedAt: 1_790_000_000 });
 *
 * const shown = presentCredential(credential, ['product.cnCode', 'emissions.total']);
 * console.log(parseCredential(shown).declaration.product?.cnCode); // 72081000
 * console.log(parseCredential(shown).declaration.quantity); // undefined
 * ```
 */
export const presentCredential = (credential: string, paths: readonly string[]): string => {
  const { jwt, disclosures } = parseCredential(credential);
  const unknown = paths.filter((selected) => !disclosures.some(({ path }) => path === selected));
  if (unknown.length > 0) {
    throw new CredentialError('credential.path-unknown', `nothing to disclose at ${unknown.join(', ')}`, {
      hint: 'paths look like product.cnCode, emissions.total or inputs[0].quantity',
      problems: unknown.map((path) => ({ path, message: 'is not in the credential' })),
    });
  }
  const shown = disclosures.filter(({ path }) =>
    paths.some((selected) => covers(selected, path) || covers(path, selected)),
  );
  return [jwt, ...shown.map(({ text }) => text), ''].join('~');
};
