// CBAM: assessments beside PyPI's opencbam, a year of lines, and the Commission's filled template beside plain readers.
import { readTables } from '../sdk/src/cli/cbam/tables.ts';
import { assessments } from './cbam/assessments.ts';
import { templateRead } from './cbam/template.ts';
import { yearOfLines } from './cbam/year-lines.ts';
import { print } from './support/report.ts';

const lines = Number(process.env.KISEKI_BENCH_LINES ?? 100_000);
/** Runs of what is quick; the median counts. */
const runs = 5;

const tables = await readTables(undefined);
const codes = [...new Set(tables.benchmarks.flatMap(({ rows }) => rows.map(({ code }) => code)))];
const assessed = assessments(tables, codes, runs);
const template = templateRead(runs);
const year = yearOfLines(tables, lines);
print({
  spread: Math.max(assessed.spread, template.spread),
  rows: [assessed.row, year.row, ...template.rows],
  notes: [...assessed.notes, ...year.notes, ...template.notes],
});
