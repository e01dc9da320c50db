import { CN_GROUPS } from '../../../declaration/cn-groups.ts';

/** Aggregated goods categories of (EU) 2025/2547, Annex I, point 2. */
export const CATEGORIES: readonly string[] = CN_GROUPS.map(({ name }) => name);

/**
 * Categories whose goods stand in Annex II to (EU) 2023/956: only their direct emissions are taken into account (Article 7(1)).
 * Sintered ore is not among them, although it is a precursor of iron and steel. Electricity has no indirect emissions.
 */
const ANNEX_II: readonly string[] = [
  'hydrogen',
  'pig iron',
  'ferro-alloys',
  'direct reduced iron',
  'crude steel',
  'iron or steel products',
  'unwrought aluminium',
  'aluminium products',
  'electricity',
];

export const isInAnnexII = (category: string): boolean => ANNEX_II.includes(category);
