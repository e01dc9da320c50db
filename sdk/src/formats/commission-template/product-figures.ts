import { isExemptOrigin } from '../../cbam/eu/goods/index.ts';
import { computeInstallation, type InstallationData } from '../../cbam/eu/installation/index.ts';
import { NO_ROUNDING } from '../../cbam/rounding.ts';
import { type Exact, ZERO } from '../../core/exact.ts';

/** Our figures for a product, per tonne or MWh. */
export type ProductFigures = {
  readonly direct: Exact;
  readonly indirect: Exact;
  readonly total: Exact;
  /** MWh, that of all precursors included. */
  readonly electricityPerUnit: Exact;
  /** `null` where there are no direct emissions to have a share of. */
  readonly shareOfDefaultValues: Exact | null;
};

/** Precursors of exempt origin count zero ((EU) 2025/2547, Annex III, B, with Annex III of (EU) 2023/956); their mass stays. */
export const withExemptAtZero = (data: InstallationData): InstallationData => ({
  ...data,
  precursors: data.precursors.map((precursor) => ({
    ...precursor,
    supplies: precursor.supplies.map((supply) =>
      supply.origin !== undefined && isExemptOrigin(supply.origin)
        ? {
            ...supply,
            direct: { ...supply.direct, value: '0' },
            indirect: { by: 'value' as const, value: '0', source: supply.indirect.source },
          }
        : supply,
    ),
  })),
});

/**
 * Direct emissions as they may be declared: attributed emissions below zero and precursors of exempt origin count zero.
 * Indirect ones of every process and precursor, as the template has them, also for goods of Annex II to (EU) 2023/956, where
 * they are information and do not count.
 *
 * @throws CbamError `cbam.processes-singular`.
 */
export const productFigures = (data: InstallationData): readonly ProductFigures[] => {
  const asTyped = computeInstallation(data, NO_ROUNDING);
  const counted = computeInstallation(withExemptAtZero(data), NO_ROUNDING);
  return asTyped.products.map(({ specificEmbeddedEmissions: { direct }, template }, index) => {
    const indirect = counted.products[index]?.template.specificEmbeddedEmissions.indirect ?? ZERO;
    return {
      direct,
      indirect,
      total: direct.add(indirect),
      electricityPerUnit: template.electricityPerUnit,
      shareOfDefaultValues: template.shareOfDefaultValues,
    };
  });
};
