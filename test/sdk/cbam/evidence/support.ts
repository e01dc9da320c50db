import { hashOfText } from '../../../../sdk/src/bundle/attested-text.ts';
import { BUNDLE_MEDIA_TYPE, type Bundle, parseBundle } from '../../../../sdk/src/bundle/index.ts';
import { subjectKey } from '../../../../sdk/src/cbam/eu/evidence/facts.ts';
import {
  type AttestedFact,
  assessBundle,
  type BundleConsignment,
  type EvidenceFacts,
  type Judgement,
  judgeActualValues,
  type RuleName,
} from '../../../../sdk/src/cbam/eu/evidence/index.ts';
import { issueCredential, parseCredential } from '../../../../sdk/src/credential/index.ts';
import { completeDraft } from '../../../../sdk/src/declaration/index.ts';
import { newSecret, signerFromSecret } from '../../../../sdk/src/identity/index.ts';
import type { CheckpointFact } from '../../../../sdk/src/ledger/index.ts';
import { CHECK_NAMES, parsePolicy, type VerificationReport } from '../../../../sdk/src/verify/index.ts';
import { type Draft, exampleDraft } from '../../declaration/example.ts';
import { shipped } from '../eu-tables.ts';

const LEDGER = {
  chainId: 31337,
  issuerRegistry: `0x${'11'.repeat(20)}`,
  declarationRegistry: `0x${'22'.repeat(20)}`,
  deploymentBlock: 1,
} as const;

export const VERIFIER = 'did:example:verifier';
const SECONDS = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000;

export const policy = parsePolicy({
  schema: 'kiseki.policy/1',
  ledgers: [{ ...LEDGER, didRegistry: `0x${'33'.repeat(20)}` }],
  jurisdictions: ['CN', 'JP'],
  issuerRoles: ['operator'],
  requiredChecks: CHECK_NAMES,
  contested: 'fail',
  acceptedOutcomes: ['satisfied', 'satisfied-with-comments'],
  clockSkewSeconds: 300,
});

/** What the ledger would say: facts are handed to the rules, which ask nobody. */
export type LedgerSays = {
  attestedOn?: string;
  outcome?: 'satisfied' | 'satisfied-with-comments' | 'not-satisfied';
  withdrawn?: boolean;
  standing?: 'accredited' | 'suspended';
  jurisdiction?: string;
  cnGroups?: number;
};

const entry = (jurisdiction: string, cnGroups: number): CheckpointFact => ({
  ...{ recordedAt: SECONDS('2026-01-02'), effectiveFrom: SECONDS('2026-01-02') },
  ...{ validFrom: SECONDS('2026-01-01'), validUntil: SECONDS('2030-12-31') },
  ...{ cnGroups, reasonCode: 0, roles: ['verifier'], state: 'active', jurisdiction },
  scopeHash: `0x${'00'.repeat(32)}`,
});

const factOf = (says: LedgerSays): AttestedFact => {
  const { attestedOn = '2026-11-02', outcome = 'satisfied', withdrawn = false } = says;
  const { standing = 'accredited', jurisdiction = 'JP', cnGroups = 2 ** 18 - 1 } = says;
  const attestedAt = SECONDS(attestedOn);
  return {
    attestation: {
      ...{ outcome, attestedAt, blockNumber: 7, voiding: null },
      withdrawnAt: withdrawn ? attestedAt + 60 : null,
    },
    standing: { standing, decisive: entry(jurisdiction, cnGroups) },
  };
};

/** A bundle on paper, the report of a verification that found it as said, and what the ledger says. */
export type Evidence = { bundle: Bundle; report: VerificationReport; facts: EvidenceFacts };

const reportOn = (
  bundle: Bundle,
  result: VerificationReport['result'],
  inputs: readonly Evidence[],
): VerificationReport => {
  const { declarationId, issuer } = parseCredential(bundle.presentation);
  const headline = { code: result, who: null, when: null, why: `it is ${result}`, successor: null, next: '' };
  const reports = inputs.map(({ report }) => report);
  return { result, headline, declarationId, issuer, block: null, checks: [], inputs: reports };
};

/** Declares a draft and attests to it with a statement; without one when it is `null`. */
export const evidenceOf = async (
  draft: Draft,
  statement: Draft | null,
  {
    inputs = [],
    result = 'valid',
    says = {},
  }: { inputs?: readonly Evidence[]; result?: VerificationReport['result']; says?: LedgerSays } = {},
): Promise<Evidence> => {
  const signer = signerFromSecret('ed25519', newSecret('ed25519'), LEDGER.chainId);
  const suppliers = inputs.map(({ bundle }) => {
    const { issuer, declarationId, declaration } = parseCredential(bundle.presentation);
    return { issuer, declarationId, cnCode: declaration.product?.cnCode };
  });
  const declaration = completeDraft(draft, { operator: signer.did, suppliers });
  const { credential } = await issueCredential({
    ...{ declaration, signer },
    issuedAt: SECONDS('2026-10-01'),
  });
  const text = statement === null ? undefined : JSON.stringify(statement);
  const { contentHash } = parseCredential(credential);
  const reference = {
    verifier: VERIFIER,
    reportHash: text === undefined ? (`0x${'5e'.repeat(32)}` as const) : hashOfText(text),
    contentHash,
    ...(text === undefined ? {} : { statement: text }),
  };
  const bundle = parseBundle({
    mediaType: BUNDLE_MEDIA_TYPE,
    presentation: credential,
    anchor: { kind: 'single', ...LEDGER, quantity: '0' },
    attestations: [reference],
    permits: [],
    inputs: inputs.map((input) => input.bundle),
  });
  const own = [subjectKey(parseCredential(credential), reference), factOf(says)] as const;
  const facts = new Map([own, ...inputs.flatMap((input) => [...input.facts])]);
  return { bundle, report: reportOn(bundle, result, inputs), facts };
};

/** A fresh copy of the statement on an example. */
export const statementOn = (name: 'steel-mill' | 'fastener-maker'): Draft =>
  exampleDraft(`verification-statement-${name}`);

export const judge = (evidence: Evidence, importDate = '2026-11-02', by = policy): Judgement =>
  judgeActualValues(shipped, { ...evidence, policy: by, importDate });

export const failedRules = ({ rules }: Judgement): readonly RuleName[] =>
  rules.flatMap(({ name, met }) => (met ? [] : [name]));

/** Names of the rules that the mill's lot does not meet once its statement was changed. */
export const failedWith = async (
  change: (statement: Draft, draft: Draft) => void,
  options: Parameters<typeof evidenceOf>[2] & { importDate?: string } = {},
): Promise<readonly RuleName[]> => {
  const statement = statementOn('steel-mill');
  const draft = exampleDraft('steel-mill');
  change(statement, draft);
  return failedRules(judge(await evidenceOf(draft, statement, options), options.importDate));
};

export const assessed = (evidence: Evidence, consignment: Partial<BundleConsignment> = {}, by = policy) =>
  assessBundle(shipped, {
    ...evidence,
    policy: by,
    consignment: { importDate: '2026-11-02', rounding: { mode: 'none' }, ...consignment },
  });
