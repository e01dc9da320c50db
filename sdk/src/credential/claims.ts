import * as z from 'zod';
import { DECLARATION_SHAPE, SCHEMA_VERSION } from '../declaration/index.ts';
import { did } from '../declaration/model/scalars.ts';

/** The type of the credential (SD-JWT VC, section 3.2.2.1); a name, never an address that anybody fetches. */
export const VCT = 'urn:kiseki:declaration:1';
export const TYP = 'dc+sd-jwt';

/** base64url of 32 bytes. */
const Digest = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'not a SHA-256 digest');
/** Seconds since the Unix epoch, UTC; up to the year 9999. */
const Time = z.int().min(0).max(253_402_300_799);

/** RFC 7800 confirmation key of the holder, as a public JWK. A private part is refused. */
const HolderKey = z.strictObject({
  jwk: z.strictObject({
    kty: z.enum(['EC', 'OKP']),
    crv: z.enum(['secp256k1', 'P-256', 'Ed25519']),
    x: Digest,
    y: Digest.optional(),
  }),
});
export type HolderKey = z.infer<typeof HolderKey>;

export const Header = z.strictObject({
  alg: z.enum(['ES256K', 'EdDSA', 'ES256']),
  typ: z.literal(TYP),
  /** A DID URL; its fragment is what the DID document of the issuer calls the key. */
  kid: z
    .string()
    .max(600)
    .regex(/^[\x21-\x7e]+$/, 'not a DID URL'),
});

/** `_sd` of a group with so many fields: exactly one digest a field. */
export const digestsOf = (count: number) => z.array(Digest).length(count);
export const ElementPlaceholder = z.strictObject({ '...': Digest });

/** Claims that decide validity; never hideable, and nothing else is clear. */
export const Payload = z.strictObject({
  iss: did,
  vct: z.literal(VCT),
  iat: Time,
  exp: Time.optional(),
  cnf: HolderKey.optional(),
  schema: z.literal(SCHEMA_VERSION),
  _sd_alg: z.literal('sha-256'),
  _sd: digestsOf(DECLARATION_SHAPE.fields.length),
});
export type Payload = z.infer<typeof Payload>;

/** RFC 9901, section 4.2.1: at least 128 bits are recommended; fewer are refused. */
const Salt = z.string().min(22).max(512);
export const ObjectDisclosure = z.tuple([Salt, z.string().max(64), z.unknown()]);
export const ElementDisclosure = z.tuple([Salt, z.unknown()]);
