import { readFileSync } from 'node:fs';
import {
  type CbamDeclaration,
  type DeclarationQuestion,
  parseImportLines,
  yearDeclaration,
} from '../../../../sdk/src/cbam/eu/declaration/index.ts';
import { shipped } from '../eu-tables.ts';

export const exampleText = readFileSync(
  new URL('../../../../examples/import-lines-2026.csv', import.meta.url),
  'utf8',
);

/** 100 t of Chinese grey clinker at default values, with something changed; a cell that is null is left empty. */
const CLINKER: Readonly<Record<string, string>> = {
  mrn: '26NL000396A1B2C3D1',
  item: '1',
  importDate: '2026-02-15',
  cn: '2523100090',
  origin: 'CN',
  quantity: '100',
  unit: 't',
  values: 'default',
};

type Cells = Readonly<Record<string, string>>;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A CSV of lines that are the clinker with something changed, each an item of its own. */
export const csvOf = (lines: readonly Cells[]): string => {
  const rows = lines.map((change, index) => ({ ...CLINKER, item: String(index + 1), ...change }));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => quoted((row as Cells)[column] ?? '')))]
    .map((cells) => cells.join(','))
    .join('\n');
};

/** What turns a line into one at actual values of wire for screws. */
export const ACTUAL_SCREWS: Cells = {
  cn: '73181542',
  values: 'actual',
  direct: '2.5',
  per: 't',
  installation: 'Fastener works',
  verificationReport: 'VR-1',
};

export const declared = (text: string, change: Partial<DeclarationQuestion> = {}): CbamDeclaration =>
  yearDeclaration(shipped, {
    year: 2026,
    lines: parseImportLines(text),
    declarant: { name: null, eori: null },
    copies: new Map(),
    bundles: [],
    undated: [],
    withSteps: false,
    rounding: { mode: 'none' },
    conversion: 'none',
    ...change,
  });

export const declaredLines = (
  lines: readonly Cells[],
  change: Partial<DeclarationQuestion> = {},
): CbamDeclaration => declared(csvOf(lines), change);
