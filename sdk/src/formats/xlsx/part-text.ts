import { XlsxError } from './errors.ts';
import { notAWorkbook } from './zip-directory.ts';

/**
 * The text of an XML part. A document type could define entities that unfold to gigabytes or name files: no spreadsheet
 * program writes one (ECMA-376, part 2, forbids it).
 *
 * @throws XlsxError `xlsx.forbidden-content`, `xlsx.not-a-workbook`.
 */
export const partText = (name: string, bytes: Uint8Array): string => {
  const decode = (): string => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw notAWorkbook(`its part ${name} is not UTF-8`);
    }
  };
  const text = decode();
  // Another encoding would hide from the search what a reader then finds.
  if (text.includes('\0')) throw notAWorkbook(`its part ${name} is not UTF-8`);
  if (/<!(doctype|entity)/i.test(text)) {
    throw new XlsxError('xlsx.forbidden-content', `part ${name} of the workbook has a document type`, {
      hint: 'save the workbook anew with a spreadsheet program',
    });
  }
  return text;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/**
 * The attributes of every element of that name, whatever its prefix. No match goes on over `<`, and none begins within a word:
 * a hostile part must not take time that grows with the square of its length.
 */
export const elements = (text: string, element: string): readonly ReadonlyMap<string, string>[] =>
  [...text.matchAll(new RegExp(`<(?:\\w+:)?${element}\\s([^<>]*)>`, 'g'))].map(
    ([, attributes = '']) =>
      new Map(
        [...attributes.matchAll(/(?<![\w:])([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
          ([, name = '', quoted, single]): [string, string] => [name, unescaped(quoted ?? single ?? '')],
        ),
      ),
  );
