export { compareTables, type RowChange } from './compare-tables.ts';
export { type LoadedTable, loadTables, textDigest } from './load-tables.ts';
export { Manifest, ManifestEntry } from './manifest.ts';
export { type CsvRow, parseCsv } from './parse-csv.ts';
export { cellValue, readRows } from './read-rows.ts';
export type { RowRef, TableFiles, TableInfo } from './table-info.ts';
export { rowRef, validTable } from './valid-table.ts';
