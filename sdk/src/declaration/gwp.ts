import type { GASES, GWP_SETS } from './codes.ts';

/**
 * Global warming potentials over 100 years, tCO2e per tonne of gas. `ar5`: Implementing Regulation (EU) 2025/2547,
 * Annex II, table 6. `ar6`: IPCC AR6, Working Group I, table 7.15.
 */
export const GWP: Readonly<
  Record<(typeof GWP_SETS)[number], Readonly<Record<(typeof GASES)[number], string>>>
> = {
  ar5: { CO2: '1', N2O: '265', CF4: '6630', C2F6: '11100' },
  ar6: { CO2: '1', N2O: '273', CF4: '7380', C2F6: '12400' },
};
