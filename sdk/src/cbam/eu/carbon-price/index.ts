export {
  type CarbonPriceClaim,
  type CarbonPriceReduction,
  type Conversion,
  carbonPriceReduction,
} from './carbon-price-reduction.ts';
export type { PricePaid } from './price-paid.ts';
export { type YearlyAveragePrice, yearlyAveragePrice } from './yearly-average.ts';
