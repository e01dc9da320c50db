export { assessBundle, type BundleAssessment, type Worth } from './assess-bundle.ts';
export { BundleConsignment, parseBundleConsignment } from './bundle-request.ts';
export {
  BundleAssessmentDocument,
  bundleAssessmentDocument,
  EvidenceDocument,
} from './document.ts';
export { type AttestedFact, type EvidenceFacts, gatherEvidenceFacts, NO_FACTS } from './facts.ts';
export { type JudgedEvidence, type Judgement, judgeActualValues } from './judge-actual-values.ts';
export { type Plausibility, plausibilityOf, USUAL_PLAUSIBILITY } from './plausibility.ts';
export { RULE_NAMES, type Rule, type RuleName } from './rule.ts';
export {
  parseVerificationStatement,
  type SiteVisit,
  VERIFICATION_STATEMENT_SCHEMA,
  VerificationStatement,
  type VerifiedProduct,
} from './statement.ts';
