import * as z from 'zod';
import { did } from '../declaration/model/scalars.ts';

export const BUNDLE_MEDIA_TYPE = 'application/vnd.kiseki.bundle+json; version=1';

const hex = (bytes: number) =>
  z.templateLiteral(['0x', z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))], {
    error: `not ${bytes} bytes in lower-case hexadecimal`,
  });

/** The ledger that holds the anchor: what a policy compares with the ledgers it trusts. */
const ledgerFields = {
  chainId: z
    .int()
    .min(1)
    .max(2 ** 53 - 1),
  issuerRegistry: hex(20),
  declarationRegistry: hex(20),
  deploymentBlock: z.int().min(0),
};

const common = {
  ...ledgerFields,
  /** Grams; watt-hours for electricity; "0" = not stated. */
  quantity: z.string().regex(/^(0|[1-9]\d{0,38})$/, 'not a whole number of grams or watt-hours'),
  transactionHash: hex(32).optional(),
  blockNumber: z.int().min(0).optional(),
};

/** Where the declaration id is on a ledger: alone, or as a leaf under a root. */
export const AnchorLocation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), ...common }),
  z.strictObject({ kind: z.literal('batch'), ...common, root: hex(32), proof: z.array(hex(32)).max(24) }),
]);
export type AnchorLocation = z.infer<typeof AnchorLocation>;

/** Characters of a statement: one with a hundred products has a third of it. */
export const MAX_STATEMENT_LENGTH = 65_536;

/** Which attestation to look for on the ledger; its outcome is the ledger's to say. */
export const AttestationReference = z.strictObject({
  verifier: did,
  /** keccak256 of the verification report, or of the statement where the verifier made one. */
  reportHash: hex(32),
  contentHash: hex(32),
  /** What the verifier states, byte for byte; its keccak256 is `reportHash`. */
  statement: z
    .string()
    .min(1)
    .max(MAX_STATEMENT_LENGTH)
    .regex(/^\P{Cs}*$/u, 'holds half a surrogate pair, which no UTF-8 text does')
    .optional(),
});
export type AttestationReference = z.infer<typeof AttestationReference>;

/** Inputs that one declaration can name. */
const MAX_INPUTS = 32;

/** A bundle without its inputs, which are bundles again. */
export const BundleLayer = z.strictObject({
  mediaType: z.literal(BUNDLE_MEDIA_TYPE),
  /** SD-JWT and the disclosures that its holder chose. */
  presentation: z
    .string()
    .min(1)
    .max(1024 * 1024),
  anchor: AnchorLocation,
  attestations: z.array(AttestationReference).max(16),
  /** Reserved for permits of cross-border disclosure; nobody can check one yet, so none is accepted. */
  permits: z.array(z.never()).max(0),
  inputs: z.array(z.unknown()).max(MAX_INPUTS),
});

/** The portable evidence about one declaration, and the bundles of its inputs that the holder passes on. */
export type Bundle = Omit<z.infer<typeof BundleLayer>, 'inputs' | 'permits'> & {
  readonly permits: readonly [];
  readonly inputs: readonly Bundle[];
};
