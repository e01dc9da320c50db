import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { COLUMNS, parseImportLines } from '../../../../sdk/src/cbam/eu/declaration/index.ts';
import type { Problem } from '../../../../sdk/src/core/errors.ts';
import { refusal } from '../refusal.ts';
import { ACTUAL_SCREWS, csvOf, exampleText } from './support.ts';

const problemsOf = (text: string): readonly Problem[] => {
  const { code, problems } = refusal(() => parseImportLines(text));
  expect(code).to.equal('cbam.lines-invalid');
  return problems;
};
const pathsOf = (change: Readonly<Record<string, string>>): string[] =>
  problemsOf(csvOf([change])).map(({ path }) => path);

describe('the lines of customs', () => {
  it('are read from the example, each with the number of its line', () => {
    const lines = parseImportLines(exampleText);
    expect(lines.map(({ line }) => line)).to.deep.equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(lines[2]?.precursors).to.deep.equal([
      {
        code: '72131000',
        origin: 'CN',
        massPerTonne: '1.05',
        route: 'C',
        freeAllocation: { kind: 'default' },
      },
    ]);
  });
  it('may stand behind a byte order mark, with semicolons or tabs between, columns in any order, and empty lines', () => {
    const [first] = parseImportLines(csvOf([{}]));
    const cells = ['unit', 'quantity', 'origin', 'cn', 'importDate', 'item', 'mrn', 'values'];
    const row = ['t', '100', 'CN', '2523 10 00 90', '2026-02-15', '1', '26NL000396A1B2C3D1', 'default'];
    for (const mark of [';', '\t']) {
      const text = `\uFEFF${cells.join(mark)}\r\n${row.join(mark)}\r\n\r\n`;
      expect(parseImportLines(text)).to.deep.equal([first]);
    }
  });
  it('have only columns that are documented', () => {
    const page = readFileSync(new URL('../../../../docs/cbam-declaration.md', import.meta.url), 'utf8');
    const documented = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(documented).to.include.members(Object.keys(COLUMNS));
  });
  it('name a column that is missing, unknown or there twice', () => {
    expect(problemsOf('mrn,mrn,item,weight\n').map(({ message }) => message)).to.include.members([
      'weight is not a column',
      'the column mrn stands twice',
      'the column importDate is missing',
    ]);
  });
  it('name line and column of every problem, all in one pass', () => {
    const text = csvOf([
      { mrn: '26NL1', quantity: '1,5' },
      { importDate: '2026-13-01', origin: 'ZZ', unit: 'lb' },
      { cn: '7208' },
    ]);
    expect(problemsOf(text).map(({ path }) => path)).to.have.members([
      ...[
        'line 2, mrn',
        'line 2, quantity',
        'line 3, importDate',
        'line 3, origin',
        'line 3, unit',
        'line 4, cn',
      ],
    ]);
  });
  it('say what is missing beside what is given', () => {
    expect(pathsOf({ values: 'actual' })).to.have.members(['line 2, direct', 'line 2, per']);
    expect(pathsOf({ direct: '1' })).to.deep.equal(['line 2, direct']);
    expect(pathsOf({ values: '' })).to.deep.equal(['line 2, values']);
    expect(pathsOf({ procedure: 'composite goods' })).to.deep.equal(['line 2, coveredMass']);
    expect(pathsOf({ procedure: 'composite goods', coveredMass: '101' })).to.deep.equal([
      'line 2, coveredMass',
    ]);
    expect(pathsOf({ procedure: 'inward processing' })).to.deep.equal(['line 2, processedCn']);
    expect(pathsOf({ processedCn: '84313900' })).to.deep.equal(['line 2, processedCn']);
    expect(pathsOf({ productionFrom: '2026-01-01' })).to.deep.equal(['line 2, productionTo']);
    expect(pathsOf({ ...ACTUAL_SCREWS, carbonPriceKind: 'paid' })).to.have.members([
      ...['line 2, carbonPrice', 'line 2, carbonPriceCurrency', 'line 2, carbonPricePer'],
    ]);
    expect(pathsOf({ carbonPrice: '5' })).to.deep.equal(['line 2, carbonPrice']);
  });
  it('count no item twice, unless parts tell its lines apart', () => {
    expect(problemsOf(csvOf([{}, { item: '1' }]))).to.deep.equal([
      {
        path: 'line 3, item',
        message:
          '26NL000396A1B2C3D1 1 stands in line 2 already: name a `part` in each where an item is split',
      },
    ]);
    expect(parseImportLines(csvOf([{ part: 'a' }, { item: '1', part: 'b' }]))).to.have.length(2);
  });
  it('take precursors as key=value lists, and refuse anything else there', () => {
    const precursors =
      'code=72031000,mass=1.1,origin=IN,basis=actual; code=72011019,mass=0.1,origin=IN,sefa=0.9';
    const [line] = parseImportLines(csvOf([{ ...ACTUAL_SCREWS, precursors }]));
    expect(line?.precursors?.map(({ freeAllocation }) => freeAllocation)).to.deep.equal([
      { kind: 'actual', precursors: [] },
      { kind: 'verified', perTonne: '0.9' },
    ]);
    for (const broken of [
      'steel',
      'code=7203',
      'code=72031000,code=72031000,mass=1,origin=IN',
      'mass=-1,code=72031000,origin=IN',
    ])
      expect(pathsOf({ ...ACTUAL_SCREWS, precursors: broken })[0], broken).to.match(/^line 2, precursors/);
  });
});

describe('a hostile file of lines', () => {
  it('with a million columns is refused by its first line', () => {
    expect(refusal(() => parseImportLines(`mrn${',a'.repeat(1_000_000)}\n1`)).message).to.match(
      /1000001 columns/,
    );
  });
  it('with a line of a million cells is refused by that line', () => {
    expect(problemsOf(`${csvOf([{}])}\n${','.repeat(1_000_000)}`)[0]?.path).to.equal('line 3');
  });
  it('of nothing, or of a first line alone, has no lines', () => {
    for (const text of ['', '\n', 'PK\u0003\u0004']) expect(() => parseImportLines(text)).to.throw();
    expect(refusal(() => parseImportLines(csvOf([]))).code).to.equal('cbam.lines-invalid');
    expect(refusal(() => parseImportLines(csvOf([{}]).split('\n')[0] ?? '')).message).to.match(/no lines/);
  });
  it('has no NUL, no order to a terminal and no line break in a cell', () => {
    for (const cell of ['a\u0000b', '\u001b[2J', 'a\nb', '\u202eevil'])
      expect(pathsOf({ ...ACTUAL_SCREWS, operator: cell }), JSON.stringify(cell)).to.deep.equal([
        'line 2, operator',
      ]);
  });
  it('has no number that is none, and none that is larger than any mass on Earth', () => {
    for (const quantity of ['1e5', 'NaN', 'Infinity', '-1', '0', '0x10', '1 000', '9'.repeat(31), '=1+1'])
      expect(pathsOf({ quantity }), quantity).to.deep.equal(['line 2, quantity']);
  });
  it('is read to a hundred problems and no further', () => {
    const { message, problems } = refusal(() =>
      parseImportLines(csvOf(new Array(5000).fill({ origin: '??' }))),
    );
    expect(problems).to.have.length(100);
    expect(message).to.match(/more than 100 problems/);
  });
  it('with a quote that never ends says where', () => {
    expect(problemsOf(`${csvOf([{}])}\n"26NL`)[0]?.path).to.equal('line 3');
  });
});
