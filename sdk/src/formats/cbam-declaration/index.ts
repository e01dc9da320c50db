export { declarationWorkbook } from './export.ts';
