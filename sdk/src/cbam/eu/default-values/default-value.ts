import type { Exact } from '../../../core/exact.ts';
import type { RowRef } from '../../tables/index.ts';
import type { Step } from '../../working.ts';

/** How the value of a row is known: read in the new act, inferred from a rule that it states, or as first published. */
export type HowKnown = 'read' | 'inferred' | 'published';

/** A default value; every figure is in t CO2e per tonne of good. */
export type DefaultValue = {
  /** For information only ((EU) 2026/1740, recital 10); null where the table gives none. */
  readonly direct: Exact | null;
  /** For information only; null where the table gives none, as for goods of Annex II. */
  readonly indirect: Exact | null;
  /** What counts, before the mark-up. */
  readonly total: Exact;
  /** A share: 0.1 is ten per cent. */
  readonly markUp: Exact;
  /** `total · (1 + markUp)`, not rounded. */
  readonly totalWithMarkUp: Exact;
  /** The letter of the route that the value stands for, which chooses the benchmark; null where the row has none. */
  readonly route: string | null;
  readonly row: RowRef;
  readonly known: HowKnown;
  /** True where the row of other countries, or of unknown origin, stands in for the country's own. */
  readonly fallback: boolean;
  readonly fallbackReason: string | null;
  /** Defects of the published row, and what was done about each. */
  readonly defects: readonly string[];
  readonly steps: readonly Step[];
};

export type DefaultValueQuery = {
  /** 4 to 10 digits. */
  readonly code: string;
  /** Country of origin of the good, ISO 3166-1 alpha-2, or `unknown` for a precursor whose country cannot be identified. */
  readonly country: string;
  /** YYYY-MM-DD: chooses the table and the year of the mark-up. */
  readonly importDate: string;
  readonly route?: string | undefined;
  /** An edition of the table, as `2025-2621`; the newest that is valid at the import date when it is left out. */
  readonly version?: string | undefined;
};
