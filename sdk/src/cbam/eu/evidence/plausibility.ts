import { decimal } from '../../../core/decimal.ts';
import { decimalText, type Exact, exact } from '../../../core/exact.ts';
import type { Policy } from '../../../verify/policy.ts';
import { CbamError } from '../../errors.ts';
import { findBenchmark } from '../benchmarks/index.ts';
import { findDefaultValue } from '../default-values/index.ts';
import type { EuTables } from '../tables.ts';

/** Of the default value without its mark-up, and of the benchmark of column B, unless a policy says otherwise. */
export const USUAL_PLAUSIBILITY = { belowDefault: '0.5', belowBenchmark: '0.8' } as const;

/** Actual values beside what the same code and route is usually at; a figure is null where the tables have none. */
export type Plausibility = {
  readonly actual: Exact;
  readonly defaultValue: Exact | null;
  readonly benchmark: Exact | null;
  readonly factors: { readonly belowDefault: string; readonly belowBenchmark: string };
  readonly warnings: readonly string[];
};

/** Nothing to compare with is nothing to warn of: what the tables lack an assessment says itself. */
const orNull = <Value>(find: () => Value): Value | null => {
  try {
    return find();
  } catch (error) {
    if (error instanceof CbamError) return null;
    throw error;
  }
};

const warningOf = (
  what: string,
  actual: Exact,
  usual: { readonly value: Exact; readonly row: { readonly row: string } } | null,
  factor: string,
): readonly string[] =>
  usual === null || actual.compare(usual.value.mul(exact(decimal(factor)))) >= 0
    ? []
    : [
        `${decimalText(actual)} t CO2e/t is less than ${factor} of the ${what} ${decimalText(usual.value)} (${usual.row.row})`,
      ];

/** Compares actual values with the default value and the benchmark of the same code and route. A warning is no rule. */
export const plausibilityOf = (
  tables: EuTables,
  {
    code,
    country,
    importDate,
    productionYear,
    route,
  }: {
    readonly code: string;
    readonly country: string;
    readonly importDate: string;
    readonly productionYear: number;
    readonly route: string | undefined;
  },
  actual: Exact,
  policy: Policy['plausibility'],
): Plausibility => {
  const factors = {
    belowDefault: policy?.belowDefault ?? USUAL_PLAUSIBILITY.belowDefault,
    belowBenchmark: policy?.belowBenchmark ?? USUAL_PLAUSIBILITY.belowBenchmark,
  };
  const defaultValue = orNull(() => {
    const { total: value, row } = findDefaultValue(tables, { code, country, importDate, route });
    return { value, row };
  });
  const benchmark = orNull(() =>
    findBenchmark(tables, { code, column: 'B', importDate, productionYear, route }),
  );
  return {
    actual,
    defaultValue: defaultValue?.value ?? null,
    benchmark: benchmark?.value ?? null,
    factors,
    warnings: [
      ...warningOf('default value', actual, defaultValue, factors.belowDefault),
      ...warningOf('benchmark', actual, benchmark, factors.belowBenchmark),
    ],
  };
};
