import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const folder = new URL('../../../../../shared/reference/cbam-template/', import.meta.url);
const pathOf = (name: string): string => fileURLToPath(new URL(`${name}.xlsx`, folder));

/** The Commission's workbooks, empty and filled in, outside of the checkout. */
export const WORKBOOKS = {
  empty: 'communication-template',
  cement: 'example-1-cement',
  steel: 'example-2-steel-blast-furnace',
  screws: 'example-4-screws-and-nuts',
  hydrogen: 'example-7-hydrogen',
} as const;

export const workbookPath = (name: keyof typeof WORKBOOKS): string => pathOf(WORKBOOKS[name]);
export const workbook = (name: keyof typeof WORKBOOKS): Uint8Array => readFileSync(workbookPath(name));

/** A test that reads a workbook of the Commission; skipped with the reason in its name where they are absent. */
export const itWithWorkbooks: (title: string, run: () => void | Promise<void>) => void = existsSync(folder)
  ? it
  : (title, _) => it.skip(`${title} (../shared/reference is absent)`);

/** The workbook with the parts of those names rewritten; a name that is not there yet is added. */
export const edited = (
  bytes: Uint8Array,
  edits: Readonly<Record<string, (text: string) => string>>,
): Uint8Array => {
  const parts = unzipSync(bytes);
  for (const [name, edit] of Object.entries(edits)) {
    const before = parts[name];
    const text = before === undefined ? '' : strFromU8(before);
    const after = edit(text);
    if (after === text) throw new Error(`the edit of ${name} changes nothing`);
    parts[name] = strToU8(after);
  }
  return zipSync(parts, { level: 1 });
};

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** The part that holds a sheet. */
export const partOf = (bytes: Uint8Array, sheet: string): string => {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const sheets = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => attributesOf(tag));
  const id = sheets.find(({ name }) => name === sheet.replaceAll('&', '&amp;'))?.['r:id'];
  const targets = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) =>
    attributesOf(tag),
  );
  const target = targets.find(({ Id }) => Id === id)?.Target;
  if (target === undefined) throw new Error(`no sheet ${sheet}`);
  return `xl/${target}`;
};

const withCellIn = (text: string, cell: string, content: string, attributes: string): string =>
  text.replace(
    new RegExp(`<c r="${cell}"([^>]*?)(/>|>.*?</c>)`, 's'),
    (_, others: string) => `<c r="${cell}"${others.replace(/ t="\w+"/, '')}${attributes}>${content}</c>`,
  );

/** The sheet with another cell in the place of one; `content` is what stands between the tags, `attributes` its type. */
export const withCell = (
  bytes: Uint8Array,
  sheet: string,
  cell: string,
  content: string,
  attributes = '',
): Uint8Array =>
  edited(bytes, { [partOf(bytes, sheet)]: (text) => withCellIn(text, cell, content, attributes) });

/** The sheet with numbers and texts entered, as an operator does. */
export const withEntries = (
  bytes: Uint8Array,
  sheet: string,
  entries: Readonly<Record<string, string | number>>,
): Uint8Array =>
  edited(bytes, {
    [partOf(bytes, sheet)]: (before) =>
      Object.entries(entries).reduce(
        (text, [cell, entry]) =>
          typeof entry === 'number'
            ? withCellIn(text, cell, `<v>${entry}</v>`, '')
            : withCellIn(text, cell, `<is><t>${entry}</t></is>`, ' t="inlineStr"'),
        before,
      ),
  });

/** A workbook that somebody made by hand: one sheet with these rows of XML. */
export const smallWorkbook = (sheetXml: string, sheet = 'Sheet1'): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetXml}</sheetData></worksheet>`,
    ),
  });
