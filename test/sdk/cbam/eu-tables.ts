import { readdirSync, readFileSync } from 'node:fs';
import { type EuTables, loadEuTables } from '../../../sdk/src/cbam/eu/tables.ts';
import type { TableFiles } from '../../../sdk/src/cbam/tables/index.ts';

const folder = new URL('../../../sdk/data/cbam/eu/', import.meta.url);

/** The text of a file that comes with Kiseki. */
export const shippedText = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The tables that come with Kiseki. */
export const shippedFiles: TableFiles = {
  manifest: shippedText('tables.json'),
  files: new Map(readdirSync(folder).map((file) => [file, shippedText(file)])),
};

export const shipped: EuTables = loadEuTables([shippedFiles]);
