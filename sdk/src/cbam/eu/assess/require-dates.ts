import { type AssessmentRequest, requestInvalid } from './request.ts';

/** @throws CbamError `cbam.request-invalid` for an import before 2026, and a declaration of a year before the import */
export const requireDates = ({ importDate, reportingYear }: AssessmentRequest): void => {
  if (importDate < '2026-01-01') {
    throw requestInvalid(
      'importDate',
      `imports of ${importDate} are not under the rules of the definitive period`,
      'they begin with imports of 1 January 2026 (Regulation (EU) 2023/956, Article 36)',
    );
  }
  if (reportingYear !== undefined && reportingYear < Number(importDate.slice(0, 4))) {
    throw requestInvalid(
      'reportingYear',
      `goods imported on ${importDate} cannot be declared for ${reportingYear}`,
      'a CBAM declaration is about the imports of its calendar year (Regulation (EU) 2023/956, Article 6(1))',
    );
  }
};
