import type { Finding, Statement } from './item.ts';

export type Found = readonly (readonly [number: string, finding: Finding])[];

const isNothing = (value: Statement): boolean =>
  Array.isArray(value) ? value.length === 0 : typeof value === 'object' && value.rows.length === 0;

/** What a source states for an item; nothing where it has no value, or an empty list. `part` says what is left to supply. */
export const found = (
  number: string,
  value: Statement | null | undefined,
  part: string | null = null,
): Found => (value == null || isNothing(value) ? [] : [[number, { value, part }]]);
