export { type CertificateDates, certificateDates } from './certificate-dates.ts';
export type { AssessedLine, ImportLine, Procedure } from './import-line.ts';
export { type MassThresholdStatus, massThresholdStatus } from './mass-threshold-status.ts';
export {
  type GoodObligation,
  type Obligation,
  type ObligationSums,
  obligationOfYear,
} from './obligation-of-year.ts';
export { type Liable, type PenaltyExposure, penaltyExposure } from './penalty-exposure.ts';
export {
  type HoldingLine,
  type QuarterEndHolding,
  quarterEndHolding,
  type Surrendered,
} from './quarter-end-holding.ts';
export { repurchaseLimit } from './repurchase-limit.ts';
