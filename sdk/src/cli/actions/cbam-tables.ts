import { z } from 'zod';
import { absentTables, type EuTables } from '../../cbam/eu/tables.ts';
import type { TableInfo } from '../../cbam/tables/index.ts';
import { defineAction } from '../action.ts';
import { isoDate } from '../cbam/inputs.ts';
import { readTables } from '../cbam/tables.ts';
import { table } from '../format/table.ts';
import { isoTime } from '../format/time.ts';
import { path } from '../inputs.ts';
import type { Style } from '../io/style.ts';

const Listed = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  source: z.string(),
  published: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  file: z.string(),
  sha256: z.string(),
  rows: z.number(),
  completeness: z.array(z.string()),
  licence: z.string().optional(),
  /** Whether imports of the date are under it. */
  inForce: z.boolean(),
});
type Listed = z.infer<typeof Listed>;

const isValidAt = ({ validFrom, validTo }: TableInfo, date: string): boolean =>
  validFrom <= date && (validTo === null || date <= validTo);

/** Of the editions that are valid at the date, the one published last. */
const isInForce = (info: TableInfo, list: readonly TableInfo[], date: string): boolean =>
  isValidAt(info, date) &&
  !list.some((other) => other.id === info.id && isValidAt(other, date) && other.published > info.published);

const listedOf = ({ list }: EuTables, date: string): Listed[] =>
  list.map((info) => ({
    ...info,
    completeness: [...info.completeness],
    inForce: isInForce(info, list, date),
  }));

const rowOf = (
  { id, version, validFrom, validTo, rows, source, inForce }: Listed,
  style: Style,
): string[] => [
  inForce ? style.good('in force') : style.faint('other'),
  id,
  version,
  `from ${validFrom}${validTo === null ? '' : ` to ${validTo}`}`,
  `${rows} rows`,
  source,
];

const gapsOf = ({ id, version, completeness }: Listed): readonly string[] =>
  completeness.map((sentence) => `  ${id} ${version}: ${sentence}`);

export const action = defineAction({
  Input: z.object({ date: isoDate.optional(), data: path.optional() }),
  Output: z.strictObject({
    /** Imports of this day. */
    date: z.string(),
    tables: z.array(Listed),
    absent: z.array(z.strictObject({ id: z.string(), title: z.string(), reason: z.string() })),
  }),
  run: async ({ date, data }, { now, style }) => {
    const day = date ?? isoTime(now()).slice(0, 10);
    const tables = await readTables(data);
    const listed = listedOf(tables, day);
    const absent = absentTables(tables).map(({ id, title, reason }) => ({ id, title, reason }));
    const gaps = listed.flatMap(gapsOf);
    const text = [
      `${style.strong(`tables for imports of ${day}`)}\n${table(listed.map((one) => rowOf(one, style)))}`,
      ...(gaps.length === 0 ? [] : [`${style.strong('what to know')}\n${gaps.join('\n')}`]),
      ...(absent.length === 0
        ? []
        : [
            `${style.strong('not there')}\n${absent.map(({ id, reason }) => `  ${id}: ${reason}`).join('\n')}`,
          ]),
    ].join('\n\n');
    return { data: { date: day, tables: listed, absent }, text };
  },
});
