import type { ManifestEntry } from '../../sdk/src/cbam/tables/index.ts';

/** What the manifest says about a table, before its rows are counted and its digest is taken. */
export type TableSource = Omit<ManifestEntry, 'rows' | 'sha256' | 'layout'>;

const FROM_2026 = { validFrom: '2026-01-01', validTo: null };
const OJ_REUSE = 'figures of the Official Journal of the European Union, reuse under Decision 2011/833/EU';

export const TABLE_SOURCES: readonly TableSource[] = [
  {
    ...{ id: 'goods', version: '2026', title: 'Goods of CBAM by CN code', file: 'goods.csv' },
    source:
      'Regulation (EU) 2023/956, Annex I, as amended by Regulation (EU) 2025/2083; codes of the benchmarks',
    published: '2026-02-06',
    ...FROM_2026,
    completeness: [
      'the 8-digit codes are those that the benchmarks of 2026 list, and electricity; codes of later editions of the Combined Nomenclature are to be added',
      'retired codes are those that could be established from the tables, not all that ever were',
    ],
    licence: OJ_REUSE,
  },
  {
    ...{ id: 'default-values', version: '2025-2621', title: 'Default values, as first published' },
    file: 'default-values-2025-2621.csv',
    source: '(EU) 2025/2621',
    published: '2026-02-04',
    ...FROM_2026,
    completeness: [
      'replaced by 2026-1740 for all imports from 2026-01-01; for comparison',
      'Annexes II and III (electricity) are not in it: their figures may not be used commercially',
    ],
    licence: OJ_REUSE,
  },
  {
    ...{ id: 'default-values', version: '2026-1740', title: 'Default values in force' },
    file: 'default-values-2026-1740.csv',
    source: '(EU) 2025/2621 as replaced by (EU) 2026/1740',
    published: '2026-07-31',
    ...FROM_2026,
    completeness: [
      'the older table with the changes of (EU) 2026/1740; the column "known" says of each row whether it was read in the new table, is inferred from a rule of its recitals, or stands as first published',
      'Annex IV (country "unknown"): codes, routes and the values of 7616 99 10 and 7616 99 90 are inferred from recitals 2, 5, 6 and 13',
      'Annexes II and III (electricity) are not in it: their figures may not be used commercially',
    ],
    licence: OJ_REUSE,
  },
  {
    ...{ id: 'mark-ups', version: '2026-1740', title: 'Mark-ups of default values', file: 'mark-ups.csv' },
    source: '(EU) 2025/2621, Annex I, opening paragraphs, as replaced by (EU) 2026/1740',
    published: '2026-07-31',
    ...FROM_2026,
    completeness: [],
    licence: OJ_REUSE,
  },
  {
    ...{ id: 'benchmarks', version: '2025-2620', title: 'CBAM benchmarks', file: 'benchmarks-2025-2620.csv' },
    source: '(EU) 2025/2620, Annex',
    published: '2026-02-06',
    ...FROM_2026,
    completeness: ['to be replaced for goods imported from 1 January 2027 (recital 10)'],
    licence: OJ_REUSE,
  },
  {
    ...{ id: 'cbam-factors', version: '2025-2620', title: 'CBAM factors', file: 'cbam-factors.csv' },
    source: 'Directive 2003/87/EC, Article 10a(1a): the share still allocated free',
    published: '2025-12-22',
    ...FROM_2026,
    completeness: [],
    licence: OJ_REUSE,
  },
  {
    ...{ id: 'cross-sectoral-factors', version: '2026-1862', title: 'Cross-sectoral correction factors' },
    file: 'cross-sectoral-factors.csv',
    source: 'Implementing Decision (EU) 2026/1862, from secondary sources',
    published: '2026-08-01',
    ...FROM_2026,
    completeness: [
      'not confirmed against the text of the decision; the day of publication is approximate',
      'nothing is published beyond 2030',
    ],
  },
  {
    ...{ id: 'mass-thresholds', version: '2025-2083', title: 'Single mass-based threshold' },
    file: 'mass-thresholds.csv',
    source: 'Regulation (EU) 2023/956, Annex VII, point 1, as added by Regulation (EU) 2025/2083',
    published: '2025-10-17',
    ...FROM_2026,
    completeness: [],
    licence: OJ_REUSE,
  },
  {
    ...{ id: 'certificate-prices', version: '2026', title: 'Prices of CBAM certificates' },
    file: 'certificate-prices.csv',
    source: 'quarterly averages of 2026, from secondary sources',
    published: '2026-10-05',
    ...FROM_2026,
    completeness: [
      'not confirmed against the publication of the Commission; the day of publication is approximate',
      'the fourth quarter of 2026 and the weekly prices from 2027 are not in it',
    ],
  },
];
