export { type Cell, type Sheet, workbookBytes } from './workbook.ts';
