import { ZERO } from '../../../core/exact.ts';
import { type RowRef, rowRef, validTable } from '../../tables/index.ts';
import type { Step } from '../../working.ts';
import { type DefaultValue, findDefaultValue } from '../default-values/index.ts';
import { type Good, isExemptOrigin } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import type { AssessmentRequest } from './request.ts';
import { actualEmissions, type SpecificEmissions } from './specific-emissions.ts';

export type EmissionsFound = {
  readonly value: SpecificEmissions;
  readonly defaultValue: DefaultValue | null;
  readonly steps: readonly Step[];
  readonly rows: readonly RowRef[];
};

const exempt = ({ code }: Good, origin: string): EmissionsFound => ({
  value: { direct: ZERO, indirect: ZERO, total: ZERO },
  defaultValue: null,
  rows: [],
  steps: [
    {
      title: `Specific embedded emissions of ${code}`,
      formula: '0',
      reference: 'Regulation (EU) 2023/956, Annex III, point 1',
      inputs: [],
      value: '0',
      unit: 't CO2e/t',
      note: `goods of the origin ${origin} are exempt from CBAM`,
    },
  ],
});

const markUpRow = (tables: EuTables, { sector }: Good, importDate: string): RowRef =>
  rowRef(validTable('mark-ups', tables.markUps, importDate).info, `${sector}, ${importDate.slice(0, 4)}`);

/**
 * The specific embedded emissions that a request is assessed at: zero for exempt origins, else actual values or a default
 * value with its mark-up.
 */
export const emissionsOf = (tables: EuTables, good: Good, request: AssessmentRequest): EmissionsFound => {
  const { origin, code, importDate, route, emissions, rounding, tableVersions } = request;
  if (isExemptOrigin(origin)) return exempt(good, origin);
  if (emissions.kind === 'actual') {
    return { ...actualEmissions(good, emissions, rounding), defaultValue: null, rows: [] };
  }
  const version = tableVersions?.defaultValues;
  const found = findDefaultValue(tables, { code, country: origin, importDate, route, version });
  const { direct, indirect, totalWithMarkUp, steps, row } = found;
  return {
    value: { direct, indirect, total: totalWithMarkUp },
    defaultValue: found,
    steps,
    rows: [row, markUpRow(tables, good, importDate)],
  };
};
