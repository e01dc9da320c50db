import type { RowRef } from '../../tables/index.ts';
import type { DateUse } from './assessment.ts';
import type { ProductionYear } from './production-year.ts';
import type { AssessmentRequest } from './request.ts';

/** What of a table the import date chooses beyond its edition. */
const CHOSEN_BY_YEAR: ReadonlyMap<string, string> = new Map([
  ['mark-ups', 'mark-up'],
  ['cbam-factors', 'CBAM factor'],
  ['cross-sectoral-factors', 'cross-sectoral correction factor'],
]);

const editionOf = ({ table, version, row }: RowRef): string => {
  const byYear = CHOSEN_BY_YEAR.get(table);
  if (byYear !== undefined) return `${byYear}: ${row}`;
  return table === 'certificate-prices' ? `certificate price: ${row}` : `table ${table}: ${version}`;
};

/** Which date chose what, each once. */
export const dateUses = (
  { importDate, reportingYear }: AssessmentRequest,
  cnEdition: number,
  rows: readonly RowRef[],
  production: ProductionYear,
): readonly DateUse[] => {
  const byImport = new Set([`Combined Nomenclature of ${cnEdition}`, ...rows.map(editionOf)]);
  const year = reportingYear ?? Number(importDate.slice(0, 4));
  return [
    ...[...byImport].map((chose): DateUse => ({ kind: 'import', date: importDate, chose })),
    {
      kind: production.kind,
      date: production.date,
      chose: `benchmarks of production year ${production.year}: ${production.why}`,
    },
    {
      kind: 'reporting',
      date: String(year),
      chose: `CBAM declaration of ${year}, due on 30 September ${year + 1}`,
    },
  ];
};
