export { COLUMNS, type Column } from './columns.ts';
export { CBAM_DECLARATION_SCHEMA, CbamDeclaration } from './document-schema.ts';
export { declarationPage } from './html/declaration-page.ts';
export { DeclarationLine, PROCEDURES } from './import-line.ts';
export type { DeclarationChoices } from './line-request.ts';
export { parseImportLines } from './parse-lines.ts';
export type { ReportCopy } from './verification-reports.ts';
export { type DeclarationQuestion, yearDeclaration } from './year-declaration.ts';
