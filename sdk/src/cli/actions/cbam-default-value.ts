import { z } from 'zod';
import { type DefaultValue, findDefaultValue } from '../../cbam/eu/default-values/index.ts';
import type { EuTables } from '../../cbam/eu/tables.ts';
import { Step } from '../../cbam/working.ts';
import { decimalText } from '../../core/exact.ts';
import { defineAction } from '../action.ts';
import { explainText } from '../cbam/explain.ts';
import { code, countryName, route, tableVersion, year } from '../cbam/inputs.ts';
import { readTables } from '../cbam/tables.ts';
import { path } from '../inputs.ts';
import type { Style } from '../io/style.ts';

/** Figures in t CO2e per tonne of good; the mark-up as a share, "0.1" for ten per cent. */
const Output = z.strictObject({
  direct: z.string().nullable(),
  indirect: z.string().nullable(),
  total: z.string(),
  markUp: z.string(),
  totalWithMarkUp: z.string(),
  route: z.string().nullable(),
  row: z.string(),
  source: z.string(),
  tableVersion: z.string(),
  fallback: z.boolean(),
  fallbackReason: z.string().nullable(),
  known: z.enum(['read', 'inferred', 'published']),
  defects: z.array(z.string()),
  steps: z.array(Step),
});
type Output = z.infer<typeof Output>;

const outputOf = ({ list }: EuTables, found: DefaultValue): Output => {
  const { direct, indirect, total, markUp, totalWithMarkUp, row } = found;
  const { route: letter, fallback, fallbackReason, known, defects, steps } = found;
  const info = list.find(({ id, version }) => id === row.table && version === row.version);
  return {
    direct: direct === null ? null : decimalText(direct),
    indirect: indirect === null ? null : decimalText(indirect),
    total: decimalText(total),
    markUp: decimalText(markUp),
    totalWithMarkUp: decimalText(totalWithMarkUp),
    route: letter,
    row: row.row,
    source: info?.source ?? row.table,
    tableVersion: row.version,
    ...{ fallback, fallbackReason, known },
    defects: [...defects],
    steps: [...steps],
  };
};

const KNOWN = {
  read: 'read in the table of (EU) 2026/1740',
  inferred: 'inferred from the recitals of (EU) 2026/1740, not read in its table',
  published: 'as first published',
} as const;

const textOf = (found: Output, style: Style): string =>
  [
    `${style.strong(`${found.totalWithMarkUp} tCO2e`)} per tonne: ${found.total} and a mark-up of ${found.markUp}`,
    `${found.row}; ${found.source}; ${KNOWN[found.known]}`,
    ...(found.direct === null
      ? []
      : [`for information: direct ${found.direct}, indirect ${found.indirect ?? 'none'}`]),
    ...(found.fallbackReason === null ? [] : [`${style.doubtful('note')}  ${found.fallbackReason}`]),
    ...found.defects.map((defect) => `${style.doubtful('note')}  ${defect}`),
  ].join('\n');

export const action = defineAction({
  Input: z.object({
    cn: code,
    country: countryName,
    year,
    route: route.optional(),
    tables: tableVersion.optional(),
    data: path.optional(),
    explain: z.boolean().default(false),
  }),
  Output,
  run: async ({ cn, country, year: imported, route: letter, tables: version, data, explain }, { style }) => {
    const tables = await readTables(data);
    const query = { code: cn, country, importDate: `${imported}-01-01`, route: letter, version };
    const found = outputOf(tables, findDefaultValue(tables, query));
    const text = [textOf(found, style), ...(explain ? [explainText(found.steps, style)] : [])].join('\n\n');
    return { data: found, text };
  },
});
