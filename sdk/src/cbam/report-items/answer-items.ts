import { type Detail, detailsInvalid, type ReportDetails, requireItems } from './details.ts';
import type { AnsweredItem, Finding, Findings, ReportItem } from './item.ts';

export type Sources = {
  readonly declaration: Findings;
  readonly attestation: Findings;
  readonly details: ReportDetails;
};

type Answer = Pick<AnsweredItem, 'status' | 'source' | 'value' | 'note'>;

type Source = 'declaration' | 'attestation';

const found = ({ value, part }: Finding, source: Source): Answer => ({
  status: part === null ? 'stated' : 'stated in part',
  source,
  value,
  note: part,
});

const added = (detail: Detail): Answer =>
  typeof detail === 'object' && 'notApplicable' in detail
    ? { status: 'not applicable', source: 'details', value: null, note: detail.notApplicable }
    : { status: 'stated', source: 'details', value: detail, note: null };

/** What is stated whole stands; then what a person says; then what is stated in part, by the verifier first. */
const answerOf = ({ number, supply }: ReportItem, { declaration, attestation, details }: Sources): Answer => {
  const sources = [
    { source: 'attestation', finding: attestation.get(number) },
    { source: 'declaration', finding: declaration.get(number) },
  ] as const;
  const answers = sources.flatMap(({ source, finding }) =>
    finding === undefined ? [] : [found(finding, source)],
  );
  const whole = answers.find(({ status }) => status === 'stated');
  const detail = details.items[number];
  if (whole !== undefined) return whole;
  if (detail !== undefined) return added(detail);
  return answers[0] ?? { status: 'not stated', source: null, value: null, note: supply };
};

const requireOpen = (items: readonly ReportItem[], { declaration, attestation, details }: Sources): void => {
  const isWhole = (finding: Finding | undefined): boolean => finding !== undefined && finding.part === null;
  const contradicted = items.filter(
    ({ number }) =>
      details.items[number] !== undefined &&
      (isWhole(declaration.get(number)) || isWhole(attestation.get(number))),
  );
  if (contradicted.length === 0) return;
  throw detailsInvalid(
    'the details are of items that are signed already',
    contradicted.map(({ number }) => ({
      path: `items.${number}`,
      message: 'stands in the declaration or the attestation, which nothing overwrites',
    })),
  );
};

/**
 * Every item of a report with what is stated for it: by the attestation, the declaration, or a person's details. Nothing is
 * invented; what nobody states says what to supply.
 * @throws CbamError `cbam.report-invalid` for details of unknown items, or of items that are signed already
 */
export const answerItems = (items: readonly ReportItem[], sources: Sources): AnsweredItem[] => {
  requireItems(sources.details, items);
  requireOpen(items, sources);
  return items.map((item) => {
    const { number, summary, title } = item;
    return { number, summary, title, ...answerOf(item, sources) };
  });
};

/** How many items stand how. */
export const countItems = (
  items: readonly AnsweredItem[],
): Readonly<Record<AnsweredItem['status'], number>> => {
  const count = (status: AnsweredItem['status']): number =>
    items.filter((item) => item.status === status).length;
  return {
    stated: count('stated'),
    'stated in part': count('stated in part'),
    'not stated': count('not stated'),
    'not applicable': count('not applicable'),
  };
};
