import type { z } from 'zod';
import type { Bytes32 } from '../core/hex.ts';
import { parseJson } from '../core/parse-json.ts';
import { problemsOf } from '../core/problems.ts';
import { DECLARATION_SHAPE, type DisclosedDeclaration, parseDisclosed } from '../declaration/index.ts';
import { decodeBase64url, decodeText } from './base64url.ts';
import { Header, type HolderKey, Payload } from './claims.ts';
import { contentHashOf, declarationIdOfJwt } from './digest.ts';
import { CredentialError, refuse } from './errors.ts';
import { type OpenedDisclosure, reveal } from './reveal.ts';

/** A whole credential has fewer than 1 500 disclosures and 200 kB. */
const MAX_LENGTH = 1024 * 1024;
const MAX_DISCLOSURES = 2048;
const JWT_LIMITS = { maxBytes: 65_536, maxDepth: 6 };

/** A credential that has the fixed shape. Its signature is yet to be checked: `openCredential` does both. */
export type ParsedCredential = {
  /** The issuer-signed JWT, without disclosures. */
  readonly jwt: string;
  readonly header: z.infer<typeof Header>;
  readonly signature: Uint8Array;
  readonly issuer: string;
  /** Seconds since the Unix epoch, UTC. */
  readonly issuedAt: number;
  readonly expiresAt?: number;
  readonly holderKey?: HolderKey;
  readonly declarationId: Bytes32;
  /** Commits to exactly what is disclosed here. */
  readonly contentHash: Bytes32;
  readonly declaration: DisclosedDeclaration;
  /** In slot order. */
  readonly disclosures: readonly OpenedDisclosure[];
};

const parsePart = <Schema extends z.ZodType>(part: string, schema: Schema, what: string): z.infer<Schema> => {
  const json = decodeText(part);
  if (json === undefined) throw refuse('credential.malformed', `the ${what} is not base64url of UTF-8`);
  const result = schema.safeParse(parseJson(json, JWT_LIMITS));
  if (result.success) return result.data;
  throw new CredentialError(
    'credential.claims-invalid',
    `the ${what} has claims that Kiseki does not accept`,
    {
      hint: 'the issuer has to issue it as docs/credential.md says; nothing is optional there',
      problems: problemsOf(result.error, what),
    },
  );
};

const split = (text: string): { jwt: string; disclosures: string[] } => {
  if (text.length > MAX_LENGTH) throw refuse('credential.too-large', 'the credential has more than 1 MiB');
  const [jwt = '', ...rest] = text.split('~');
  const last = rest.pop();
  if (last === undefined) throw refuse('credential.malformed', 'not an SD-JWT: no ~ after the signature');
  if (last !== '') {
    throw new CredentialError(
      'credential.key-binding-unsupported',
      'what follows the last ~ is no disclosure',
      {
        hint: 'a key-binding JWT is not accepted here: present the credential without one',
      },
    );
  }
  if (rest.length > MAX_DISCLOSURES)
    throw refuse('credential.too-large', `the credential has more than ${MAX_DISCLOSURES} disclosures`);
  return { jwt, disclosures: rest };
};

/**
 * Reads an SD-JWT VC of a declaration: format, clear claims, the fixed shape, each disclosure in its own slot, and the
 * disclosed part of the declaration. RFC 9901, section 7.1, apart from the signature (step 2).
 *
 * @throws CredentialError, JsonError or DeclarationError; never returns a part of a credential that is wrong elsewhere.
 */
export const parseCredential = (text: string): ParsedCredential => {
  const { jwt, disclosures } = split(text);
  const [headerPart = '', payloadPart = '', signaturePart = '', ...more] = jwt.split('.');
  const signature = decodeBase64url(signaturePart);
  if (more.length > 0 || signature === undefined || signature.length === 0)
    throw refuse('credential.malformed', 'the JWT is not header.payload.signature in base64url');
  const header = parsePart(headerPart, Header, 'header');
  const payload = parsePart(payloadPart, Payload, 'payload');
  const { claims, opened } = reveal(payload._sd, DECLARATION_SHAPE, disclosures);
  const declaration = parseDisclosed(claims);
  const operator = declaration.installation?.operator;
  if (operator !== undefined && operator !== payload.iss)
    throw refuse('credential.claims-invalid', `${payload.iss} speaks for the operator ${operator}`);
  if (!header.kid.startsWith(`${payload.iss}#`))
    throw refuse('credential.claims-invalid', `the key ${header.kid} is not one of ${payload.iss}`);
  return {
    jwt,
    header,
    signature,
    issuer: payload.iss,
    issuedAt: payload.iat,
    ...(payload.exp === undefined ? {} : { expiresAt: payload.exp }),
    ...(payload.cnf === undefined ? {} : { holderKey: payload.cnf }),
    declarationId: declarationIdOfJwt(jwt),
    contentHash: contentHashOf(
      jwt,
      opened.map((disclosure) => disclosure.text),
    ),
    declaration,
    disclosures: opened,
  };
};
