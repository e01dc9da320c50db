import type { Exact } from '../../../core/exact.ts';
import type { RowRef } from '../../tables/index.ts';
import type { Step } from '../../working.ts';

export type Benchmark = {
  /** t CO2e per tonne of good. */
  readonly value: Exact;
  /** The letter that chose the row; null where the benchmark does not depend on a route. */
  readonly route: string | null;
  readonly row: RowRef;
  readonly note: string | null;
  readonly steps: readonly Step[];
};

export type BenchmarkQuery = {
  /** 8 digits; what follows them is ignored. */
  readonly code: string;
  /** A for actual values, where it is the benchmark of the good's own process; B for default values. */
  readonly column: 'A' | 'B';
  /** YYYY-MM-DD: chooses the table. */
  readonly importDate: string;
  /** Chooses between the sets of 2026 to 2027 and 2028 to 2030. */
  readonly productionYear: number;
  /** A letter, or letters such as `C/F` where the one counts that the benchmark has. */
  readonly route?: string | undefined;
  /** The row of default values that the route is from, for the message where the benchmark lacks it. */
  readonly routeRow?: RowRef | undefined;
};
