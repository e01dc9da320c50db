import { z } from 'zod';
import { type Replay, replayAssessment } from '../../cbam/eu/assess/index.ts';
import { compareEuTables } from '../../cbam/eu/compare-eu-tables.ts';
import type { EuTables } from '../../cbam/eu/tables.ts';
import type { RowChange } from '../../cbam/tables/index.ts';
import { defineAction } from '../action.ts';
import { readTables } from '../cbam/tables.ts';
import { EXIT } from '../exit-codes.ts';
import { path } from '../inputs.ts';
import { inFile, readText } from '../io/files.ts';
import type { Style } from '../io/style.ts';

const change = { before: z.string().nullable(), after: z.string().nullable() };
const ResultChange = z.strictObject({ what: z.string(), ...change });

const Output = z.strictObject({
  /** Whether the same bytes come out under the recorded rules and tables. */
  equal: z.boolean(),
  /** Rules that changed. */
  rules: z.strictObject({ before: z.string(), after: z.string() }).nullable(),
  /** Tables that are not there as they were, by their SHA-256. */
  tables: z.array(
    z.strictObject({
      table: z.string(),
      version: z.string(),
      before: z.string(),
      after: z.string().nullable(),
    }),
  ),
  /** Rows that differ, where the table as it was is one that comes with Kiseki. */
  rows: z.array(z.strictObject({ table: z.string(), row: z.string(), ...change })),
  /** Figures and steps that come out otherwise. */
  changes: z.array(ResultChange),
  /** Why the request is refused now. */
  refused: z.strictObject({ code: z.string(), message: z.string(), hint: z.string() }).nullable(),
  /** What newer editions of the tables would change in a result that is as it was. */
  inForceNow: z.array(ResultChange),
});
type Output = z.infer<typeof Output>;

/** The rows of changed tables, as far as what was before is at hand. */
const rowChanges = async (
  replay: Replay,
  tables: EuTables,
  data: string | undefined,
): Promise<RowChange[]> => {
  if (replay.tables.length === 0 || data === undefined) return [];
  const shipped = await readTables();
  const comparable = replay.tables.filter(({ table, version, before }) =>
    shipped.list.some((info) => info.id === table && info.version === version && info.sha256 === before),
  );
  return compareEuTables(shipped, tables).filter(({ table }) =>
    comparable.some((one) => one.table === table),
  );
};

/** Shown of a long list; `--json` has all. */
const MAX_SHOWN = 20;

const list = (title: string, lines: readonly string[], style: Style): string[] =>
  lines.length === 0
    ? []
    : [
        style.strong(title),
        ...lines.slice(0, MAX_SHOWN).map((line) => `  ${line}`),
        ...(lines.length > MAX_SHOWN ? [`  and ${lines.length - MAX_SHOWN} more`] : []),
      ];

const changeText = (what: string, before: string | null, after: string | null): string =>
  `${what}: ${before ?? 'nothing'} -> ${after ?? 'nothing'}`;

const textOf = (file: string, output: Output, recordedRules: string, style: Style): string => {
  const { equal, rules, tables, rows, changes, refused, inForceNow } = output;
  const changed = (found: Output['changes']) =>
    found.map((one) => changeText(one.what, one.before, one.after));
  return [
    equal
      ? `${style.good('equal')}  ${file} comes out byte for byte under ${recordedRules} and the tables that it records`
      : `${style.bad('changed')}  ${file} does not come out as it was saved`,
    ...(rules === null ? [] : list('rules', [`${rules.before} -> ${rules.after}`], style)),
    ...list(
      'tables',
      tables.map((one) => changeText(`${one.table} ${one.version}`, one.before, one.after)),
      style,
    ),
    ...list(
      'rows',
      rows.map((one) => changeText(`${one.table}, ${one.row}`, one.before, one.after)),
      style,
    ),
    ...(refused === null ? [] : list('refused now', [`${refused.message} [${refused.code}]`], style)),
    ...list('figures and steps', changed(changes), style),
    ...list('under the tables in force now', changed(inForceNow), style),
  ].join('\n');
};

export const action = defineAction({
  Input: z.object({ result: path, data: path.optional() }),
  Output,
  run: async ({ result: file, data }, { style }) => {
    const text = await readText(file);
    const tables = await readTables(data);
    const replay = inFile(file, () => replayAssessment(tables, text));
    const { equal, recorded, rules, refused } = replay;
    const output: Output = {
      ...{ equal, rules },
      tables: [...replay.tables],
      rows: await rowChanges(replay, tables, data),
      changes: [...replay.changes],
      refused: refused === null ? null : { code: refused.code, message: refused.message, hint: refused.hint },
      inForceNow: [...replay.inForceNow],
    };
    return {
      data: output,
      text: textOf(file, output, recorded.rules, style),
      exitCode: equal ? EXIT.ok : EXIT.notValid,
    };
  },
});
