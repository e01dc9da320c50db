import type { FileCoverage } from './parse-lcov.ts';

/** Percentage of the lines of these files that a test reached; nothing is covered where there are no lines. */
export const shareOf = (files: readonly FileCoverage[]): number => {
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const uncovered = files.reduce((sum, file) => sum + file.uncovered.length, 0);
  return lines === 0 ? 0 : (100 * (lines - uncovered)) / lines;
};

/** A line a file, and a last one for all: percentage, lines, path, and the lines that no test reached. */
export const tableOf = (files: readonly FileCoverage[]): string =>
  [...files.map((file) => ({ ...file, share: shareOf([file]) })), totalOf(files)]
    .map(({ path, lines, uncovered, share }) => {
      const missed = uncovered.length === 0 ? '' : `  not reached: ${uncovered.join(', ')}`;
      return `${share.toFixed(2).padStart(6)} %  ${String(lines).padStart(5)} lines  ${path}${missed}`;
    })
    .join('\n');

const totalOf = (files: readonly FileCoverage[]) => ({
  path: 'all',
  lines: files.reduce((sum, file) => sum + file.lines, 0),
  uncovered: [],
  share: shareOf(files),
});
