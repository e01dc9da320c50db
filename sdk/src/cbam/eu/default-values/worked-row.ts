import { decimal } from '../../../core/decimal.ts';
import { decimalText, type Exact, exact, ONE } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import { rowRef, type TableInfo } from '../../tables/index.ts';
import { figure, type Step } from '../../working.ts';
import { rowText } from './choose-row.ts';
import { UNKNOWN } from './country-names.ts';
import type { DefaultValue } from './default-value.ts';
import { DEFECTS, type DefaultValueRow } from './default-value-row.ts';
import type { MarkUp } from './mark-ups.ts';

/** What of a default value depends on its row and mark-up alone. */
type WorkedRow = Omit<DefaultValue, 'route' | 'fallback' | 'fallbackReason'>;

const figureOf = (text: string | null): Exact | null => (text === null ? null : exact(decimal(text)));

const stepsOf = (
  info: TableInfo,
  row: DefaultValueRow,
  total: Exact,
  marked: Exact,
  markUp: MarkUp,
): readonly Step[] => [
  {
    title: 'Default value, total emissions',
    formula: 'DV',
    reference: `${info.source}, Annex ${row.country === UNKNOWN ? 'IV' : 'I'}`,
    inputs: [figure('DV', total, 't CO2e/t', rowText(row))],
    value: decimalText(total),
    unit: 't CO2e/t',
  },
  {
    title: 'Default value with its mark-up',
    formula: 'DV × (1 + mark-up)',
    reference: '(EU) 2025/2621, Annex I, opening paragraphs as replaced by (EU) 2026/1740',
    inputs: [figure('DV', total, 't CO2e/t'), figure('mark-up', markUp.share, undefined, markUp.row.row)],
    value: decimalText(marked),
    unit: 't CO2e/t',
  },
];

const workOut = (info: TableInfo, row: DefaultValueRow, markUp: MarkUp): WorkedRow => {
  const total = figureOf(row.total);
  if (total === null) {
    throw new CbamError('cbam.no-default-value', `the row ${rowText(row)} has no value`, {
      hint: 'check the code',
    });
  }
  const totalWithMarkUp = total.mul(ONE.add(markUp.share));
  return {
    direct: figureOf(row.direct),
    indirect: figureOf(row.indirect),
    total,
    markUp: markUp.share,
    totalWithMarkUp,
    row: rowRef(info, rowText(row)),
    known: row.known,
    defects: row.defects.map((defect) => DEFECTS[defect]),
    steps: stepsOf(info, row, total, totalWithMarkUp, markUp),
  };
};

/** Rows that were worked out before, by the mark-up: a declaration asks for the same few rows a hundred thousand times. */
const before = new WeakMap<DefaultValueRow, Map<MarkUp, WorkedRow>>();

/** The figures of a row with its mark-up, and the working. */
export const workedRow = (info: TableInfo, row: DefaultValueRow, markUp: MarkUp): WorkedRow => {
  const ofRow = before.get(row) ?? new Map<MarkUp, WorkedRow>();
  before.set(row, ofRow);
  const worked = ofRow.get(markUp) ?? workOut(info, row, markUp);
  ofRow.set(markUp, worked);
  return worked;
};
