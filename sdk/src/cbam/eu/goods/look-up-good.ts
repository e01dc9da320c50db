import type { EuTables } from '../tables.ts';
import type { Good } from './good.ts';

export const lookUpGood = (
  _tables: EuTables,
  _of: { readonly code: string; readonly importDate: string },
): Good => {
  throw new Error('to come');
};
