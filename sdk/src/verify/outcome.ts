import type { CheckOutcome, CheckResult } from './report.ts';

type Details = Omit<CheckResult, 'outcome' | 'code' | 'reason'>;

const outcome =
  (kind: CheckOutcome) =>
  (code: string, reason: string, details: Details = {}): CheckResult => ({
    outcome: kind,
    code,
    reason,
    ...details,
  });

export const pass = outcome('pass');
export const fail = outcome('fail');
export const warn = outcome('warn');
export const skipped = outcome('skipped');
export const unknown = outcome('unknown');

/** Seconds as ISO 8601, UTC. */
export const isoTime = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
