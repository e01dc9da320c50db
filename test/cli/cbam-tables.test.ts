import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { newFolder, removeFolder } from './support/folder.ts';
import { kiseki } from './support/kiseki.ts';
import { kisekiError, kisekiJson } from './support/output.ts';

const shipped = new URL('../../sdk/data/cbam/eu/', import.meta.url);
const PRICES = 'certificate-prices.csv';
const CLINKER = [
  ...['cbam', 'assess', '--taric', '2523100090', '--origin', 'CN'],
  ...['--mass', '100', '--date', '2026-02-15', '--default'],
];

describe('the tables of kiseki cbam', () => {
  let home: string;
  before(() => {
    home = newFolder();
  });
  after(() => removeFolder(home));
  const json = (args: readonly string[], exitCode = 0) => kisekiJson(args, { home }, exitCode);

  /** A folder with the prices in which a quarter costs one euro more. */
  const dearer = (name: string, entry: Readonly<Record<string, unknown>> = {}): string => {
    const folder = join(home, name);
    mkdirSync(folder);
    const text = readFileSync(new URL(PRICES, shipped), 'utf8').replace('75.36', '76.36');
    const manifest = JSON.parse(readFileSync(new URL('tables.json', shipped), 'utf8'));
    const [prices] = manifest.tables.filter((table: { file: string }) => table.file === PRICES);
    const sha256 = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(folder, PRICES), text);
    writeFileSync(
      join(folder, 'tables.json'),
      JSON.stringify({ ...manifest, tables: [{ ...prices, sha256, ...entry }] }),
    );
    return folder;
  };

  it('are listed with what is in force, how complete they are, and what is not there', async () => {
    const { date, tables, absent } = await json(['cbam', 'tables', '--date', '2026-06-01']);
    expect(date).to.equal('2026-06-01');
    const editions = tables.filter(({ id }: { id: string }) => id === 'default-values');
    expect(editions.map(({ version, inForce }: Record<string, unknown>) => [version, inForce])).to.deep.equal(
      [
        ['2025-2621', false],
        ['2026-1740', true],
      ],
    );
    expect(JSON.stringify(editions)).to.include('inferred');
    expect(absent.map(({ id }: { id: string }) => id)).to.include('grid-factors');
    const { stdout } = await kiseki(['cbam', 'tables'], { home });
    expect(stdout).to.include('not there').and.include('non-commercial');
  });

  it('are replaced by those of a folder', async () => {
    const folder = dearer('mine');
    expect((await json([...CLINKER, '--data', folder])).cost.amount).to.equal('6717.0074');
  });
  it('are refused when a file is not that of its digest, is missing, or is listed wrongly', async () => {
    const wrong = dearer('wrong', { sha256: '0'.repeat(64) });
    expect((await kisekiError(['cbam', 'tables', '--data', wrong], { home })).code).to.equal(
      'cbam.table-digest',
    );
    const missing = dearer('missing', { file: 'nowhere.csv' });
    expect((await kisekiError(['cbam', 'tables', '--data', missing], { home })).code).to.equal(
      'cli.file-unreadable',
    );
    const listed = dearer('listed', { file: '../tables.json' });
    expect((await kisekiError(['cbam', 'tables', '--data', listed], { home })).code).to.equal(
      'cbam.table-invalid',
    );
  });

  describe('in a replay', () => {
    let file: string;
    before(async () => {
      file = join(home, 'clinker.json');
      await json([...CLINKER, '--out', file]);
    });

    it('that are the same give the same bytes, from what --json printed too', async () => {
      const { stdout } = await kiseki([...CLINKER, '--json'], { home });
      expect(stdout).to.equal(readFileSync(file, 'utf8'));
      const { exitCode, stdout: said } = await kiseki(['cbam', 'replay', file], { home });
      expect([exitCode, said.startsWith('equal')]).to.deep.equal([0, true]);
    });
    it('that changed are named with their rows, figures and steps, with exit code 1', async () => {
      const folder = dearer('changed');
      const { equal, tables, rows, changes } = await json(['cbam', 'replay', file, '--data', folder], 1);
      expect(equal).to.equal(false);
      expect(tables).to.have.length(1);
      expect(rows).to.have.length(1);
      expect(rows[0]).to.include({ table: 'certificate-prices', row: '2026-Q1' });
      expect(changes.map(({ what }: { what: string }) => what)).to.include(
        'step 8: Cost of the certificates',
      );
      const { stdout } = await kiseki(['cbam', 'replay', file, '--data', folder], { home });
      expect(stdout).to.include('changed').and.include('75.36').and.include('6717.0074');
    });
    it('that the result was computed with have to be given again', async () => {
      const folder = dearer('given');
      const own = join(home, 'own.json');
      await json([...CLINKER, '--data', folder, '--out', own]);
      expect((await json(['cbam', 'replay', own, '--data', folder])).equal).to.equal(true);
      expect((await json(['cbam', 'replay', own], 1)).tables).to.have.length(1);
    });
    it('what is no result is bad input', async () => {
      const bad = join(home, 'bad.json');
      writeFileSync(bad, '{"certificates":"1"}');
      const said = await kisekiError(['cbam', 'replay', bad], { home });
      expect(said).to.include({ code: 'cbam.assessment-invalid', exitCode: 2 });
      expect(said.message).to.include(bad);
    });
  });
});
