export type { RowRef, TableFiles, TableInfo } from './table-info.ts';
