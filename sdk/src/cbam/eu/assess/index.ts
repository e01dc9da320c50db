export { assess } from './assess.ts';
export type { Assessment, Cost, DateUse } from './assessment.ts';
export { compareAssessments, type ResultChange } from './compare-assessments.ts';
export { AssessmentDocument, assessmentDocument, assessmentText, RULES } from './document.ts';
export { parseAssessmentDocument } from './parse-document.ts';
export { changedTables, recordedTables, type TableChange } from './recorded-tables.ts';
export { type Refused, type Replay, replayAssessment } from './replay.ts';
export { AssessmentRequest, CarbonPricePaid, parseAssessmentRequest } from './request.ts';
export type { SpecificEmissions } from './specific-emissions.ts';
