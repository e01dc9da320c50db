/** Files of others, read and written: the entry point `@kiseki/sdk/formats`, which runs in a browser. */
export { declarationWorkbook } from './cbam-declaration/index.ts';
export {
  checkTemplate,
  type Difference,
  type DraftChoices,
  declarationDraft,
  figureTexts,
  type PrecursorChoice,
  readTemplate,
  type Template,
  type TemplateCheck,
  TemplateError,
  type TemplateErrorCode,
  type TemplateInstallation,
  type TemplateProduct,
} from './commission-template/index.ts';
export { XlsxError, type XlsxErrorCode } from './xlsx/index.ts';
