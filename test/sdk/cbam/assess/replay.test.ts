import { expect } from 'chai';
import {
  AssessmentDocument,
  assessmentDocument,
  assessmentText,
  replayAssessment,
} from '../../../../sdk/src/cbam/eu/assess/index.ts';
import { type EuTables, loadEuTables } from '../../../../sdk/src/cbam/eu/tables.ts';
import { textDigest } from '../../../../sdk/src/cbam/tables/load-tables.ts';
import { shipped, shippedFiles, shippedText } from '../eu-tables.ts';
import { refusal } from '../refusal.ts';
import { assessed, request } from './support.ts';

const saved = (change: Readonly<Record<string, unknown>> = {}): string =>
  assessmentText(assessmentDocument(assessed(change)));

/** The shipped tables with one file changed, under the same version or a newer one. */
const withFile = (
  file: string,
  change: (text: string) => string,
  entry: Readonly<Record<string, unknown>> = {},
): EuTables => {
  const text = change(shippedText(file));
  const manifest = JSON.parse(shippedText('tables.json'));
  const [old] = manifest.tables.filter((table: { file: string }) => table.file === file);
  const tables = [{ ...old, ...entry, sha256: textDigest(text) }];
  return loadEuTables([
    shippedFiles,
    { manifest: JSON.stringify({ ...manifest, tables }), files: new Map([[file, text]]) },
  ]);
};
const dearer = (text: string): string => text.replace('75.36', '76.36');

describe('a replay', () => {
  it('gives the same bytes under the same rules and tables, whatever was asked', () => {
    const precursors = [
      { code: '72031000', origin: 'unknown', massPerTonne: '1.1', freeAllocation: { kind: 'default' } },
    ];
    for (const change of [
      {},
      { importDate: '2026-11-25' },
      { origin: 'CH' },
      {
        ...{ code: '72071114', origin: 'IN', route: 'D', precursors },
        emissions: { kind: 'actual', direct: '1.23456789', per: 't' },
        rounding: { mode: 'regulation', ties: 'half-even' },
      },
    ]) {
      const text = saved(change);
      expect(AssessmentDocument.parse(JSON.parse(text))).to.deep.equal(JSON.parse(text));
      expect(replayAssessment(shipped, text)).to.deep.include({ equal: true, changes: [], tables: [] });
    }
  });

  it('writes a request in the same way, in whatever order its fields came', () => {
    const turned = Object.fromEntries(Object.entries(request()).reverse());
    expect(saved(turned)).to.equal(saved());
  });

  it('names a table whose digest is another one, and the figures and steps that change with it', () => {
    const { equal, tables, changes } = replayAssessment(withFile('certificate-prices.csv', dearer), saved());
    expect(equal).to.equal(false);
    expect(tables.map(({ table, version }) => `${table} ${version}`)).to.deep.equal([
      'certificate-prices 2026',
    ]);
    expect(changes.map(({ what }) => what)).to.deep.equal(['cost', 'step 8: Cost of the certificates']);
    expect(changes[1]).to.include({ before: '"6629.0424"', after: '"6717.0074"' });
  });

  it('is not equal where a table changed, even if no figure did', () => {
    const other = withFile('benchmarks-2025-2620.csv', (text) =>
      text.replace('72071114,0.188', '72071114,0.187'),
    );
    const { equal, tables, changes } = replayAssessment(other, saved());
    expect({ equal, changes, tables: tables.length }).to.deep.equal({ equal: false, changes: [], tables: 1 });
  });

  it('keeps to the recorded editions, and says what newer ones would change', () => {
    const newer = withFile('certificate-prices.csv', dearer, { version: '2026b', published: '2026-12-01' });
    const { equal, inForceNow } = replayAssessment(newer, saved());
    expect(equal).to.equal(true);
    expect(inForceNow.map(({ what }) => what)).to.include('cost');
  });

  it('keeps to the editions without a price, when it has been published since', () => {
    const later = saved({ importDate: '2026-11-25' });
    const newer = withFile(
      'certificate-prices.csv',
      (csv) => `${csv}2026-10-01,2026-12-31,2026-Q4,80,yes\n`,
      { version: '2026b', published: '2027-01-05', rows: 4 },
    );
    const { equal, inForceNow } = replayAssessment(newer, later);
    expect(equal).to.equal(true);
    expect(inForceNow.map(({ what }) => what)).to.include('cost');
  });

  it('names the prices that a carbon price was converted with, when they change', () => {
    const price = { kind: 'paid', price: '10', currency: 'EUR', per: 't CO2e', certifiedBy: 'Example' };
    const text = saved({
      ...{ code: '72071114', origin: 'IN', route: 'D', certificatePrice: '80' },
      emissions: { kind: 'actual', direct: '1.2', per: 't' },
      carbonPricePaid: { price: { ...price, hasEvidenceOfPayment: true }, conversion: 'draft-2026' },
    });
    expect(replayAssessment(shipped, text)).to.deep.include({ equal: true, changes: [] });
    const newer = withFile('certificate-prices.csv', dearer, { version: '2026b', published: '2026-12-01' });
    expect(replayAssessment(newer, text).equal, 'a newer edition was taken').to.equal(true);
    const { tables } = replayAssessment(withFile('certificate-prices.csv', dearer), text);
    expect(tables.map(({ table }) => table)).to.deep.equal(['certificate-prices']);
  });

  it('names the rules when they are others', () => {
    const { equal, rules, changes } = replayAssessment(shipped, saved().replace('eu-cbam/1', 'eu-cbam/0'));
    expect(equal).to.equal(false);
    expect(rules).to.deep.equal({ before: 'eu-cbam/0', after: 'eu-cbam/1' });
    expect(changes.map(({ what }) => what)).to.deep.equal(['rules']);
  });

  it('finds a figure that was changed by hand, and a file that was laid out anew', () => {
    const forged = saved().replace('"certificates": "87.965"', '"certificates": "8.7965"');
    expect(replayAssessment(shipped, forged).changes).to.deep.equal([
      { what: 'certificates', before: '"8.7965"', after: '"87.965"' },
    ]);
    const compact = JSON.stringify(JSON.parse(saved()));
    const { equal, changes } = replayAssessment(shipped, compact);
    expect([equal, changes.map(({ what }) => what)]).to.deep.equal([false, ['the layout of the file']]);
  });

  it('says why a request is refused now', () => {
    const other = withFile('cbam-factors.csv', (csv) => csv.replace(/^2026,/m, '2025,'));
    const { equal, refused } = replayAssessment(other, saved());
    expect([equal, refused?.code]).to.deep.equal([false, 'cbam.no-factor']);
  });

  it('refuses what is no result', () => {
    expect(refusal(() => replayAssessment(shipped, '{"schema":"kiseki.cbam-assessment/1"}')).code).to.equal(
      'cbam.assessment-invalid',
    );
  });
});
