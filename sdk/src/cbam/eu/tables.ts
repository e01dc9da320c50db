import type { TableFiles, TableInfo } from '../tables/index.ts';

/** The tables of the EU's CBAM, indexed. Made by {@link loadEuTables}; what is in it beside `list` is for this folder. */
export type EuTables = { readonly list: readonly TableInfo[] };

export const loadEuTables = (_sources: readonly TableFiles[]): EuTables => {
  throw new Error('to come');
};
