import { XlsxError } from './errors.ts';

const PLAIN = { hint: 'save it as an Excel workbook without macros (.xlsx)' };

/**
 * Refuses what a template never holds and a reader must not rely on. Macros could have computed any cell; the values of
 * links to other files cannot be checked from this one.
 *
 * @throws XlsxError `xlsx.macros`, `xlsx.external-links` naming the first cell that uses one.
 */
export const requirePassive = (parts: Iterable<string>, cellWithLink: () => string | null): void => {
  const names = [...parts];
  const macros = names.find((name) => /vbaProject|macrosheets|activeX/i.test(name));
  if (macros !== undefined)
    throw new XlsxError('xlsx.macros', `the workbook holds macros (${macros})`, PLAIN);
  const link = names.find((name) => /externalLinks\//i.test(name));
  if (link === undefined) return;
  const cell = cellWithLink();
  throw new XlsxError(
    'xlsx.external-links',
    cell === null
      ? `the workbook links to other files (${link})`
      : `${cell} takes its value from another file`,
    { hint: 'break the links in the spreadsheet program (its data menu), so that the values stay, and save' },
  );
};
