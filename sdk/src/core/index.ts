export { DECIMAL_PATTERN, Decimal, decimal, divide, sum } from './decimal.ts';
export { KisekiError, type Problem } from './errors.ts';
export type { Address, Bytes32, Hex } from './hex.ts';
export {
  DEFAULT_JSON_LIMITS,
  JsonError,
  type JsonErrorCode,
  type JsonLimits,
  parseJson,
} from './parse-json.ts';
export { excerpt, pathText, problemsOf } from './problems.ts';
