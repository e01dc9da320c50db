import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseImportLines } from '../../../sdk/src/cbam/index.ts';
import { KisekiError } from '../../../sdk/src/core/errors.ts';
import { readTemplate } from '../../../sdk/src/formats/commission-template/index.ts';
import { readWorkbook } from '../../../sdk/src/formats/xlsx/index.ts';
import { itWithWorkbooks, partOf, workbook } from '../formats/commission-template/workbooks.ts';

const RUNS = { numRuns: 200, seed: 20260101 };
/** For a slow machine that does other things; a quadratic reader takes minutes, and the limit tells. */
const LIMIT_MS = 60_000;

/** Runs a reader, which either takes the input or refuses it with an error for people. */
const isTaken = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch (error) {
    if (!(error instanceof KisekiError)) throw error;
    expect(error.message.length, error.code).to.be.within(1, 10_000);
    expect(error.hint, error.code).to.not.equal('');
    expect(error.problems.length, error.code).to.be.at.most(100);
    return false;
  }
};

/** What files hold by mistake or by malice, put into a text in the place of some of its characters. */
const SNIPPETS = [
  ...['', '"', '""', "'", ',', ';', '\t', '\n', '\r', '\r\n', '\u0000', '\uFEFF', '\u202E', '\uD800', '=1+1'],
  ...[
    '1e999',
    '-1',
    '0',
    'NaN',
    '__proto__',
    'constructor',
    '9'.repeat(400),
    'a'.repeat(5000),
    '"'.repeat(999),
  ],
  ...[
    '2026-02-30',
    '10000-01-01',
    'code=,mass=',
    'code=72131000,mass=1;'.repeat(300),
    '<',
    '&#x0;',
    '&a;',
    ']]>',
  ],
];
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })),
    put: fc.oneof(
      fc.constantFrom(...SNIPPETS),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 3 }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);
type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never;

const editedText = (text: string, changes: Edits): string =>
  changes.reduce((before, { at, length, put }) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + put + before.slice(start + length);
  }, text);

const LINES = readFileSync(new URL('../../../examples/import-lines-2026.csv', import.meta.url), 'utf8');

describe('lines of imports that somebody broke', function () {
  this.timeout(LIMIT_MS);
  it('are taken or refused for people, whatever stands in them', () => {
    let taken = 0;
    fc.assert(
      fc.property(edits, (changes) => {
        if (isTaken(() => parseImportLines(editedText(LINES, changes)))) taken += 1;
      }),
      RUNS,
    );
    expect(taken, 'some edits only change what a cell says').to.be.within(1, RUNS.numRuns - 1);
  });
  it('are read in one pass, however long, broken or repetitive', () => {
    const [header = '', line = ''] = LINES.split('\n');
    for (const text of [
      '"'.repeat(1_000_000),
      ','.repeat(1_000_000),
      '\n'.repeat(1_000_000),
      `${header}\n${'"\n'.repeat(500_000)}`,
      `${header}\n${`${line}\n`.repeat(20_000)}`,
      `${header},${'mrn,'.repeat(200_000)}`,
      `${header}\n${line.replace('2523100090', '9'.repeat(1_000_000))}`,
    ])
      expect(isTaken(() => parseImportLines(text))).to.equal(false);
  });
});

const SHEET = 'A_InstData';
/** A small workbook with the parts that a reader goes by. */
const smallParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="0"/><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="LIST">${SHEET}!$A$1:$A$3</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>steel</t></si></sst>',
  'xl/worksheets/sheet1.xml':
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:B3"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.204</v></c></row><row r="2"><c r="A2"><f>B1*2</f><v>0.408</v></c><c r="B2" t="e"><v>#REF!</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>12</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells></worksheet>',
};

const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const editedBytes = (bytes: Uint8Array, changes: Edits): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  for (const { at, length, put } of changes)
    copy.set(
      strToU8(put).subarray(0, length + 1),
      Math.min(Math.floor(at * copy.length), copy.length - length - 1),
    );
  return copy;
};

describe('a workbook that somebody broke', function () {
  this.timeout(LIMIT_MS);
  const parts = Object.keys(smallParts);
  it('is read or refused for people, whatever stands in its parts', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...parts), edits, (name, changes) => {
        const bytes = packed({ ...smallParts, [name]: editedText(smallParts[name] ?? '', changes) });
        if (isTaken(() => readWorkbook(bytes, [SHEET]))) taken += 1;
        expect(
          isTaken(() => readTemplate(bytes)),
          'one sheet is no template',
        ).to.equal(false);
      }),
      RUNS,
    );
    expect(taken, 'some edits leave it a workbook').to.be.within(1, RUNS.numRuns - 1);
  });
  it('is read or refused for people, whatever bytes are changed in the archive', () => {
    const whole = packed(smallParts);
    fc.assert(
      fc.property(edits, (changes) => {
        isTaken(() => readTemplate(editedBytes(whole, changes)));
        isTaken(() => readWorkbook(editedBytes(whole, changes), [SHEET]));
      }),
      RUNS,
    );
  });
  itWithWorkbooks('of the Commission is read or refused for people, whatever its cells hold', () => {
    const bytes = workbook('cement');
    const files = unzipSync(bytes);
    const sheets = [SHEET, 'B_EmInst', 'D_Processes', 'E_PurchPrec', 'Summary_Products'];
    fc.assert(
      fc.property(fc.constantFrom(...sheets), edits, (sheet, changes) => {
        const part = partOf(bytes, sheet);
        // The values of cells, so that most workbooks stay well-formed and reach what reads the entries.
        const text = strFromU8(files[part] ?? new Uint8Array());
        const values = [...text.matchAll(/<v>[^<]*<\/v>/g)];
        const xml = changes.reduce((before, { at, put }) => {
          const [value = ''] = values[Math.floor(at * (values.length - 1))] ?? [];
          return before.replace(value, () => `<v>${put.replaceAll(/[<&]/g, '')}</v>`);
        }, text);
        isTaken(() => readTemplate(zipSync({ ...files, [part]: strToU8(xml) }, { level: 0 })));
      }),
      { numRuns: 8, seed: RUNS.seed },
    );
  });
});
