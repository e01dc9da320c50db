export { goodsCode, origin, PrecursorRequest, routeLetter } from './precursor-request.ts';
export {
  type FreeAllocationQuery,
  type SpecificFreeAllocation,
  specificFreeAllocation,
} from './specific-free-allocation.ts';
