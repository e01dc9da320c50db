/**
 * What a workbook may hold. The Commission's template has 1.4 MB, 79 parts of 10 MB, the largest of 1.1 MB, and 2 124 rows;
 * a filled one resaved by another program is two or three times as large.
 */
export const LIMITS = {
  fileBytes: 16 * 1024 * 1024,
  parts: 2_000,
  partBytes: 16 * 1024 * 1024,
  allBytes: 64 * 1024 * 1024,
  sheets: 200,
  rows: 20_000,
  columns: 1_024,
  cells: 400_000,
} as const;
