export { checkTemplate, figureTexts, type TemplateCheck } from './check-template.ts';
export { type DraftChoices, declarationDraft, type PrecursorChoice } from './declaration-draft.ts';
export type { Difference } from './differences.ts';
export { TemplateError, type TemplateErrorCode } from './errors.ts';
export { readTemplate } from './read-template.ts';
export type { Place, Template, TemplateInstallation, TemplateProduct } from './template.ts';
