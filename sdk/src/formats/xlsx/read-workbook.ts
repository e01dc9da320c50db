import * as XLSX from '@e965/xlsx';
import { zipSync } from 'fflate';
import { requirePassive } from './active-content.ts';
import { sheetOf } from './cells.ts';
import { XlsxError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { partText } from './part-text.ts';
import { requireBoundedSheet, type SheetPart, sheetParts } from './sheet-parts.ts';
import { createUnpacker } from './unpack.ts';
import { columnNumber, type Range, type Sheet, type Workbook } from './workbook.ts';
import { notAWorkbook, type ZipEntry, zipDirectory } from './zip-directory.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const CONTENT_TYPES = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const REFERENCE =
  /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

const rangeOf = (reference: string): Range | null => {
  const [, quoted, plain, column = '', row = '', lastColumn = column, lastRow = row] =
    REFERENCE.exec(reference) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined
    ? null
    : {
        sheet,
        from: { column: columnNumber(column), row: Number(row) },
        to: { column: columnNumber(lastColumn), row: Number(lastRow) },
      };
};

const namesOf = (read: XLSX.WorkBook): ReadonlyMap<string, Range> =>
  new Map(
    (read.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet: only }): [string, Range][] => {
      const range = only === undefined ? rangeOf(Ref) : null;
      return range === null ? [] : [[Name, range]];
    }),
  );

type Parts = {
  readonly contents: Readonly<Record<string, Uint8Array>>;
  readonly sheets: readonly SheetPart[];
};

/** Unpacks what the reader needs for those sheets, and nothing else. */
const neededParts = (
  bytes: Uint8Array,
  directory: ReadonlyMap<string, ZipEntry>,
  wanted: readonly string[],
): Parts => {
  const unpack = createUnpacker(bytes);
  const contents: Record<string, Uint8Array> = {};
  const text = (name: string, what = `part ${name}`): string => {
    const entry = directory.get(name);
    if (entry === undefined) throw notAWorkbook(`it has no part ${name}`);
    const part = unpack(entry, what);
    contents[name] = part;
    return partText(name, part);
  };
  const sheets = sheetParts(text(WORKBOOK), text(RELATIONSHIPS));
  if (directory.has(STRINGS)) text(STRINGS);
  for (const { name, part } of sheets.filter((sheet) => wanted.includes(sheet.name)))
    requireBoundedSheet(name, text(part, `sheet ${name}`));
  return { contents, sheets };
};

/** What the reader goes by to find parts: those that were unpacked, whatever the file says. */
const contentTypes = (contents: Parts['contents']): Uint8Array => {
  const overrides = Object.keys(contents).flatMap((part) => {
    const type =
      part === WORKBOOK
        ? 'sheet.main'
        : part === STRINGS
          ? 'sharedStrings'
          : part === RELATIONSHIPS
            ? null
            : 'worksheet';
    return type === null ? [] : [`<Override PartName="/${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`];
  });
  return new TextEncoder().encode(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`,
  );
};

const parse = (contents: Parts['contents'], wanted: readonly string[]): XLSX.WorkBook => {
  try {
    return XLSX.read(zipSync({ [CONTENT_TYPES]: contentTypes(contents), ...contents }, { level: 0 }), {
      type: 'array',
      sheets: [...wanted],
      cellHTML: false,
      cellText: false,
      cellStyles: false,
      bookVBA: false,
      // A formula without its result is no empty cell.
      sheetStubs: true,
      sheetRows: LIMITS.rows + 1,
    });
  } catch (cause) {
    throw new XlsxError('xlsx.not-a-workbook', 'the file is no XLSX workbook: its parts cannot be read', {
      hint: 'save it anew with a spreadsheet program',
      cause,
    });
  }
};

const LINK = /\[\d+\]/;

/** `D_Processes!L54` for the first cell whose formula names another file. */
const cellWithLink = (sheets: readonly Sheet[]): string | null => {
  for (const { name, cells } of sheets)
    for (const [place, { formula }] of cells)
      if (formula !== null && LINK.test(formula)) return `${name}!${place}`;
  return null;
};

/**
 * Reads some sheets of a workbook from a hostile source: sizes are counted while unpacking and bounded, parts that are not
 * needed are never unpacked, document types, macros and links to other files are refused.
 *
 * @param wanted Names of the sheets; those that are not there are absent from the result.
 * @throws XlsxError
 */
export const readWorkbook = (bytes: Uint8Array, wanted: readonly string[]): Workbook => {
  if (bytes.length > LIMITS.fileBytes) {
    throw new XlsxError('xlsx.too-large', `the workbook has more than ${LIMITS.fileBytes} bytes`, {
      hint: 'give the template as it was filled in; it has some 1.4 MB',
    });
  }
  const directory = zipDirectory(bytes);
  requirePassive(
    [...directory.keys()].filter((name) => !name.includes('externalLinks/')),
    () => null,
  );
  const { contents, sheets: parts } = neededParts(bytes, directory, wanted);
  const read = parse(contents, wanted);
  const sheets = wanted.flatMap((name) => {
    const sheet = parts.some((part) => part.name === name) ? read.Sheets[name] : undefined;
    return sheet === undefined ? [] : [sheetOf(name, sheet)];
  });
  requirePassive(directory.keys(), () => cellWithLink(sheets));
  return {
    sheetNames: parts.map(({ name }) => name),
    sheets: new Map(sheets.map((sheet): [string, Sheet] => [sheet.name, sheet])),
    names: namesOf(read),
    is1904: read.Workbook?.WBProps?.date1904 === true,
  };
};
