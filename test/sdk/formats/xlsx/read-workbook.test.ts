import { expect } from 'chai';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { LIMITS, readWorkbook, XlsxError } from '../../../../sdk/src/formats/xlsx/index.ts';
import { edited, smallWorkbook } from '../commission-template/workbooks.ts';

const cell = (place: string, content: string, attributes = ''): string =>
  `<row r="${/\d+/.exec(place)?.[0]}"><c r="${place}"${attributes}>${content}</c></row>`;

const refusal = (bytes: Uint8Array): XlsxError => {
  try {
    readWorkbook(bytes, ['Sheet1']);
  } catch (error) {
    if (error instanceof XlsxError) return error;
    throw error;
  }
  throw new Error('the workbook was read');
};
const cellsOf = (bytes: Uint8Array) => readWorkbook(bytes, ['Sheet1']).sheets.get('Sheet1')?.cells;

describe('a workbook', () => {
  it('gives numbers as the decimals that they mean, texts, errors and results that are missing', () => {
    const cells = cellsOf(
      smallWorkbook(
        [
          cell('A1', '<v>0.20400000000000001</v>'),
          cell('A2', '<v>1E-7</v>'),
          cell('A3', '<v>7</v>', ' t="e"'),
          cell('A4', '<is><t>12</t></is>', ' t="inlineStr"'),
          cell('A5', '<f>A1*2</f>'),
          cell('A6', '<v>1</v>', ' t="b"'),
        ].join(''),
      ),
    );
    const found = ['A1', 'A2', 'A4', 'A5', 'A6'].map((place) => {
      const { kind, text } = cells?.get(place) ?? { kind: 'none', text: '' };
      return `${kind} ${text}`.trim();
    });
    expect(found).to.deep.equal([
      'number 0.204',
      'number 0.0000001',
      'text 12',
      'not-calculated',
      'boolean true',
    ]);
    expect(cells?.get('A3')?.kind).to.equal('error');
  });

  it('is refused when it is none', () => {
    expect(refusal(strToU8('a letter')).code).to.equal('xlsx.not-a-workbook');
    expect(refusal(zipSync({ 'a.txt': strToU8('x') })).code).to.equal('xlsx.not-a-workbook');
    const whole = smallWorkbook(cell('A1', '<v>1</v>'));
    expect(refusal(whole.slice(0, whole.length - 40)).code).to.equal('xlsx.not-a-workbook');
  });

  it('is refused, naming the part, when a part unpacks to more than any template has', () => {
    const bomb = edited(smallWorkbook(''), {
      'xl/worksheets/sheet1.xml': () => ' '.repeat(LIMITS.partBytes + 1),
    });
    expect(bomb.length).to.be.below(100_000);
    const { code, message } = refusal(bomb);
    expect(code).to.equal('xlsx.too-large');
    expect(message).to.contain('Sheet1');
  });

  it('is refused by what really unpacks when its directory claims less', () => {
    const bomb = edited(smallWorkbook(''), {
      'xl/worksheets/sheet1.xml': () => ' '.repeat(LIMITS.partBytes + 1),
    });
    const view = new DataView(Uint8Array.from(bomb).buffer);
    const size = LIMITS.partBytes + 1;
    for (let at = 0; at + 4 <= view.byteLength; at += 1)
      if (view.getUint32(at, true) === size) view.setUint32(at, 10, true);
    expect(refusal(new Uint8Array(view.buffer)).code).to.equal('xlsx.too-large');
  });

  it('is refused for a million rows, naming the sheet', () => {
    for (const count of [30_000, 1_000_000]) {
      const rows = Array.from({ length: count }, () => '<row><c><v>1</v></c></row>').join('');
      const { code, message } = refusal(smallWorkbook(rows));
      expect(code).to.equal('xlsx.too-large');
      expect(message).to.contain('Sheet1');
    }
  });

  it('is refused for a cell far outside, naming it', () => {
    const { code, message } = refusal(smallWorkbook(cell('A1048576', '<v>1</v>')));
    expect(code).to.equal('xlsx.too-large');
    expect(message).to.contain('A1048576');
  });

  it('is refused for a document type, whose entities could unfold', () => {
    const bytes = edited(smallWorkbook(cell('A1', '<v>1</v>')), {
      'xl/worksheets/sheet1.xml': (text) => `<!DOCTYPE x [<!ENTITY a "b">]>${text}`,
    });
    expect(refusal(bytes).code).to.equal('xlsx.forbidden-content');
  });

  it('takes no longer for elements that never end than for others of their length', function () {
    // Each took more than a minute when a search went on over the next element: the limit of the run tells.
    this.timeout(10_000);
    const long = (name: string, before: string, hostile: string) =>
      edited(smallWorkbook(cell('A1', '<v>1</v>')), {
        [name]: (text) => text.replace(before, before + hostile),
      });
    cellsOf(long('xl/worksheets/sheet1.xml', '<sheetData>', '<c '.repeat(200_000)));
    cellsOf(long('xl/workbook.xml', '<sheets>', '<sheet '.repeat(200_000)));
    cellsOf(long('xl/workbook.xml', '<sheets>', `<sheet ${'a'.repeat(200_000)}/>`));
    const plain = long('xl/workbook.xml', '<sheets>', '<sheet/>'.repeat(1000));
    expect(cellsOf(plain)?.get('A1')?.text, 'what follows them is read').to.equal('1');
  });

  it('is refused when a sheet names no part, and found under another prefix than usual', () => {
    const target = edited(smallWorkbook(cell('A1', '<v>1</v>')), {
      'xl/_rels/workbook.xml.rels': (text) => text.replace('worksheets/sheet1.xml', 'http://['),
    });
    expect(refusal(target).code).to.equal('xlsx.not-a-workbook');
    const prefix = edited(smallWorkbook(cell('A1', '<v>1</v>')), {
      'xl/workbook.xml': (text) => text.replace('xmlns:r=', 'xmlns:rel=').replace('r:id=', 'rel:id='),
    });
    expect(cellsOf(prefix)?.get('A1')?.text).to.equal('1');
  });

  it('is refused for macros, and for links to other files, naming the cell', () => {
    const plain = smallWorkbook(cell('B2', '<f>[1]Other!A1</f><v>5</v>'));
    const macros = edited(plain, { 'xl/vbaProject.bin': () => 'x' });
    expect(refusal(macros).code).to.equal('xlsx.macros');
    const linked = refusal(edited(plain, { 'xl/externalLinks/externalLink1.xml': () => '<externalLink/>' }));
    expect(linked.code).to.equal('xlsx.external-links');
    expect(linked.message).to.contain('Sheet1!B2');
  });

  it('is refused for two parts of one name, which two programs would read apart', () => {
    const parts = unzipSync(smallWorkbook(cell('A1', '<v>1</v>')));
    const twice = zipSync({ ...parts, 'xl/worksheets/sheet2.xml': strToU8('<worksheet/>') });
    const text = Buffer.from(twice).toString('latin1').replaceAll('worksheets/sheet2', 'worksheets/sheet1');
    expect(refusal(new Uint8Array(Buffer.from(text, 'latin1'))).code).to.equal('xlsx.not-a-workbook');
  });
});
