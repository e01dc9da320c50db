import { attestedDocuments } from '../../../bundle/attested-text.ts';
import type { AttestationReference, Bundle } from '../../../bundle/bundle.ts';
import type { Policy } from '../../../verify/policy.ts';
import type { VerificationReport } from '../../../verify/report.ts';
import { CbamError } from '../../errors.ts';
import { lookUpGood } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import { attestedStatement } from './attested-statement.ts';
import { type EvidenceNode, evidenceTree, lotsBehind } from './bundle-tree.ts';
import { countedEmissions } from './counted-emissions.ts';
import { dayOf, yearOf } from './day.ts';
import type { DeclaredLot } from './declared-lot.ts';
import { type AttestedFact, type EvidenceFacts, subjectKey } from './facts.ts';
import { judgeAttestation, judgeLedgerGroup, judgeStanding } from './ledger-rules.ts';
import { type Finding, met, RULE_NAMES, type Rule, type RuleName, ruleOf, unmet } from './rule.ts';
import { judgeSiteVisit } from './site-visit.ts';
import type { VerificationStatement, VerifiedProduct } from './statement.ts';
import {
  judgeAssurance,
  judgeCode,
  judgeFigures,
  judgeInstallation,
  judgeMateriality,
  judgePeriod,
  judgeSignatory,
  judgeStatedAccreditation,
  judgeStatedGroup,
  judgeTime,
  productOf,
} from './statement-rules.ts';

/** What the rules are judged by. Facts are gathered before, so that judging asks nobody. */
export type JudgedEvidence = {
  readonly facts: EvidenceFacts;
  /** Which jurisdictions and conclusions count. */
  readonly policy: Policy;
  /** YYYY-MM-DD: which reporting period counts, and under which edition of the goods. */
  readonly importDate: string;
};

/** Whether a declaration counts at actual values, every rule with its reason, and what the best attestation states. */
export type Judgement = {
  readonly actual: boolean;
  readonly rules: readonly Rule[];
  readonly attestation: AttestationReference | null;
  readonly statement: VerificationStatement | null;
  /** What the statement says about the code of the lot. */
  readonly product: VerifiedProduct | null;
};

const FIRST_YEAR = 2026;

/** Article 7 of (EU) 2025/2547 for a good, Article 13 for a precursor: never before 2026. */
const requiredYear = (lot: DeclaredLot, importDate: string, isPrecursor: boolean): number =>
  !isPrecursor && yearOf(importDate) === FIRST_YEAR
    ? FIRST_YEAR
    : Math.max(FIRST_YEAR, yearOf(lot.period.to));

/** Valid, and where a copy of the verification report was handed in, by the attestation that binds this copy. */
const judgeReport = (
  { result, headline, checks }: VerificationReport,
  reference: AttestationReference | null,
): Finding => {
  if (result !== 'valid') return unmet(`the bundle is ${result}: ${headline.why}`);
  const copy = checks.find(({ name }) => name === 'report')?.evidence?.reportHash;
  if (copy === undefined || reference === null || attestedDocuments(reference).some((hash) => hash === copy))
    return met('the bundle is valid');
  return unmet('the copy of the report is that of another attestation');
};

const both = (one: Finding, other: Finding): Finding => {
  if (!one.met) return one;
  return other.met ? met(`${one.reason}; ${other.reason}`) : other;
};

const figuresOf = (
  tables: EuTables,
  node: EvidenceNode,
  lot: DeclaredLot,
  importDate: string,
  product: VerifiedProduct | null,
): Finding => {
  try {
    const good = lookUpGood(tables, { code: lot.cnCode, importDate });
    return judgeFigures(good, countedEmissions(tables, lot, importDate, lotsBehind(node)), product);
  } catch (error) {
    if (error instanceof CbamError) return unmet(error.message);
    throw error;
  }
};

/** A rule about the statement, or about statement and lot: not met where one of them is not there. */
type Judge = (statement: VerificationStatement, lot: DeclaredLot) => Finding;

const judgeOne = (
  tables: EuTables,
  node: EvidenceNode,
  reference: AttestationReference | null,
  { facts, policy, importDate }: JudgedEvidence,
  isPrecursor: boolean,
): Judgement => {
  const { credential, report, disclosure } = node;
  const { lot } = disclosure;
  const fact: AttestedFact | undefined =
    credential === null || reference === null ? undefined : facts.get(subjectKey(credential, reference));
  const attestedOn = fact === undefined ? null : dayOf(fact.attestation.attestedAt);
  const { statement, finding } = attestedStatement(reference);
  const product = statement === null || lot === null ? null : productOf(statement, lot);

  const about = (judge: Judge): Finding => {
    if (statement === null) return unmet('no statement says so');
    return lot === null ? unmet('the lot is not disclosed') : judge(statement, lot);
  };
  const findings: Readonly<Record<RuleName, Finding>> = {
    valid: judgeReport(report, reference),
    disclosed:
      lot === null
        ? unmet(`not disclosed: ${disclosure.hidden.join(', ')}`)
        : met('what the rules need is disclosed'),
    attestation: judgeAttestation(reference, fact, credential?.issuer ?? null, policy),
    statement: finding,
    accreditation: both(
      judgeStanding(fact, policy),
      about((stated) => judgeStatedAccreditation(stated, attestedOn)),
    ),
    'activity-group': both(
      about((stated, of) => judgeStatedGroup(of, product, stated)),
      about((_, of) => judgeLedgerGroup(of.cnCode, product, fact)),
    ),
    'cn-code': about((stated, of) => judgeCode(of, stated)),
    installation: about((stated, of) => judgeInstallation(of, stated)),
    period: about((stated, of) =>
      both(judgeTime(of, importDate), judgePeriod(of, stated, requiredYear(of, importDate, isPrecursor))),
    ),
    assurance: about(judgeAssurance),
    'site-visit': about(judgeSiteVisit),
    materiality: about(judgeMateriality),
    signatory: about((stated) => judgeSignatory(stated, attestedOn)),
    figures: about((_, of) => figuresOf(tables, node, of, importDate, product)),
  };
  const rules = RULE_NAMES.map((name) => ruleOf(name, findings[name]));
  return {
    actual: rules.every((rule) => rule.met),
    ...{ rules, statement, product },
    attestation: reference,
  };
};

const unmetRules = ({ rules }: Judgement): number => rules.filter((rule) => !rule.met).length;

/** Judges a node of a bundle: by the attestation that meets the most rules. */
export const judgeNode = (
  tables: EuTables,
  node: EvidenceNode,
  evidence: JudgedEvidence,
  isPrecursor: boolean,
): Judgement => {
  const none = judgeOne(tables, node, null, evidence, isPrecursor);
  return node.bundle.attestations
    .map((reference) => judgeOne(tables, node, reference, evidence, isPrecursor))
    .reduce((best, other) => (unmetRules(other) < unmetRules(best) ? other : best), none);
};

/**
 * Whether what a bundle declares counts at actual values: each rule of (EU) 2025/2547 and 2025/2546 by its name, met or not,
 * and why. Pure: the bundle was verified and the ledger was asked before.
 */
export const judgeActualValues = (
  tables: EuTables,
  {
    bundle,
    report,
    ...evidence
  }: JudgedEvidence & { readonly bundle: Bundle; readonly report: VerificationReport },
): Judgement => judgeNode(tables, evidenceTree(bundle, report), evidence, false);
