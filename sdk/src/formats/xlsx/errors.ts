import { KisekiError } from '../../core/errors.ts';

export type XlsxErrorCode =
  | 'xlsx.not-a-workbook'
  | 'xlsx.too-large'
  | 'xlsx.forbidden-content'
  | 'xlsx.macros'
  | 'xlsx.external-links';

/** The file is no workbook that may be read: not XLSX, larger than anybody fills in by hand, or with active content. */
export class XlsxError extends KisekiError<XlsxErrorCode> {
  override readonly name = 'XlsxError';
}
