import { type Exact, ONE, sumExact, ZERO } from '../../../core/exact.ts';
import type { RowRef } from '../../tables/index.ts';
import { figure, type Step } from '../../working.ts';
import { massThreshold } from '../factors/index.ts';
import { isExemptOrigin, type Sector } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import { type ImportLine, requireLinesOfYear } from './import-line.ts';

export type MassThresholdStatus = {
  readonly year: number;
  readonly thresholdTonnes: Exact;
  readonly row: RowRef;
  /** The net mass that counts. */
  readonly tonnes: Exact;
  /** True once the mass is above the threshold; then everything imported in the year is subject to the Regulation. */
  readonly passed: boolean;
  /** The import date on which it was passed, YYYY-MM-DD. */
  readonly passedOn: string | null;
  /** Whether it was passed by at most a tenth of it, for which Article 26(2a) allows a lower penalty. */
  readonly passedByTenthAtMost: boolean;
  readonly steps: readonly Step[];
};

/** Article 2a(4): the exemption is not for electricity or hydrogen. */
export const hasMassThreshold = (sector: Sector): boolean =>
  sector !== 'hydrogen' && sector !== 'electricity';

const REFERENCE = 'Regulation (EU) 2023/956, Article 2a and Annex VII, point 1, as amended by (EU) 2025/2083';

/** The first day at whose end the sum is above the threshold: goods of one day have no order among them. */
const dayPassed = (lines: readonly ImportLine[], threshold: Exact): string | null => {
  const byDay = new Map<string, Exact[]>();
  for (const { importDate, netMassTonnes } of lines) {
    const masses = byDay.get(importDate);
    if (masses === undefined) byDay.set(importDate, [netMassTonnes]);
    else masses.push(netMassTonnes);
  }
  let total = ZERO;
  for (const [day, masses] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    total = total.add(sumExact(masses));
    if (total.gt(threshold)) return day;
  }
  return null;
};

/**
 * Whether an importer is exempt in a calendar year. Cement, fertilisers, iron and steel, and aluminium count together with
 * their net mass, returned goods included and composite goods whole; goods of the Union and of Annex III are outside the
 * Regulation. `lines` are those of one importer, whoever declared them to customs (recital 7 of (EU) 2025/2083).
 * @throws CbamError `cbam.obligation-invalid`, `cbam.no-factor`
 */
export const massThresholdStatus = (
  tables: EuTables,
  { year, lines }: { readonly year: number; readonly lines: readonly ImportLine[] },
): MassThresholdStatus => {
  requireLinesOfYear(year, lines);
  const { tonnes: threshold, row } = massThreshold(tables, year);
  const counting = lines.filter(({ sector, origin }) => hasMassThreshold(sector) && !isExemptOrigin(origin));
  const tonnes = sumExact(counting.map(({ netMassTonnes }) => netMassTonnes));
  const passedOn = dayPassed(counting, threshold);
  return {
    year,
    thresholdTonnes: threshold,
    row,
    tonnes,
    passed: passedOn !== null,
    passedOn,
    passedByTenthAtMost: passedOn !== null && tonnes.lte(threshold.mul(ONE.add(ONE.div(10)))),
    steps: [
      {
        title: `Net mass that counts for the single mass-based threshold in ${year}`,
        formula: 'sum of net masses: cement, fertilisers, iron and steel, aluminium',
        reference: REFERENCE,
        inputs: [
          figure('threshold', threshold, 't', `${row.table} ${row.version}, ${row.row}`),
          { name: 'lines that count', value: String(counting.length) },
        ],
        value: figure('', tonnes).value,
        unit: 't',
        note:
          passedOn === null
            ? 'it does not exceed the threshold: goods of these sectors are exempt this year'
            : `it exceeded the threshold on ${passedOn}: everything imported in ${year} counts`,
      },
    ],
  };
};
