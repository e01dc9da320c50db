export type { Benchmark, BenchmarkQuery } from './benchmark.ts';
export { findBenchmark } from './find-benchmark.ts';
