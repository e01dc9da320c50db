export { acceptedAttestation } from './accepted-attestation.ts';
export type { AcceptedAttestation } from './from-attestation.ts';
export { VERIFICATION_REPORT_ITEMS } from './items.ts';
export { verificationReportPage } from './report-page.ts';
export {
  CbamVerificationReport,
  cbamVerificationReport,
  VERIFICATION_REPORT_SCHEMA,
} from './verification-report.ts';
