import { expect } from 'chai';
import { importedTables, manifestText } from '../../../scripts/cbam/make-tables.ts';
import { compareEditions, compareEuTables } from '../../../sdk/src/cbam/eu/compare-eu-tables.ts';
import { findDefaultValue } from '../../../sdk/src/cbam/eu/default-values/index.ts';
import { absentTables, loadEuTables } from '../../../sdk/src/cbam/eu/tables.ts';
import { textDigest } from '../../../sdk/src/cbam/tables/index.ts';
import { decimalText } from '../../../sdk/src/core/exact.ts';
import { shipped, shippedFiles, shippedText } from './eu-tables.ts';
import { itWithPublications, PUBLICATIONS, publishedText } from './published.ts';
import { refusal } from './refusal.ts';

const entry = (fields: object) => ({
  id: 'certificate-prices',
  version: '2026',
  title: 'Prices',
  source: 'ours',
  published: '2027-01-05',
  validFrom: '2026-01-01',
  validTo: null,
  file: 'prices.csv',
  completeness: [],
  ...fields,
});

const source = (text: string, fields: object = {}) => {
  const table = entry({ rows: text.trimEnd().split('\n').length - 1, sha256: textDigest(text), ...fields });
  const manifest = JSON.stringify({ schema: 'kiseki.cbam-tables/1', tables: [table] });
  return { manifest, files: new Map([['prices.csv', text]]) };
};

const PRICES = 'from,to,period,eur,confirmed\n2026-01-01,2026-03-31,2026-Q1,80,yes\n';

describe('tables of CBAM', () => {
  it('lists every table with the digest of its file and its number of rows', () => {
    for (const { file, sha256, rows } of shipped.list) {
      expect(textDigest(shippedText(file)), file).to.equal(sha256);
      expect(shippedText(file).trimEnd().split('\n').length - 1, file).to.equal(rows);
    }
  });

  it('says which known tables are not shipped, and why', () => {
    expect(absentTables(shipped).map(({ id }) => id)).to.have.members([
      'grid-factors',
      'default-carbon-prices',
      'exchange-rates',
    ]);
  });

  it('has a manifest that is what the script makes of the files', () => {
    expect(manifestText(shippedText)).to.equal(shippedFiles.manifest);
  });

  itWithPublications('ships exactly what the script makes of the publications', () => {
    for (const [file, text] of importedTables(PUBLICATIONS)) {
      expect(text === shippedText(file), file).to.equal(true);
    }
  });

  it("replaces a table by the user's own of the same id and version", () => {
    const tables = loadEuTables([shippedFiles, source(PRICES)]);
    expect(tables.prices.map(({ periods }) => periods.map(({ eur }) => decimalText(eur)))).to.deep.equal([
      ['80'],
    ]);
    expect(tables.list).to.have.length(shipped.list.length);
  });

  it('names the rows in which two states of a table differ', () => {
    const own = loadEuTables([shippedFiles, source(PRICES)]);
    const [first] = compareEuTables(shipped, own);
    expect(first).to.deep.equal({
      table: 'certificate-prices',
      row: '2026-Q1',
      before: 'from 2026-01-01, to 2026-03-31, eur 75.36, confirmed no',
      after: 'from 2026-01-01, to 2026-03-31, eur 80, confirmed yes',
    });
    expect(compareEuTables(shipped, own)).to.have.length(3);
    expect(compareEuTables(shipped, shipped)).to.deep.equal([]);
  });

  it('names what (EU) 2026/1740 changed', () => {
    const changes = compareEditions(shipped, {
      id: 'default-values',
      before: '2025-2621',
      after: '2026-1740',
    });
    expect(changes.find(({ row }) => row === 'ZW, 720241')?.after).to.include('total 2.35');
  });

  it('refuses a file that is not the one of its digest', () => {
    const changed = { ...source(PRICES), files: new Map([['prices.csv', PRICES.replace('80', '8')]]) };
    expect(refusal(() => loadEuTables([changed])).code).to.equal('cbam.table-digest');
  });

  it('refuses manifests and tables that do not keep to their layout', () => {
    const bad = [
      { manifest: '{}', files: new Map() },
      { ...source(PRICES), files: new Map() },
      source(PRICES, { rows: 7 }),
      source(PRICES, { id: 'nothing-reads-this' }),
      source(PRICES, { layout: 'published' }),
      source(PRICES.replace('eur', 'usd')),
      source(PRICES.replace(',80,', ',eighty,')),
      source(PRICES.replace(',80,', ',8,0,')),
      source(PRICES.replace('2026-03-31', '2025-03-31')),
    ];
    for (const files of bad) expect(refusal(() => loadEuTables([files])).code).to.equal('cbam.table-invalid');
  });

  itWithPublications('takes the published layout where the entry says so', () => {
    const text = publishedText(PUBLICATIONS.defaultValues);
    const own = source(text, { id: 'default-values', version: 'own', rows: 12_532, layout: 'published' });
    const tables = loadEuTables([shippedFiles, own]);
    const query = { code: '7208', country: 'IN', importDate: '2026-02-01', version: 'own' };
    expect(decimalText(findDefaultValue(tables, query).total)).to.equal('4.28');
  });
});
