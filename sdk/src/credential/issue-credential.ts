import type { Bytes32 } from '../core/hex.ts';
import { DECLARATION_SHAPE, type Declaration, SCHEMA_VERSION } from '../declaration/index.ts';
import type { CredentialSigner } from '../identity/types.ts';
import { encodeBase64url } from './base64url.ts';
import { type HolderKey, type Payload, TYP, VCT } from './claims.ts';
import { concealGroup } from './conceal.ts';
import { CredentialError } from './errors.ts';
import { parseCredential } from './parse-credential.ts';

const encodeJson = (value: unknown): string =>
  encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));

/**
 * Secures a declaration as an SD-JWT VC (RFC 9901) in the fixed shape: every commercial claim is salted and disclosable on
 * its own, every list is padded with decoys, and nothing but the claims that decide validity is clear.
 *
 * @param issuedAt Seconds since the Unix epoch, UTC. @param expiresAt The same.
 * @returns The credential with every disclosure, in slot order, and the id that goes onto the ledger.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { completeDraft, issueCredential, newSecret, parseCredential, signerFromSecret } from '@kiseki/sdk';
 *
 * const signer = signerFromSecret('ed25519', newSecret('ed25519'), 31337);
 * const draft = readFileSync('examples/steel-mill.json', 'utf8');
 * const declaration = completeDraft(draft, { operator: signer.did, suppliers: [] });
 * const { credential, declarationId } = await issueCredential({ declaration, signer, issuedAt: 1_790_000_000 });
 * console.log(parseCredential(credential).declarationId === declarationId); // true
 * ```
 */
export const issueCredential = async ({
  declaration,
  signer,
  issuedAt,
  expiresAt,
  holderKey,
}: {
  readonly declaration: Declaration;
  readonly signer: CredentialSigner;
  readonly issuedAt: number;
  readonly expiresAt?: number;
  readonly holderKey?: HolderKey;
}): Promise<{ credential: string; declarationId: Bytes32 }> => {
  const { operator } = declaration.installation;
  if (operator !== signer.did) {
    throw new CredentialError(
      'credential.signer-mismatch',
      `${signer.did} cannot sign for the operator ${operator}`,
      {
        hint: 'sign with the key of the DID in installation.operator',
      },
    );
  }
  const { digests, disclosures } = concealGroup(declaration, DECLARATION_SHAPE);
  const payload: Payload = {
    iss: signer.did,
    vct: VCT,
    iat: issuedAt,
    ...(expiresAt === undefined ? {} : { exp: expiresAt }),
    ...(holderKey === undefined ? {} : { cnf: holderKey }),
    schema: SCHEMA_VERSION,
    _sd_alg: 'sha-256',
    _sd: digests,
  };
  const signed = `${encodeJson({ alg: signer.alg, typ: TYP, kid: signer.kid })}.${encodeJson(payload)}`;
  const signature = await signer.sign(new TextEncoder().encode(signed));
  const credential = [`${signed}.${encodeBase64url(signature)}`, ...disclosures, ''].join('~');
  // Reading it back proves that what is signed is what everybody will accept.
  return { credential, declarationId: parseCredential(credential).declarationId };
};
