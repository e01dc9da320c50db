import type { AssessmentDocument } from '../../cbam/eu/assess/index.ts';
import { table } from '../format/table.ts';
import type { Style } from '../io/style.ts';
import { shownEuros, shownFigure } from './figures.ts';

type Row = readonly [string, string, string];

const emissionsDetail = ({
  specificEmbeddedEmissions,
  quantity,
  defaultValue,
}: AssessmentDocument): string => {
  const { direct, indirect, total } = specificEmbeddedEmissions;
  const perUnit = `${shownFigure(total)} per ${quantity.unit}`;
  if (defaultValue !== null) {
    return `${perUnit}: ${defaultValue.total} and its mark-up of ${defaultValue.markUp}, ${defaultValue.row.row}`;
  }
  return direct === null || indirect === null
    ? perUnit
    : `${perUnit}: direct ${shownFigure(direct)}, indirect ${shownFigure(indirect)}`;
};

const costRow = ({ cost: { amount, price, period, confirmed, reason } }: AssessmentDocument): Row => {
  if (amount === null || price === null) return ['cost', 'not known', reason ?? ''];
  const source =
    period === null ? 'as given' : `price of ${period}${confirmed === true ? '' : ', not confirmed'}`;
  return ['cost', `${shownEuros(amount)} EUR`, `at ${shownFigure(price)} EUR, ${source}`];
};

const reductionRows = ({ carbonPriceReduction }: AssessmentDocument): readonly Row[] => {
  if (carbonPriceReduction === null) return [];
  const { certificates, reason, notes } = carbonPriceReduction;
  return [['carbon price paid', `${shownFigure(certificates)} certificates`, reason ?? notes.join('; ')]];
};

/** A result for a person: what it is about, its figures, and what to know about them. */
export const assessmentText = (result: AssessmentDocument, style: Style): string => {
  const { request, good, basis, quantity, freeAllocationAdjustment: adjustment } = result;
  const rows: readonly Row[] = [
    ['embedded emissions', `${shownFigure(result.embeddedEmissions)} tCO2e`, emissionsDetail(result)],
    [
      'free allocation',
      `${shownFigure(adjustment.total)} tCO2e`,
      `${shownFigure(adjustment.perTonne)} per ${quantity.unit}`,
    ],
    ...reductionRows(result),
    ['certificates', style.strong(shownFigure(result.certificates)), ''],
    costRow(result),
  ];
  return [
    style.strong(
      `${shownFigure(quantity.value)} ${quantity.unit} of ${good.code} (${good.category}) from ${request.origin}, imported on ${request.importDate}, at ${basis} values`,
    ),
    table(rows.map((row) => row.map((cell, index) => (index === 2 ? style.faint(cell) : cell)))),
    ...result.notes.map((note) => `${style.doubtful('note')}  ${note}`),
  ].join('\n');
};
