/** Member States of the Union: their goods are not imported. */
const MEMBER_STATES = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT'],
  ...['LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];

/** Third countries and territories of Annex III, point 1, to Regulation (EU) 2023/956. The territories have no ISO code. */
const ANNEX_III = [...['IS', 'LI', 'NO', 'CH'], ...['Büsingen', 'Heligoland', 'Livigno', 'Ceuta', 'Melilla']];

const exempt: ReadonlySet<string> = new Set(
  [...MEMBER_STATES, ...ANNEX_III].map((name) => name.toUpperCase()),
);

/**
 * Whether goods of this origin count zero, as product and as precursor: the Union itself, and the origins of Annex III,
 * point 1, to Regulation (EU) 2023/956. `origin` is an ISO 3166-1 alpha-2 code, or the name of one of the five territories.
 */
export const isExemptOrigin = (origin: string): boolean => exempt.has(origin.toUpperCase());
