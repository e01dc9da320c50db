import { CATEGORIES, type GoodsCategory } from '../goods/index.ts';

/** Goods of Annex II to Regulation (EU) 2023/956: only their direct emissions are taken into account (Article 7(1)). */
export const isInAnnexII = (category: GoodsCategory): boolean => !CATEGORIES[category].countsIndirect;
