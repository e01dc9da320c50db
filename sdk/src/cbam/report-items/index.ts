export { answerItems, countItems, type Sources } from './answer-items.ts';
export { NO_DETAILS, parseReportDetails, REPORT_DETAILS_SCHEMA, ReportDetails } from './details.ts';
export { type Found, found } from './found.ts';
export { AnsweredItem, type Finding, type Findings, type ReportItem, Statement, SUPPLY } from './item.ts';
export { itemsTable } from './items-table.ts';
