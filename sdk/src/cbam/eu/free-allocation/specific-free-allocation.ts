import { decimal } from '../../../core/decimal.ts';
import { decimalText, type Exact, exact, sumExact, ZERO } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import type { RowRef } from '../../tables/index.ts';
import { figure, type Step, type StepInput, type Worked } from '../../working.ts';
import { findBenchmark } from '../benchmarks/index.ts';
import { findDefaultValue } from '../default-values/index.ts';
import { routeOfTaric } from '../default-values/rows-for.ts';
import { cbamFactor, crossSectoralFactor, type Factor } from '../factors/index.ts';
import { isExemptOrigin } from '../goods/index.ts';
import { routeLetters } from '../route-letters.ts';
import type { EuTables } from '../tables.ts';
import type { PrecursorRequest } from './precursor-request.ts';
import { requirePrecursor } from './require-precursor.ts';

export type FreeAllocationQuery = {
  readonly code: string;
  /** Country of origin: picks the route of a default value. */
  readonly origin: string;
  /** YYYY-MM-DD: chooses the tables and, by its year, both factors. */
  readonly importDate: string;
  /** Chooses the set of benchmarks. */
  readonly productionYear: number;
  readonly route?: string | undefined;
  /**
   * `actual` takes column A and the precursors, `default` column B, which includes them; `verified` is the producer's figure for
   * this year of import, t CO2e per tonne, precursors within its installation included.
   */
  readonly basis:
    | { readonly kind: 'verified'; readonly perTonne: string }
    | { readonly kind: 'actual'; readonly precursors: readonly PrecursorRequest[] }
    | { readonly kind: 'default' };
  /** Another edition of the default values than the one in force. */
  readonly defaultValues?: string | undefined;
};

/** SEFA, t CO2e per tonne of good, with the rows that it was read from. */
export type SpecificFreeAllocation = Worked<Exact> & { readonly rows: readonly RowRef[] };

const LAW = '(EU) 2025/2620';
const UNIT = 't CO2e/t';

/** A term of a sum: the figures that make it up, and its value. */
type Term = { readonly inputs: readonly StepInput[]; readonly formula: string; readonly value: Exact };

const exempt = ({ code, origin }: FreeAllocationQuery | PrecursorRequest): SpecificFreeAllocation => ({
  value: ZERO,
  rows: [],
  steps: [
    {
      title: `Specific embedded free allocation of ${code}`,
      formula: '0',
      reference: 'Regulation (EU) 2023/956, Annex III, point 1',
      inputs: [],
      value: '0',
      unit: UNIT,
      note: `its origin is ${origin}: the Union and the origins of Annex III count zero, and their mass is kept`,
    },
  ],
});

/** A CBAM factor of zero leaves nothing, whatever the cross-sectoral factor and the benchmark of its year will be. */
const phasedOut = (code: string, year: number, { value, row }: Factor): SpecificFreeAllocation => ({
  value: ZERO,
  rows: [row],
  steps: [
    {
      title: `Free allocation of ${code}`,
      formula: 'CBAM × CSCF × BM',
      reference: `${LAW}, Eq 2 to 6`,
      inputs: [figure('CBAM', value, undefined, `CBAM factor of ${year}, the year of import`)],
      value: '0',
      unit: UNIT,
      note: `the CBAM factor of ${year} is zero: nothing is allocated free any more`,
    },
  ],
});

/** CBAM_y × CSCF_y × BM: what the benchmark of a row still gives in the year of import. */
const benchmarkShare = (
  tables: EuTables,
  query: FreeAllocationQuery,
  column: 'A' | 'B',
  routeRow?: RowRef,
): SpecificFreeAllocation => {
  const { code, importDate, productionYear, route } = query;
  const year = Number(importDate.slice(0, 4));
  const factor = cbamFactor(tables, year);
  if (factor.value.equals(ZERO)) return phasedOut(code, year, factor);
  const benchmark = findBenchmark(tables, { code, column, importDate, productionYear, route, routeRow });
  const crossSectoral = crossSectoralFactor(tables, year);
  const value = factor.value.mul(crossSectoral.value).mul(benchmark.value);
  const step: Step = {
    title:
      column === 'A'
        ? `Free allocation of the own process of ${code}`
        : `Specific embedded free allocation of ${code} at default values`,
    formula: 'CBAM × CSCF × BM',
    reference: column === 'A' ? `${LAW}, Eq 2 to 5` : `${LAW}, Eq 6`,
    inputs: [
      figure('CBAM', factor.value, undefined, `CBAM factor of ${year}, the year of import`),
      figure('CSCF', crossSectoral.value, undefined, `cross-sectoral correction factor of ${year}`),
      figure('BM', benchmark.value, UNIT, benchmark.row.row),
    ],
    value: decimalText(value),
    unit: UNIT,
  };
  return {
    value,
    steps: [...benchmark.steps, step],
    rows: [benchmark.row, factor.row, crossSectoral.row],
  };
};

/** A TARIC code of clinker or cement says its route itself. */
const routeOf = ({ code, route }: FreeAllocationQuery): string | undefined => {
  const said = routeOfTaric(code);
  if (said === undefined || route === undefined) return route ?? said;
  if (routeLetters(route).includes(said)) return said;
  throw new CbamError('cbam.route-not-in-benchmark', `the code ${code} is route (${said}), not (${route})`, {
    hint: 'leave the route out: the TARIC code says it',
  });
};

/** Column B, by the route that the default value stands for (Annex I to (EU) 2025/2621, opening paragraphs). */
const atDefaultValues = (tables: EuTables, query: FreeAllocationQuery): SpecificFreeAllocation => {
  const { code, origin, importDate, route, defaultValues } = query;
  const found = findDefaultValue(tables, {
    code,
    country: origin,
    importDate,
    route,
    version: defaultValues,
  });
  const share = benchmarkShare(
    tables,
    { ...query, route: found.route ?? routeOf(query) },
    'B',
    found.route === null ? undefined : found.row,
  );
  return { ...share, rows: [found.row, ...share.rows] };
};

const verified = (code: string, perTonne: string): SpecificFreeAllocation => ({
  value: exact(decimal(perTonne)),
  rows: [],
  steps: [
    {
      title: `Specific embedded free allocation of ${code}`,
      formula: 'SEFA_i',
      reference: `${LAW}, Eq 5`,
      inputs: [figure('SEFA_i', exact(decimal(perTonne)), UNIT, 'verified figure of its producer')],
      value: perTonne,
      unit: UNIT,
    },
  ],
});

const ofPrecursor = (
  tables: EuTables,
  query: FreeAllocationQuery,
  precursor: PrecursorRequest,
): SpecificFreeAllocation => {
  requirePrecursor(tables, precursor, query.importDate);
  if (isExemptOrigin(precursor.origin)) return exempt(precursor);
  const { freeAllocation, code, origin, route } = precursor;
  const productionYear = precursor.productionYear ?? query.productionYear;
  return specificFreeAllocation(tables, {
    ...query,
    code,
    origin,
    route,
    productionYear,
    basis: freeAllocation,
  });
};

const precursorTerm = (index: number, { massPerTonne, code }: PrecursorRequest, sefa: Exact): Term => {
  const mass = exact(decimal(massPerTonne));
  const number = index + 1;
  return {
    formula: `m_${number} × SEFA_${number}`,
    inputs: [
      figure(`m_${number}`, mass, 't/t', `${code} used for a tonne`),
      figure(`SEFA_${number}`, sefa, UNIT),
    ],
    value: mass.mul(sefa),
  };
};

/** SEFA_process + Σ m_i × SEFA_i; a good without precursors is a simple one. */
const atActualValues = (
  tables: EuTables,
  query: FreeAllocationQuery,
  precursors: readonly PrecursorRequest[],
): SpecificFreeAllocation => {
  const own = benchmarkShare(tables, { ...query, route: routeOf(query) }, 'A');
  const parts = precursors.map((precursor) => ofPrecursor(tables, query, precursor));
  const terms = precursors.map((precursor, index) =>
    precursorTerm(index, precursor, parts[index]?.value ?? ZERO),
  );
  const value = sumExact([own.value, ...terms.map((term) => term.value)]);
  const step: Step = {
    title: `Specific embedded free allocation of ${query.code} at actual values`,
    formula: ['SEFA_process', ...terms.map(({ formula }) => formula)].join(' + '),
    reference: `${LAW}, ${precursors.length === 0 ? 'Eq 2 and 3' : 'Eq 4 and 5'}`,
    inputs: [figure('SEFA_process', own.value, UNIT), ...terms.flatMap(({ inputs }) => inputs)],
    value: decimalText(value),
    unit: UNIT,
  };
  return {
    value,
    steps: [...own.steps, ...parts.flatMap(({ steps }) => steps), step],
    rows: [...own.rows, ...parts.flatMap(({ rows }) => rows)],
  };
};

/**
 * The specific embedded free allocation (SEFA) of a good, t CO2e per tonne: what the EU ETS would still allocate free for
 * making it. Goods of exempt origin count zero. A route that the benchmark lacks is refused, never taken as zero.
 *
 * @throws CbamError of `findBenchmark`, `findDefaultValue`, `cbamFactor`, `crossSectoralFactor` and `requirePrecursor`
 */
export const specificFreeAllocation = (
  tables: EuTables,
  query: FreeAllocationQuery,
): SpecificFreeAllocation => {
  if (isExemptOrigin(query.origin)) return exempt(query);
  const { code, basis } = query;
  if (basis.kind === 'verified') return verified(code, basis.perTonne);
  return basis.kind === 'default'
    ? atDefaultValues(tables, query)
    : atActualValues(tables, query, basis.precursors);
};
