import type { Exact } from '../../../core/exact.ts';
import type { Rounding } from '../../rounding.ts';
import type { Step } from '../../working.ts';
import type { FunctionalUnit, GoodsCategory } from '../goods/index.ts';

/** tCO2e, or tCO2e per unit; `total` is the sum of the two. */
export type Emissions = { readonly direct: Exact; readonly indirect: Exact; readonly total: Exact };

export const emissions = (direct: Exact, indirect: Exact): Emissions => ({
  direct,
  indirect,
  total: direct.add(indirect),
});

/** Emissions of one source over the period, tCO2e. */
export type SourceResult = {
  readonly name: string;
  readonly gas: 'CO2' | 'N2O' | 'PFC';
  /** What counts: fossil, and biomass that is burnt without proof of sustainability. */
  readonly counted: Exact;
  readonly zeroRatedBiomass: Exact;
  /** The part of `counted` that is biomass without proof of sustainability. */
  readonly biomassWithoutProof: Exact;
  readonly steps: readonly Step[];
};

/**
 * The arithmetic of the Commission's template, never rounded: no floor at zero, exempt origins counted as typed, and
 * the indirect emissions of every precursor added up, whichever annex its goods stand in. This is what a filled
 * template shows.
 */
export type TemplateFigures = {
  readonly specificEmbeddedEmissions: Emissions;
  /** MWh per functional unit, that of all precursors included. */
  readonly electricityPerUnit: Exact;
  /** Of specific embedded direct emissions; `null` when these are zero. */
  readonly shareOfDefaultValues: Exact | null;
  readonly steps: readonly Step[];
};

export type ProcessResult = {
  readonly name: string;
  readonly category: GoodsCategory;
  readonly functionalUnit: FunctionalUnit;
  /** AL, in functional units. */
  readonly activityLevel: Exact;
  /** AttrEm of equations 55 and 56, tCO2e over the period. */
  readonly attributedEmissions: Emissions;
  /** Under (EU) 2025/2547, per functional unit: what may be declared. */
  readonly specificEmbeddedEmissions: Emissions;
  /** m_i of equation 61, by precursor: what was bought, and what other processes of the installation gave. */
  readonly precursors: readonly { readonly name: string; readonly specificConsumption: Exact }[];
  readonly template: TemplateFigures;
  readonly steps: readonly Step[];
};

export type ProductResult = {
  readonly process: string;
  readonly cnCode: string;
  readonly name: string | null;
  readonly functionalUnit: FunctionalUnit;
  /** Under (EU) 2025/2547, per functional unit: what may be declared. */
  readonly specificEmbeddedEmissions: Emissions;
  /** Per tonne of good (equations 64 to 66); `null` when the functional unit is a content that is not given. */
  readonly perTonne: Emissions | null;
  readonly template: TemplateFigures;
  /** The whole working, from the figures of the operator to this good. */
  readonly steps: readonly Step[];
};

/** What a reader of the result should know; `difference` is in the unit that the message names. */
export type Note = {
  readonly code:
    | 'direct-emissions-differ'
    | 'emissions-not-attributed'
    | 'negative-set-to-zero'
    | 'negative-activity'
    | 'production-unaccounted'
    | 'purchase-unaccounted'
    | 'no-production'
    | 'exempt-origin'
    | 'same-code-apart'
    | 'precursor-source-unknown';
  /** Name of the process, source or precursor; `null` for the installation. */
  readonly subject: string | null;
  readonly message: string;
  readonly difference: Exact | null;
};

export type InstallationResult = {
  readonly rounding: Rounding;
  readonly sources: readonly SourceResult[];
  /** tCO2e over the period, from the emission sources and the electricity of the processes. */
  readonly installation: {
    readonly byGas: { readonly CO2: Exact; readonly N2O: Exact; readonly PFC: Exact };
    readonly zeroRatedBiomass: Exact;
    readonly direct: Exact;
    readonly indirect: Exact;
  };
  readonly processes: readonly ProcessResult[];
  readonly products: readonly ProductResult[];
  readonly notes: readonly Note[];
};
