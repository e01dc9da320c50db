/** The lines of one file that count, and those of them that no test reached. */
export type FileCoverage = {
  readonly path: string;
  readonly lines: number;
  readonly uncovered: readonly number[];
};

/** Reads a tracefile of lcov: a record a file, with a line `DA:<line>,<hits>` for each line that counts. */
export const parseLcov = (text: string): FileCoverage[] =>
  text
    .split('end_of_record')
    .filter((record) => record.trim() !== '')
    .map((record) => {
      const path = /^SF:(.+)$/m.exec(record)?.[1];
      if (path === undefined) throw new Error('a record of lcov.info names no file (SF)');
      const hits = [...record.matchAll(/^DA:(\d+),(\d+)/gm)].map(([, line, count]) => ({
        line: Number(line),
        count: Number(count),
      }));
      return {
        path: path.trim(),
        lines: hits.length,
        uncovered: hits.filter(({ count }) => count === 0).map(({ line }) => line),
      };
    });
