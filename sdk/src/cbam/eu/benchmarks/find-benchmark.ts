import type { EuTables } from '../tables.ts';
import type { Benchmark, BenchmarkQuery } from './benchmark.ts';

export const findBenchmark = (_tables: EuTables, _query: BenchmarkQuery): Benchmark => {
  throw new Error('to come');
};
