export { decimalOfDouble } from './decimal-of-double.ts';
export { XlsxError, type XlsxErrorCode } from './errors.ts';
export { LIMITS } from './limits.ts';
export { readWorkbook } from './read-workbook.ts';
export {
  address,
  type Cell,
  type CellValue,
  columnLetters,
  columnNumber,
  type Range,
  type Sheet,
  type Workbook,
} from './workbook.ts';
