import { XlsxError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { elements } from './part-text.ts';
import { notAWorkbook } from './zip-directory.ts';

/** A sheet's name and the part that holds it, in the order of the workbook. */
export type SheetPart = { readonly name: string; readonly part: string };

/** Targets count from the folder of the workbook's part, `xl/`; a leading slash from the root. `null` for what is no address. */
const partName = (target: string): string | null =>
  URL.canParse(target, 'part:/xl/') ? new URL(target, 'part:/xl/').pathname.slice(1) : null;

/** The id of the relationship, whichever prefix the program has for its namespace. */
const relationshipOf = (attributes: ReadonlyMap<string, string>): string =>
  attributes.get('r:id') ?? [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';

/** @throws XlsxError `xlsx.not-a-workbook`, `xlsx.too-large`. */
export const sheetParts = (workbook: string, relationships: string): readonly SheetPart[] => {
  const targets = new Map(
    elements(relationships, 'Relationship').map((attributes): [string, string] => [
      attributes.get('Id') ?? '',
      attributes.get('Target') ?? '',
    ]),
  );
  const parts = elements(workbook, 'sheet').flatMap((attributes) => {
    const name = attributes.get('name');
    const target = targets.get(relationshipOf(attributes));
    const part = target === undefined ? null : partName(target);
    return name === undefined || part === null ? [] : [{ name, part }];
  });
  if (parts.length === 0) throw notAWorkbook('it has no sheets');
  if (parts.length > LIMITS.sheets) {
    throw new XlsxError('xlsx.too-large', `the workbook has ${parts.length} sheets`, {
      hint: 'give the template as it was filled in',
    });
  }
  return parts;
};

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  while (pattern.exec(text) !== null) found += 1;
  return found;
};

/** Before a reader makes an object of every cell. @throws XlsxError `xlsx.too-large`, naming the sheet. */
export const requireBoundedSheet = (name: string, text: string): void => {
  const refuse = (what: string): never => {
    throw new XlsxError('xlsx.too-large', `sheet ${name} has ${what}`, {
      hint: 'give the template as it was filled in; delete what was filled down by mistake',
    });
  };
  const rows = count(text, /<(?:\w+:)?row[\s/>]/g);
  if (rows > LIMITS.rows) refuse(`${rows} rows, more than ${LIMITS.rows}`);
  // The reader stops at the last row that it is allowed: what lies beyond would be lost without a word.
  for (const [, place = '', row] of text.matchAll(/<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3}(\d{1,9}))"/g))
    if (Number(row) > LIMITS.rows) refuse(`something in ${place}, far outside of the template`);
  const cells = count(text, /<(?:\w+:)?c[\s/>]/g);
  if (cells > LIMITS.cells) refuse(`${cells} cells, more than ${LIMITS.cells}`);
};
