import type { Problem } from '../../../core/errors.ts';
import { CbamError } from '../../errors.ts';
import type { EuTables } from '../tables.ts';
import { assess } from './assess.ts';
import { compareAssessments, type ResultChange } from './compare-assessments.ts';
import { type AssessmentDocument, assessmentDocument, assessmentText, RULES } from './document.ts';
import { parseAssessmentDocument } from './parse-document.ts';
import { changedTables, recordedTables, type TableChange } from './recorded-tables.ts';

/** Why a request is refused under the tables of today. */
export type Refused = {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly problems: readonly Problem[];
};

export type Replay = {
  /** Whether the same bytes come out under the recorded rules and tables. */
  readonly equal: boolean;
  readonly recorded: AssessmentDocument;
  /** The rules that changed; null where they are the same. */
  readonly rules: { readonly before: string; readonly after: string } | null;
  /** Recorded tables that are not there as they were. */
  readonly tables: readonly TableChange[];
  /** What comes out otherwise than it was recorded. */
  readonly changes: readonly ResultChange[];
  /** The request is refused now; null where it is not. */
  readonly refused: Refused | null;
  /** What newer editions of the tables would change, where the result itself is as it was recorded. */
  readonly inForceNow: readonly ResultChange[];
};

type Outcome = { readonly document: AssessmentDocument } | { readonly refused: Refused };

const outcomeOf = (tables: EuTables, { request }: AssessmentDocument): Outcome => {
  try {
    return { document: assessmentDocument(assess(tables, request)) };
  } catch (error) {
    if (!(error instanceof CbamError)) throw error;
    const { code, message, hint, problems } = error;
    return { refused: { code, message, hint, problems } };
  }
};

const LAYOUT: ResultChange = {
  what: 'the layout of the file',
  before: 'other white space or another order of fields',
  after: 'as `kiseki cbam assess` writes it',
};

/** What differs: the layout of the file, fields and steps. */
const changesOf = (text: string, recorded: AssessmentDocument, outcome: Outcome): readonly ResultChange[] => {
  if ('refused' in outcome) return [];
  const layout = assessmentText(recorded) === text ? [] : [LAYOUT];
  return [...layout, ...compareAssessments(recorded, outcome.document)];
};

/**
 * Computes a saved result anew, under the editions of the tables that it records, and compares it byte for byte. Where rules
 * or tables are not what they were it says which, and what that changes.
 *
 * @param text The file as it was saved.
 * @throws JsonError; CbamError `cbam.assessment-invalid` for what is no result
 */
export const replayAssessment = (tables: EuTables, text: string): Replay => {
  const recorded = parseAssessmentDocument(text);
  const outcome = outcomeOf(recordedTables(tables, recorded), recorded);
  const changes = changesOf(text, recorded, outcome);
  const tableChanges = changedTables(tables, recorded);
  const refused = 'refused' in outcome ? outcome.refused : null;
  const equal = changes.length === 0 && refused === null && tableChanges.length === 0;
  const now = equal ? outcomeOf(tables, recorded) : null;
  return {
    equal,
    recorded,
    rules: recorded.rules === RULES ? null : { before: recorded.rules, after: RULES },
    tables: tableChanges,
    changes,
    refused,
    inForceNow: now !== null && 'document' in now ? compareAssessments(recorded, now.document) : [],
  };
};
