import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { declarationPage } from '../../../../sdk/src/cbam/eu/declaration/index.ts';
import { declarationWorkbook } from '../../../../sdk/src/formats/cbam-declaration/index.ts';
import { ACTUAL_SCREWS, declared, declaredLines, exampleText } from './support.ts';

const HOSTILE = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>';

describe('the page of a declaration', () => {
  it('shows each total, code, type, report and line', () => {
    const page = declarationPage(declared(exampleText));
    for (const text of [
      '1\u202f601.225',
      '2027-09-30',
      '25232900',
      'VR-2026-0310',
      '26PL0045D4E5F6A7B8',
      'Eq 64',
    ])
      expect(page).to.include(text);
  });
  it('loads nothing, runs nothing, and escapes what names try', () => {
    const declaration = declaredLines(
      [{ ...ACTUAL_SCREWS, operator: HOSTILE, verificationReport: HOSTILE }],
      {
        declarant: { name: HOSTILE, eori: null },
      },
    );
    const page = declarationPage(declaration);
    expect(page)
      .to.include('Content-Security-Policy')
      .and.not.match(/<script|<img|<link/i);
    expect(page).to.include('&lt;script&gt;');
  });
  it('prints repeated heads and page numbers on A4', () => {
    const page = declarationPage(declaredLines([{}]));
    expect(page).to.include('size: A4').and.include('counter(page)').and.include('table-header-group');
  });
  it('prints the first lines of many and says how many there are', () => {
    const page = declarationPage(declaredLines(new Array(2500).fill({ quantity: '1' })));
    expect(page).to.include('the first 2000 of 2500');
  });
});

describe('the workbook of a declaration', () => {
  const sheetsOf = (bytes: Uint8Array): string =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => name.startsWith('xl/worksheets/') || name === 'xl/sharedStrings.xml')
      .map(([, content]) => strFromU8(content))
      .join('\n');

  it('has a sheet for each list', () => {
    const workbook = strFromU8(
      unzipSync(declarationWorkbook(declared(exampleText)))['xl/workbook.xml'] ?? new Uint8Array(),
    );
    for (const name of [
      'Summary',
      'CN codes',
      'Types of goods',
      'Lines',
      'Not declared',
      'Verification reports',
      'What to know',
    ])
      expect(workbook).to.include(`name="${name}"`);
  });
  it('writes names that look like formulas as text, and no formula at all', () => {
    const operator = '=HYPERLINK("http://example.invalid","x")';
    const sheets = sheetsOf(declarationWorkbook(declaredLines([{ ...ACTUAL_SCREWS, operator }])));
    expect(sheets)
      .to.include('=HYPERLINK(')
      .and.not.match(/<f[ >]/);
  });
  it('has a heading over each cell of each sheet', () => {
    const parts = unzipSync(declarationWorkbook(declared(exampleText)));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).to.have.length(7);
    for (const [name, part] of sheets) {
      const widths = [...strFromU8(part).matchAll(/<row .*?<\/row>/gs)].map(
        ([row]) => row.match(/<c /g)?.length,
      );
      expect(new Set(widths).size, `${name}: ${[...new Set(widths)].join(', ')}`).to.equal(1);
    }
  });
  it('writes figures as numbers', () => {
    expect(sheetsOf(declarationWorkbook(declaredLines([{}])))).to.include('<v>87.965</v>');
  });
});
