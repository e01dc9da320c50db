import type { EuTables } from '../tables.ts';
import type { DefaultValue, DefaultValueQuery } from './default-value.ts';

export const findDefaultValue = (_tables: EuTables, _query: DefaultValueQuery): DefaultValue => {
  throw new Error('to come');
};
