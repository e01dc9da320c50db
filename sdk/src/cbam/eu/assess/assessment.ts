import type { Exact } from '../../../core/exact.ts';
import type { RowRef } from '../../tables/index.ts';
import type { Step } from '../../working.ts';
import type { CarbonPriceReduction } from '../carbon-price/index.ts';
import type { DefaultValue } from '../default-values/index.ts';
import type { Good } from '../goods/index.ts';
import type { AssessmentRequest } from './request.ts';
import type { SpecificEmissions } from './specific-emissions.ts';

/** What one of the three dates chose. */
export type DateUse = {
  readonly kind: 'import' | 'production' | 'reporting';
  /** YYYY-MM-DD, a year, or a period as `2027-01-01/2027-06-30`. */
  readonly date: string;
  readonly chose: string;
};

/** What the certificates cost; amount and price are null where no price is known, and `reason` says why. */
export type Cost = {
  /** EUR. */
  readonly amount: Exact | null;
  /** EUR per certificate. */
  readonly price: Exact | null;
  /** The period of the price, as `2026-Q1`; null for one that was given. */
  readonly period: string | null;
  /** Whether the price is from the Commission's own publication; null for one that was given. */
  readonly confirmed: boolean | null;
  readonly reason: string | null;
};

/** What one consignment of one good comes to. Every figure is exact; the steps lead to it. */
export type Assessment = {
  readonly request: AssessmentRequest;
  readonly good: Good;
  /** Tonnes, or MWh of electricity. */
  readonly quantity: Exact;
  readonly specificEmbeddedEmissions: SpecificEmissions;
  /** t CO2e. */
  readonly embeddedEmissions: Exact;
  /** Null at actual values, and for exempt origins. */
  readonly defaultValue: DefaultValue | null;
  /** t CO2e per tonne of good, and t CO2e. */
  readonly freeAllocationAdjustment: { readonly perTonne: Exact; readonly total: Exact };
  /** Null where no carbon price is claimed. */
  readonly carbonPriceReduction: CarbonPriceReduction | null;
  /** Never below zero; fractions are kept. */
  readonly certificates: Exact;
  readonly cost: Cost;
  readonly dates: readonly DateUse[];
  /** The rows that figures were read from, each once. */
  readonly tables: readonly RowRef[];
  /** What a reader should know. */
  readonly notes: readonly string[];
  readonly steps: readonly Step[];
};
