import { z } from 'zod';
import { parseJson } from '../core/parse-json.ts';
import type { LedgerIdentity } from '../ledger/facts.ts';
import type { AccreditationTerms, Authorization } from '../ledger/write/calls.ts';
import { CliError } from './errors.ts';

const hex = (bytes: number) =>
  z.templateLiteral(['0x', z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))]);
const seconds = z
  .int()
  .min(0)
  .max(2 ** 40 - 1);
const whole = z.string().regex(/^(0|[1-9]\d{0,77})$/);

/** What a candidate hands to its authority: the terms, the ledger they are for, and its signature. */
export const Consent = z.strictObject({
  schema: z.literal('kiseki.consent/1'),
  chainId: z
    .int()
    .min(1)
    .max(2 ** 53 - 1),
  issuerRegistry: hex(20),
  terms: z.strictObject({
    did: z.string().max(256).startsWith('did:'),
    controller: hex(20),
    jurisdiction: z.string().regex(/^[A-Z]{2}$/),
    roles: z.int().min(1).max(255),
    cnGroups: z
      .int()
      .min(0)
      .max(2 ** 32 - 1),
    validFrom: seconds,
    validUntil: seconds,
    scopeHash: hex(32),
  }),
  signer: hex(20),
  nonce: whole,
  deadline: whole,
  signature: z.templateLiteral(['0x', z.string().regex(/^([0-9a-f]{2}){1,4096}$/)]),
});
export type Consent = z.infer<typeof Consent>;

export const consentOf = (
  { chainId, issuerRegistry }: LedgerIdentity,
  terms: AccreditationTerms,
  { signer, nonce, deadline, signature }: Authorization,
): Consent =>
  Consent.parse({
    schema: 'kiseki.consent/1',
    chainId,
    issuerRegistry,
    terms: { ...terms, controller: terms.controller.toLowerCase() },
    signer: signer.toLowerCase(),
    nonce: nonce.toString(),
    deadline: deadline.toString(),
    signature: signature.toLowerCase(),
  });

/**
 * Parses a consent file and sees that it was signed for this ledger.
 *
 * @throws JsonError; CliError `cli.consent-invalid`, `cli.consent-other-ledger`.
 */
export const parseConsent = (
  text: string,
  ledger: LedgerIdentity,
): { terms: AccreditationTerms; authorization: Authorization } => {
  const result = Consent.safeParse(parseJson(text, { maxBytes: 65_536, maxDepth: 6 }));
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    throw new CliError('cli.consent-invalid', `the consent has ${problems.length} problem(s)`, {
      hint: 'give the file as `kiseki issuer consent` wrote it',
      problems,
    });
  }
  const { chainId, issuerRegistry, terms, signer, nonce, deadline, signature } = result.data;
  if (chainId !== ledger.chainId || issuerRegistry !== ledger.issuerRegistry) {
    throw new CliError(
      'cli.consent-other-ledger',
      `the consent is for the register ${issuerRegistry} on chain ${chainId}`,
      {
        hint: `this ledger is ${ledger.issuerRegistry} on chain ${ledger.chainId}: have it signed for this one`,
      },
    );
  }
  return {
    terms,
    authorization: { signer, nonce: BigInt(nonce), deadline: BigInt(deadline), signature },
  };
};
