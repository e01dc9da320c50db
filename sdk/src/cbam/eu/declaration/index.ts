export { assessBundleLines, type VerifiedBundle } from './assess-bundle-line.ts';
export {
  type BundleEvidence,
  bundleLine,
  type CustomsLine,
  type JudgedBundle,
  judgedBundles,
} from './bundle-line.ts';
export { COLUMNS, type Column } from './columns.ts';
export { CBAM_DECLARATION_SCHEMA, CbamDeclaration } from './document-schema.ts';
export { declarationPage } from './html/declaration-page.ts';
export { DeclarationLine } from './import-line.ts';
export { PROCEDURES } from './line-fields.ts';
export type { DeclarationChoices } from './line-request.ts';
export { parseImportLines } from './parse-lines.ts';
export type { ReportCopy } from './verification-reports.ts';
export { type DeclarationQuestion, yearDeclaration } from './year-declaration.ts';
