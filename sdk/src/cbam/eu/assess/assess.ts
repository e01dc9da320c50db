import { decimalText, type Exact, ZERO } from '../../../core/exact.ts';
import type { RowRef } from '../../tables/index.ts';
import { figure, type Step } from '../../working.ts';
import { atLeastZero } from '../at-least-zero.ts';
import {
  type FreeAllocationQuery,
  type PrecursorRequest,
  type SpecificFreeAllocation,
  specificFreeAllocation,
} from '../free-allocation/index.ts';
import { type Good, lookUpGood } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import type { Assessment } from './assessment.ts';
import { claimedReduction } from './claim.ts';
import { costOf } from './cost.ts';
import { dateUses } from './date-uses.ts';
import { emissionsOf } from './emissions-of.ts';
import { notesOf } from './notes.ts';
import { productionYearOf } from './production-year.ts';
import { declaredQuantity } from './quantity.ts';
import type { AssessmentRequest } from './request.ts';
import { requireDates } from './require-dates.ts';

const BASE = 'Regulation (EU) 2023/956';

const NO_ALLOCATION: SpecificFreeAllocation = {
  value: ZERO,
  rows: [],
  steps: [
    {
      title: 'Specific embedded free allocation of electricity',
      formula: '0',
      reference: '(EU) 2025/2620, Annex, benchmarks',
      inputs: [],
      value: '0',
      unit: 't CO2e/MWh',
      note: 'electricity has no benchmark',
    },
  ],
};

const basisOf = (
  emissions: AssessmentRequest['emissions'],
  precursors: readonly PrecursorRequest[],
): FreeAllocationQuery['basis'] => {
  if (emissions.kind === 'default') return { kind: 'default' };
  const { verifiedFreeAllocation: perTonne } = emissions;
  return perTonne === undefined ? { kind: 'actual', precursors } : { kind: 'verified', perTonne };
};

const allocationOf = (
  tables: EuTables,
  good: Good,
  request: AssessmentRequest,
  productionYear: number,
): SpecificFreeAllocation => {
  if (good.functionalUnit === 'MWh') return NO_ALLOCATION;
  const { code, origin, importDate, route, emissions, precursors = [], tableVersions } = request;
  const defaultValues = tableVersions?.defaultValues;
  return specificFreeAllocation(tables, {
    ...{ code, origin, importDate, productionYear, route, defaultValues },
    basis: basisOf(emissions, precursors),
  });
};

/** A figure of the consignment from one of a tonne. */
const scaled = (title: string, symbol: string, value: Exact, quantity: Exact, unit: string): Step => ({
  title,
  formula: `quantity × ${symbol}`,
  reference: symbol === 'SEE' ? `${BASE}, Article 6(2)(b)` : `${BASE}, Article 31`,
  inputs: [figure('quantity', quantity, unit), figure(symbol, value, `t CO2e/${unit}`)],
  value: decimalText(value.mul(quantity)),
  unit: 't CO2e',
});

const certificatesStep = (
  quantity: Exact,
  see: Exact,
  sefa: Exact,
  reduction: Exact | null,
  certificates: Exact,
  unit: string,
): Step => ({
  title: 'Certificates to surrender',
  formula:
    reduction === null ? 'quantity × max(0, SEE − SEFA)' : 'max(0, quantity × max(0, SEE − SEFA) − CP)',
  reference: `${BASE}, Articles 6(2)(c)${reduction === null ? '' : ', 9'} and 31`,
  inputs: [
    figure('quantity', quantity, unit),
    figure('SEE', see, `t CO2e/${unit}`),
    figure('SEFA', sefa, `t CO2e/${unit}`),
    ...(reduction === null ? [] : [figure('CP', reduction, 'certificates', 'carbon price paid')]),
  ],
  value: decimalText(certificates),
  unit: 'certificates',
  ...(sefa.compare(see) > 0
    ? { note: 'the adjustment is larger than the emissions: zero is the floor' }
    : {}),
});

const distinct = (rows: readonly RowRef[]): readonly RowRef[] => [
  ...new Map(rows.map((row) => [`${row.table} ${row.version} ${row.row}`, row])).values(),
];

/**
 * What one consignment of one good comes to: embedded emissions, the adjustment for free allocation, certificates and their
 * cost, with every step. Zero is the floor, fractions are kept.
 *
 * @throws CbamError `cbam.request-invalid`, and what the tables refuse: codes, routes, countries, factors
 *
 * @example
 * ```ts
 * import { assess, assessmentDocument, parseAssessmentRequest, readTables } from '@kiseki/sdk';
 *
 * const request = parseAssessmentRequest({
 *   code: '2523100090',
 *   origin: 'CN',
 *   importDate: '2026-02-15',
 *   quantity: { value: '100', unit: 't' },
 *   emissions: { kind: 'default' },
 *   rounding: { mode: 'none' },
 * });
 * const { certificates, cost } = assessmentDocument(assess(await readTables(), request));
 * console.log(certificates, cost.amount); // 87.965 6629.0424
 * ```
 */
export const assess = (tables: EuTables, request: AssessmentRequest): Assessment => {
  requireDates(request);
  const { code, importDate, emissions } = request;
  const good = lookUpGood(tables, { code, importDate });
  const unit = good.functionalUnit === 'MWh' ? 'MWh' : 't';
  const quantity = declaredQuantity(good, request);
  const production = productionYearOf(request, unit === 'MWh');
  const found = emissionsOf(tables, good, request);
  const allocation = allocationOf(tables, good, request, production.year);
  const [see, sefa] = [found.value.total, allocation.value];
  const reduction = claimedReduction(tables, request, quantity, see);
  const beforePrice = quantity.mul(atLeastZero(see.sub(sefa)));
  const certificates = atLeastZero(beforePrice.sub(reduction?.value ?? ZERO));
  const cost = costOf(tables, request, certificates);
  const rows = distinct([
    good.row,
    ...found.rows,
    ...allocation.rows,
    ...(reduction?.rows ?? []),
    ...cost.rows,
  ]);
  return {
    request,
    good,
    quantity,
    specificEmbeddedEmissions: found.value,
    embeddedEmissions: quantity.mul(see),
    defaultValue: found.defaultValue,
    freeAllocationAdjustment: { perTonne: sefa, total: quantity.mul(sefa) },
    carbonPriceReduction: reduction,
    certificates,
    cost: cost.value,
    dates: dateUses(request, good.cnEdition, rows, production),
    tables: rows,
    notes: notesOf(good, request, found, allocation, production),
    steps: [
      ...found.steps,
      scaled(
        `Embedded emissions at ${emissions.kind === 'actual' ? 'actual' : 'default'} values`,
        'SEE',
        see,
        quantity,
        unit,
      ),
      ...allocation.steps,
      scaled('Adjustment for free allocation', 'SEFA', sefa, quantity, unit),
      ...(reduction?.steps ?? []),
      certificatesStep(quantity, see, sefa, reduction?.value ?? null, certificates, unit),
      ...cost.steps,
    ],
  };
};
