import { KisekiError } from '../core/errors.ts';

export type TraceErrorCode = 'trace.unreadable' | 'trace.total-hidden' | 'trace.report-differs';

/** There is nothing to trace: what the bundle shows has no total, or the report is about something else. */
export class TraceError extends KisekiError<TraceErrorCode> {
  override readonly name = 'TraceError';
}
