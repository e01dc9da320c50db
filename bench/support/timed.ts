export type Timed<Result> = {
  /** The median of the runs. */
  readonly seconds: number;
  /** How far the runs lie apart, as a share of the median: the noise of the machine. */
  readonly spread: number;
  /** Of the last run. */
  readonly result: Result;
};

/** Median and spread of the seconds of some runs. */
export const ofRuns = (seconds: readonly number[]): Omit<Timed<never>, 'result'> => {
  const sorted = [...seconds].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return { seconds: median, spread: ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0)) / median };
};

/** Runs something as often as that, at least once. */
export const timed = <Result>(run: () => Result, times: number): Timed<Result> => {
  const seconds: number[] = [];
  let result: Result;
  do {
    const start = performance.now();
    result = run();
    seconds.push((performance.now() - start) / 1000);
  } while (seconds.length < times);
  return { ...ofRuns(seconds), result };
};
