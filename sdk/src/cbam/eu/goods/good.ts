import type { RowRef } from '../../tables/index.ts';
import type { FunctionalUnit, GoodsCategory, Sector } from './categories.ts';

/** What the rules say about a good, by its code at the import date. */
export type Good = {
  /** As it was given, 4 to 10 digits. */
  readonly code: string;
  /** The edition of the Combined Nomenclature: the calendar year of the import date. */
  readonly cnEdition: number;
  readonly category: GoodsCategory;
  /** Other categories that an "ex" code such as 7205 10 00 can belong to; they share everything else that stands here. */
  readonly alternatives: readonly GoodsCategory[];
  readonly sector: Sector;
  /** What specific embedded emissions of actual data are per; (EU) 2025/2547, Article 4. Default values are per tonne. */
  readonly functionalUnit: FunctionalUnit;
  readonly gases: readonly string[];
  /** False for the goods of Annex II to Regulation (EU) 2023/956, for which only direct emissions count. */
  readonly countsIndirect: boolean;
  /** The usual precursors, for plausibility only: any good of Annex I that is used as input is one. */
  readonly precursors: readonly GoodsCategory[];
  /** The letters that the benchmarks of this code tell apart; empty where they do not depend on a route. */
  readonly routes: readonly string[];
  readonly row: RowRef;
};
