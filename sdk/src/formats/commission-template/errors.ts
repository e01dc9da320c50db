import { KisekiError } from '../../core/errors.ts';

export type TemplateErrorCode =
  | 'template.not-the-template'
  | 'template.version-unsupported'
  | 'template.sheet-missing'
  | 'template.invalid'
  | 'template.declaration-incomplete';

/** The workbook is not the Commission's template, or cells of it do not say what they have to; `problems` names each cell. */
export class TemplateError extends KisekiError<TemplateErrorCode> {
  override readonly name = 'TemplateError';
}
