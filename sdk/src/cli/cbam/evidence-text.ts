import type { BundleAssessmentDocument } from '../../cbam/eu/evidence/index.ts';
import { table } from '../format/table.ts';
import type { Style } from '../io/style.ts';
import { shownEuros, shownFigure } from './figures.ts';

type Evidence = BundleAssessmentDocument['evidence'];

const worthText = ({ worthOfVerification: worth, failedRules }: Evidence): string => {
  if (worth === null) return '';
  const isLess = worth.certificates.startsWith('-');
  const amount = worth.cost === null ? '' : `, ${shownEuros(worth.cost.replace('-', ''))} EUR`;
  const certificates = `${shownFigure(worth.certificates.replace('-', ''))} certificates${amount}`;
  const verb = failedRules.length === 0 ? 'is' : 'would be';
  return isLess
    ? `actual values cost ${certificates} more than default values`
    : `verification ${verb} worth ${certificates}`;
};

const sideBySide = (document: BundleAssessmentDocument, style: Style): string => {
  const { alternative, noAlternative } = document.evidence;
  if (alternative === null) return style.faint(`nothing to compare with: ${noAlternative ?? ''}`);
  const euros = (amount: string | null): string => (amount === null ? 'not known' : shownEuros(amount));
  return table([
    ['', `at ${document.basis} values`, `at ${alternative.basis} values`].map(style.faint),
    [
      'tCO2e a unit',
      shownFigure(document.specificEmbeddedEmissions.total),
      shownFigure(alternative.specificEmbeddedEmissions),
    ],
    ['certificates', style.strong(shownFigure(document.certificates)), shownFigure(alternative.certificates)],
    ['EUR', euros(document.cost.amount), euros(alternative.cost)],
  ]);
};

/** The rules for actual values, both results side by side, and what verification is worth, for a person. */
export const evidenceText = (document: BundleAssessmentDocument, style: Style): string => {
  const { evidence } = document;
  const warnings = [...(evidence.plausibility?.warnings ?? []), ...evidence.notes];
  return [
    style.strong(
      evidence.failedRules.length === 0
        ? 'every rule for actual values is met'
        : `not at actual values: ${evidence.failedRules.join(', ')}`,
    ),
    table(
      evidence.rules.map(({ name, met, reason }) => [
        met ? style.good('met') : style.bad('not met'),
        name,
        reason,
      ]),
    ),
    '',
    sideBySide(document, style),
    ...[worthText(evidence)].filter((line) => line !== ''),
    ...warnings.map((warning) => `${style.doubtful('note')}  ${warning}`),
  ].join('\n');
};
