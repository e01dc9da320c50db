import { KisekiError } from '../core/errors.ts';

export type CbamErrorCode =
  // tables
  | 'cbam.table-invalid'
  | 'cbam.table-digest'
  | 'cbam.table-absent'
  | 'cbam.table-not-valid'
  // goods
  | 'cbam.code-malformed'
  | 'cbam.code-retired'
  | 'cbam.code-out-of-scope'
  | 'cbam.code-ambiguous'
  | 'cbam.code-unknown'
  // default values and benchmarks
  | 'cbam.country-unknown'
  | 'cbam.origin-exempt'
  | 'cbam.no-default-value'
  | 'cbam.default-value-ambiguous'
  | 'cbam.route-not-in-default-values'
  | 'cbam.no-benchmark'
  | 'cbam.route-missing'
  | 'cbam.route-not-in-benchmark'
  // factors
  | 'cbam.no-factor'
  | 'cbam.no-price'
  // assessment
  | 'cbam.request-invalid'
  | 'cbam.assessment-invalid'
  // evidence
  | 'cbam.statement-invalid'
  | 'cbam.evidence-insufficient'
  // obligation
  | 'cbam.obligation-invalid'
  | 'cbam.price-not-positive'
  // declaration of a year, and reports
  | 'cbam.lines-invalid'
  | 'cbam.declaration-incomplete'
  | 'cbam.report-invalid'
  // installation
  | 'cbam.installation-invalid'
  | 'cbam.processes-singular'
  | 'cbam.stream-incomplete';

/** A figure that the rules do not give, or an input that they do not take: the code says which. */
export class CbamError extends KisekiError<CbamErrorCode> {
  override readonly name = 'CbamError';
}
