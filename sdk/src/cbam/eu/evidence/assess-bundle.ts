import type { Bundle } from '../../../bundle/bundle.ts';
import type { Exact } from '../../../core/exact.ts';
import type { VerificationReport } from '../../../verify/report.ts';
import { CbamError } from '../../errors.ts';
import type { Step } from '../../working.ts';
import { type Assessment, assess } from '../assess/index.ts';
import type { EuTables } from '../tables.ts';
import { type BundlePrecursor, precursorsOf, verifiedFreeAllocation } from './bundle-precursors.ts';
import {
  actualRequest,
  type BundleConsignment,
  type CommonRequest,
  commonRequest,
  defaultRequest,
  insufficient,
} from './bundle-request.ts';
import { type EvidenceNode, evidenceTree, lotsBehind } from './bundle-tree.ts';
import { countedEmissions } from './counted-emissions.ts';
import { yearOf } from './day.ts';
import { type JudgedEvidence, type Judgement, judgeNode } from './judge-actual-values.ts';
import { type Plausibility, plausibilityOf } from './plausibility.ts';
import type { Rule } from './rule.ts';

/** What evidence is worth: default less actual values. Negative where actual values are the higher ones. */
export type Worth = {
  readonly certificates: Exact;
  /** EUR; null without a price. */
  readonly cost: Exact | null;
};

/** A consignment with its bundle: assessed at what the evidence allows, and at the other values beside it. */
export type BundleAssessment = {
  readonly basis: 'actual' | 'default';
  readonly assessment: Assessment;
  /** At the other values; null where it cannot be computed, and `noAlternative` says why. */
  readonly alternative: Assessment | null;
  readonly noAlternative: string | null;
  readonly rules: readonly Rule[];
  /** Those that are not met, which keep the bundle from actual values. */
  readonly failed: readonly Rule[];
  /** What the best attestation states, and what was found about it. */
  readonly judgement: Judgement;
  readonly worthOfVerification: Worth | null;
  /** Null where actual values cannot be computed. */
  readonly plausibility: Plausibility | null;
  /** How what was declared becomes actual values; before the steps of the assessment at actual values. */
  readonly lotSteps: readonly Step[];
  readonly notes: readonly string[];
};

/** At actual values, with the steps that lead to them, and what a reader should know. */
type AtActual = {
  readonly assessment: Assessment;
  readonly steps: readonly Step[];
  readonly notes: readonly string[];
};

const precursorNote = ({ request, judgement }: BundlePrecursor): readonly string[] => {
  const { code, origin, freeAllocation } = request;
  if (freeAllocation.kind !== 'default') return [];
  const failed = judgement?.rules.find((rule) => !rule.met);
  const why = failed === undefined ? 'its bundle was not passed on' : `${failed.name}: ${failed.reason}`;
  return [
    `the free allocation of the precursor ${code} from ${origin} is the one at default values (${why}); its emissions are as declared, which is right where a verification report covers it ((EU) 2025/2547, Annex II, A.1(4) and (5))`,
  ];
};

const assessAtActual = (
  tables: EuTables,
  node: EvidenceNode,
  common: CommonRequest,
  evidence: JudgedEvidence,
  judgement: Judgement,
): AtActual => {
  const { lot, hidden } = node.disclosure;
  if (lot === null)
    throw insufficient(`the bundle does not disclose ${hidden.join(', ')}`, 'ask the holder to disclose it');
  const counted = countedEmissions(tables, lot, common.importDate, lotsBehind(node));
  const precursors = precursorsOf(tables, node, lot, evidence);
  const sefa = verifiedFreeAllocation(judgement, common.importDate);
  return {
    assessment: assess(tables, actualRequest(tables, common, lot, counted, precursors, sefa)),
    steps: counted.steps,
    notes: [...counted.notes, ...precursors.flatMap(precursorNote)],
  };
};

type Attempt<Value> = { readonly value: Value | null; readonly why: string | null };

/** What cannot be computed is no alternative, and says why; what the evidence allows has to be computed. */
const attempt = <Value>(compute: () => Value): Attempt<Value> => {
  try {
    return { value: compute(), why: null };
  } catch (error) {
    if (error instanceof CbamError) return { value: null, why: error.message };
    throw error;
  }
};

const required = <Value>(compute: () => Value): Attempt<Value> => ({ value: compute(), why: null });

const worthOf = (atDefault: Assessment | null, atActual: Assessment | null): Worth | null => {
  if (atDefault === null || atActual === null) return null;
  const [one, other] = [atDefault.cost.amount, atActual.cost.amount];
  return {
    certificates: atDefault.certificates.sub(atActual.certificates),
    cost: one === null || other === null ? null : one.sub(other),
  };
};

const isPlausible = (
  tables: EuTables,
  { code, origin, importDate, route, productionPeriod }: CommonRequest,
  actual: Assessment | null,
  { policy }: JudgedEvidence,
): Plausibility | null => {
  if (actual === null) return null;
  const productionYear = yearOf(productionPeriod?.to ?? importDate);
  const query = { code, country: origin, importDate, productionYear: Math.max(2026, productionYear), route };
  return plausibilityOf(tables, query, actual.specificEmbeddedEmissions.total, policy.plausibility);
};

/**
 * Assesses a consignment from its bundle: at actual values when every rule is met, otherwise at default values, with the rules
 * that are not met and what meeting them would be worth. A later attestation switches it; nothing is declared again.
 * @throws CbamError `cbam.evidence-insufficient` where neither bundle nor importer say what the good is; errors of `assess`
 */
export const assessBundle = (
  tables: EuTables,
  {
    bundle,
    report,
    consignment,
    ...judged
  }: Omit<JudgedEvidence, 'importDate'> & {
    readonly bundle: Bundle;
    readonly report: VerificationReport;
    readonly consignment: BundleConsignment;
  },
): BundleAssessment => {
  const evidence: JudgedEvidence = { ...judged, importDate: consignment.importDate };
  const node = evidenceTree(bundle, report);
  const judgement = judgeNode(tables, node, evidence, false);
  const { actual, rules, product } = judgement;
  const common = commonRequest(node, consignment, product?.route);
  const atActual = (actual ? required : attempt)(() =>
    assessAtActual(tables, node, common, evidence, judgement),
  );
  const atDefault = (actual ? attempt : required)(() => assess(tables, defaultRequest(common)));
  const byActual = atActual.value?.assessment ?? null;
  const [assessment, alternative] = actual ? [byActual, atDefault.value] : [atDefault.value, byActual];
  if (assessment === null) throw new Error('unreachable: what the evidence allows was computed');
  return {
    basis: actual ? 'actual' : 'default',
    assessment,
    alternative,
    noAlternative: atActual.why ?? atDefault.why,
    rules,
    failed: rules.filter((rule) => !rule.met),
    judgement,
    worthOfVerification: worthOf(atDefault.value, byActual),
    plausibility: isPlausible(tables, common, byActual, evidence),
    lotSteps: atActual.value?.steps ?? [],
    notes: atActual.value?.notes ?? [],
  };
};
