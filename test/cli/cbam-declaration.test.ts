import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { newFolder, removeFolder } from './support/folder.ts';
import { kiseki } from './support/kiseki.ts';
import { kisekiError, kisekiJson } from './support/output.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/import-lines-2026.csv', import.meta.url));
const DECLARE = ['cbam', 'declaration', '--year', '2026', '--from', EXAMPLE];

describe('kiseki cbam declaration', () => {
  let home: string;
  before(() => {
    home = newFolder();
  });
  after(() => removeFolder(home));
  const json = (args: readonly string[]) => kisekiJson(args, { home });
  const error = (args: readonly string[]) => kisekiError(args, { home });
  const read = (file: string): string => readFileSync(join(home, file), 'utf8');

  it('declares a year of lines', async () => {
    const { goods, totals, reconciliation, dates } = await json(DECLARE);
    expect(goods).to.have.length(12);
    expect(totals.certificatesToSurrender).to.equal('1601.2248803209999958');
    expect(reconciliation.lines).to.deep.equal({ given: 13, declared: 12, notDeclared: 1 });
    expect(dates.declarationDue).to.equal('2027-09-30');
  });
  it('says it to a person by CN code, with what is due and when', async () => {
    const { exitCode, stdout, stderr } = await kiseki(DECLARE, { home });
    expect(exitCode, stderr).to.equal(0);
    expect(stdout)
      .to.match(/25231000 +100 t +152\.9 +64\.935 +0 +87\.965/)
      .and.include('2027-09-30')
      .and.include('Copies of verification reports are still to be added');
  });
  it('explains one unit of each type, and the year', async () => {
    const { stdout } = await kiseki([...DECLARE, '--explain'], { home });
    expect(stdout).to.include('type 1, 2523100090 from CN: for one t').and.include('Articles 2a and 22(1)');
  });
  it('writes JSON, workbook and page by the ending of the file, and replaces none unasked', async () => {
    for (const [file, begins] of [
      ['d.json', '{\n  "schema": "kiseki.cbam-declaration/0"'],
      ['d.xlsx', 'PK'],
      ['d.html', '<!doctype html>'],
    ] as const) {
      const args = [...DECLARE, '--out', join(home, file)];
      const result = await json(args);
      expect(read(file).startsWith(begins), file).to.equal(true);
      if (file === 'd.json') expect(JSON.parse(read(file))).to.deep.equal(result);
      expect((await error(args)).code).to.equal('cli.file-exists');
    }
  });
  it('takes a format without a file, and refuses what it cannot write', async () => {
    const { stdout } = await kiseki([...DECLARE, '--format', 'html'], { home });
    expect(stdout).to.match(/^<!doctype html>/);
    for (const args of [
      ['--format', 'xlsx'],
      ['--out', join(home, 'd.pdf')],
      ['--ties', 'half-up'],
      ['--rounding', 'regulation'],
    ])
      expect((await error([...DECLARE, ...args])).exitCode, args.join(' ')).to.equal(2);
  });
  it('adds the digest of a copy of a verification report', async () => {
    const file = join(home, 'report.pdf');
    writeFileSync(file, 'abc');
    const { verificationReports } = await json([...DECLARE, '--copy', `VR-2026-0117=${file}`]);
    expect(verificationReports[0]).to.deep.include({
      reference: 'VR-2026-0117',
      copy: { name: file, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    });
    expect((await error([...DECLARE, '--copy', `VR-9=${file}`])).exitCode).to.equal(2);
  });
  it('follows the draft on carbon prices only when told to', async () => {
    const { totals, checks } = await json([...DECLARE, '--conversion', 'draft-2026']);
    expect(Number(totals.carbonPriceReduction)).to.be.greaterThan(0);
    expect(checks.map(({ name }: { name: string }) => name)).to.include('carbon-price-draft');
  });
  it('ends with code 2 and names line and column of what cannot be declared, writing nothing', async () => {
    const file = join(home, 'broken.csv');
    writeFileSync(file, readFileSync(EXAMPLE, 'utf8').replace('VR-2026-0230', '').replace(',IN,', ',ZZ,'));
    const out = join(home, 'broken.json');
    const first = await error([...DECLARE.slice(0, -1), file, '--out', out]);
    expect([first.exitCode, first.code]).to.deep.equal([2, 'cbam.lines-invalid']);
    expect(first.problems?.map(({ path }) => path)).to.deep.equal(['line 3, origin']);
    writeFileSync(file, readFileSync(EXAMPLE, 'utf8').replace('VR-2026-0230', ''));
    const second = await error([...DECLARE.slice(0, -1), file, '--out', out]);
    expect([second.exitCode, second.code]).to.deep.equal([2, 'cbam.declaration-incomplete']);
    expect(second.problems?.map(({ path }) => path)).to.deep.equal(['line 6, verificationReport']);
    expect(() => read('broken.json')).to.throw();
  });
  it('declares a hundred thousand lines in less than a minute', async () => {
    const [head = '', ...rows] = readFileSync(EXAMPLE, 'utf8').trimEnd().split('\n');
    const many = Array.from({ length: 100_000 }, (_, index) => {
      const [, , ...cells] = (rows[index % rows.length] ?? '').split(',');
      return [
        `26NL${String(Math.floor(index / 100)).padStart(14, '0')}`,
        String((index % 100) + 1),
        ...cells,
      ].join(',');
    });
    const file = join(home, 'many.csv');
    writeFileSync(file, [head, ...many].join('\n'));
    const out = join(home, 'many.json');
    const begun = performance.now();
    const { exitCode, stderr } = await kiseki([...DECLARE.slice(0, -1), file, '--out', out], { home });
    expect(exitCode, stderr).to.equal(0);
    expect(performance.now() - begun).to.be.lessThan(60_000);
    expect(JSON.parse(read('many.json')).reconciliation.lines.given).to.equal(100_000);
  });
});
