/** The rules of CBAM in its definitive period: the entry point `@kiseki/sdk/cbam`, which runs in a browser. */

// Figures: exact fractions, and how they are written.
export { decimalText, type Exact, fromExactText } from '../core/exact.ts';
export { CbamError, type CbamErrorCode } from './errors.ts';
// A consignment.
export {
  type Assessment,
  AssessmentDocument,
  AssessmentRequest,
  assess,
  assessmentDocument,
  assessmentText,
  CarbonPricePaid,
  type Cost,
  type DateUse,
  parseAssessmentDocument,
  parseAssessmentRequest,
  type Replay,
  RULES,
  replayAssessment,
  type SpecificEmissions,
} from './eu/assess/index.ts';
// Tables, and what is looked up in them.
export { type Benchmark, type BenchmarkQuery, findBenchmark } from './eu/benchmarks/index.ts';
// A year: carbon prices, what is owed, the declaration.
export {
  type CarbonPriceClaim,
  type CarbonPriceReduction,
  type Conversion,
  carbonPriceReduction,
  type PricePaid,
  type YearlyAveragePrice,
  yearlyAveragePrice,
} from './eu/carbon-price/index.ts';
export { compareEditions, compareEuTables } from './eu/compare-eu-tables.ts';
export {
  CBAM_DECLARATION_SCHEMA,
  CbamDeclaration,
  DeclarationLine,
  type DeclarationQuestion,
  declarationPage,
  parseImportLines,
  yearDeclaration,
} from './eu/declaration/index.ts';
export { type DefaultValue, type DefaultValueQuery, findDefaultValue } from './eu/default-values/index.ts';
// A bundle: whether it counts at actual values, and what it comes to.
export {
  assessBundle,
  type BundleAssessment,
  BundleAssessmentDocument,
  BundleConsignment,
  bundleAssessmentDocument,
  type EvidenceFacts,
  gatherEvidenceFacts,
  type Judgement,
  judgeActualValues,
  type Plausibility,
  parseBundleConsignment,
  parseVerificationStatement,
  RULE_NAMES,
  type Rule,
  type RuleName,
  VERIFICATION_STATEMENT_SCHEMA,
  VerificationStatement,
} from './eu/evidence/index.ts';
export {
  type CertificatePrice,
  cbamFactor,
  certificatePrice,
  crossSectoralFactor,
  type Factor,
  type MassThreshold,
  massThreshold,
} from './eu/factors/index.ts';
export {
  type FreeAllocationQuery,
  PrecursorRequest,
  type SpecificFreeAllocation,
  specificFreeAllocation,
} from './eu/free-allocation/index.ts';
export {
  type FunctionalUnit,
  type Good,
  type GoodsCategory,
  isExemptOrigin,
  lookUpGood,
  type Sector,
} from './eu/goods/index.ts';
// From an installation to its products.
export {
  computeInstallation,
  InstallationData,
  type InstallationResult,
  type ProcessResult,
  type ProductResult,
  parseInstallationData,
  type SourceResult,
  type TemplateFigures,
} from './eu/installation/index.ts';
export {
  type AssessedLine,
  type CertificateDates,
  certificateDates,
  type GoodObligation,
  type HoldingLine,
  type ImportLine,
  type Liable,
  type MassThresholdStatus,
  massThresholdStatus,
  type Obligation,
  obligationOfYear,
  type PenaltyExposure,
  penaltyExposure,
  type QuarterEndHolding,
  quarterEndHolding,
  repurchaseLimit,
  type Surrendered,
} from './eu/obligation/index.ts';
export { OperatorReport, operatorReport, operatorReportPage } from './eu/operator-report/index.ts';
export { absentTables, type EuTables, loadEuTables } from './eu/tables.ts';
export {
  CbamVerificationReport,
  cbamVerificationReport,
  verificationReportPage,
} from './eu/verification-report/index.ts';
// How a result rounds, and the steps that lead to it.
export { NO_ROUNDING, Rounding } from './rounding.ts';
export type { RowChange, RowRef, TableFiles, TableInfo } from './tables/index.ts';
export { Step, StepInput, type Worked } from './working.ts';
