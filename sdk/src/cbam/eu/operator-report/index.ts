export { OPERATOR_REPORT_ITEMS } from './items.ts';
export {
  OPERATOR_REPORT_SCHEMA,
  OperatorReport,
  operatorReport,
  ReportEvidence,
  type ReportQuestion,
} from './operator-report.ts';
export { operatorReportPage } from './report-page.ts';
