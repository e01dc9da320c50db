import * as z from 'zod';
import type { Problem } from '../../core/errors.ts';
import { parseJson } from '../../core/parse-json.ts';
import { problemsOf } from '../../core/problems.ts';
import { text } from '../../declaration/model/scalars.ts';
import { CbamError } from '../errors.ts';
import { type ReportItem, Statement } from './item.ts';

export const REPORT_DETAILS_SCHEMA = 'kiseki.report-details/0';

const Detail = z.union([Statement, z.strictObject({ notApplicable: text(1000) })], {
  error: 'not a text, a list of texts, {columns, rows}, or {notApplicable: why}',
});
export type Detail = z.infer<typeof Detail>;

/** What a person adds to a report, by the numbers of the items. */
export const ReportDetails = z.strictObject({
  schema: z.literal(REPORT_DETAILS_SCHEMA),
  items: z.record(z.string().max(40), Detail),
});
export type ReportDetails = z.infer<typeof ReportDetails>;

export const NO_DETAILS: ReportDetails = { schema: REPORT_DETAILS_SCHEMA, items: {} };

const HINT = 'docs/cbam-declaration.md has the form; `kiseki cbam report` lists the numbers';

export const detailsInvalid = (message: string, problems: readonly Problem[]): CbamError =>
  new CbamError('cbam.report-invalid', message, { hint: HINT, problems });

/** @throws JsonError, CbamError `cbam.report-invalid` */
export const parseReportDetails = (json: string): ReportDetails => {
  const parsed = ReportDetails.safeParse(parseJson(json, { maxBytes: 4 * 1024 * 1024, maxDepth: 8 }));
  if (parsed.success) return parsed.data;
  throw detailsInvalid('the details have problems', problemsOf(parsed.error));
};

/** @throws CbamError `cbam.report-invalid` for a number that is no item of the report */
export const requireItems = ({ items: given }: ReportDetails, items: readonly ReportItem[]): void => {
  const known = new Set(items.map(({ number }) => number));
  const unknown = Object.keys(given).filter((number) => !known.has(number));
  if (unknown.length === 0) return;
  throw detailsInvalid(
    'the details are of items that the report does not have',
    unknown.map((number) => ({ path: `items.${number}`, message: 'is no item of this report' })),
  );
};
