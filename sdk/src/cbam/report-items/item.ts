import * as z from 'zod';
import { text } from '../../declaration/model/scalars.ts';

const words = text(4000);

const Table = z
  .strictObject({
    columns: z.array(text(200)).min(1).max(24),
    rows: z.array(z.array(z.string().max(4000))).max(2000),
  })
  .refine(({ columns, rows }) => rows.every(({ length }) => length === columns.length), {
    path: ['rows'],
    message: 'has a row with more or fewer cells than there are columns',
  });

/** What is stated for an item: a text, several, or a table. */
export const Statement = z.union([words, z.array(words).min(1).max(500), Table], {
  error: 'not a text, a list of texts, or {columns, rows}',
});
export type Statement = z.infer<typeof Statement>;

/** An item that an annex asks a report to contain. */
export type ReportItem = {
  /** As the annex numbers it, `15(a)`. */
  readonly number: string;
  /** Its number in the summary of the report; null where it is not in there. */
  readonly summary: string | null;
  /** In our own words. */
  readonly title: string;
  /** What a person is asked for where nothing states it. */
  readonly supply: string;
};

/** What is asked for where an item has nothing of its own to say. */
export const SUPPLY = 'to be supplied, or that it does not apply';

/** What a source states for an item; `part` where it states only some of it, and what is left to supply. */
export type Finding = { readonly value: Statement; readonly part: string | null };

/** Findings by the number of their item. */
export type Findings = ReadonlyMap<string, Finding>;

/** An item with its answer, as a report holds it. */
export const AnsweredItem = z.strictObject({
  number: z.string(),
  summary: z.string().nullable(),
  title: z.string(),
  status: z.enum(['stated', 'stated in part', 'not stated', 'not applicable']),
  /** Who says so; null where nobody does. */
  source: z.enum(['declaration', 'attestation', 'details']).nullable(),
  value: Statement.nullable(),
  /** What is left to supply, or why it does not apply. */
  note: z.string().nullable(),
});
export type AnsweredItem = z.infer<typeof AnsweredItem>;
