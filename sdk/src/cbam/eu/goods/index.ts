export {
  CATEGORIES,
  type CategoryFacts,
  type FunctionalUnit,
  type GoodsCategory,
  type Sector,
} from './categories.ts';
export { isExemptOrigin } from './exempt-origin.ts';
export type { Good } from './good.ts';
export { lookUpGood } from './look-up-good.ts';
