export { checkTemplate, figureTexts, type TemplateCheck } from './check-template.ts';
export { declarationDraft } from './declaration-draft.ts';
export type { Difference } from './differences.ts';
export type { DraftChoices, PrecursorChoice } from './draft-choices.ts';
export { TemplateError, type TemplateErrorCode } from './errors.ts';
export { readTemplate } from './read-template.ts';
export type { Place, Template, TemplateInstallation, TemplateProduct } from './template.ts';
