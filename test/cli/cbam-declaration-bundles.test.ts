import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { as, type Consortium, startConsortium } from './support/consortium.ts';
import type { Output } from './support/output.ts';

const STATEMENT = fileURLToPath(
  new URL('../../examples/verification-statement-steel-mill.json', import.meta.url),
);
const REPORT = fileURLToPath(new URL('../../examples/verification-report.md', import.meta.url));

/** On a real chain: two lots of hot-rolled coil of the mill, one of them verified by a verifier that made a statement. */
describe('kiseki cbam declaration of bundles', () => {
  let consortium: Consortium;
  const ok = async (args: readonly string[]): Promise<void> => {
    const { exitCode, stderr } = await consortium.run(args);
    expect(exitCode, `${args.join(' ')}: ${stderr}`).to.equal(0);
  };
  const declare = (args: readonly string[]): Promise<Output> =>
    consortium.json(['cbam', 'declaration', '--year', '2026', ...args]);
  const writeLines = (...rows: readonly string[]): string => {
    const head = 'mrn,item,importDate,cn,origin,quantity,unit,values,bundle';
    const file = join(consortium.folder, 'lines.csv');
    writeFileSync(file, [head, ...rows].join('\n'));
    return file;
  };

  before(async function () {
    this.timeout(180_000);
    consortium = await startConsortium();
    for (const lot of ['plain', 'attested']) {
      const { file } = await consortium.declare(lot);
      await ok(['anchor', file, ...as('mill')]);
      await ok(['bundle', file]);
    }
    const bundle = join(consortium.folder, 'attested.bundle.json');
    await ok([
      'attest',
      bundle,
      '--report',
      REPORT,
      '--statement',
      STATEMENT,
      '--outcome',
      'satisfied',
      ...as('verifier'),
    ]);
    await ok(['bundle', 'attested.sdjwt', '--statement', STATEMENT, '--force']);
  });
  after(() => consortium.stop());

  it('counts one that nobody attested to at default values, and names the rule', async () => {
    const { goods, bundles, checks, lines } = await declare(['plain.bundle.json', '--date', '2026-10-04']);
    expect(goods.map(({ values, quantity }: Output) => [values, quantity])).to.deep.equal([
      ['default', '4800000'],
    ]);
    expect(bundles).to.have.length(1);
    expect(bundles[0].unmet.map(({ name }: Output) => name)).to.include('attestation');
    expect(checks.map(({ name }: Output) => name)).to.include('bundle-at-default-values');
    expect(lines[0]).to.include({ mrn: null, bundle: 'plain.bundle.json', importDate: '2026-10-04' });
  });
  it('counts one at actual values when every rule is met, and names the verification report', async () => {
    const { goods, bundles, verificationReports } = await declare([
      'attested.bundle.json',
      '--date',
      '2026-10-04',
    ]);
    expect(bundles[0]).to.deep.include({ values: 'actual', unmet: [] });
    expect(goods[0]).to.include({ values: 'actual', cn: '72081000', origin: 'CN', route: 'C' });
    expect(goods[0].specificEmbeddedEmissions.direct.slice(0, 7)).to.equal('1.53897');
    expect(verificationReports).to.have.length(1);
  });
  it('presumes the last day of the year where no date is given, and says so', async () => {
    const { lines, checks } = await declare(['attested.bundle.json']);
    expect(lines[0].importDate).to.equal('2026-12-31');
    expect(checks.map(({ name }: Output) => name)).to.include('import-date-presumed');
  });
  it('takes the figures of a line of customs from its bundle, beside lines that have none', async () => {
    const file = writeLines(
      '26NL000396A1B2C3D1,1,2026-10-04,72081000,CN,250,t,,attested.bundle.json',
      '26NL000396A1B2C3D1,2,2026-10-04,7208100000,CN,120,t,,plain.bundle.json',
      '26NL000396A1B2C3D1,3,2026-10-04,2523100090,CN,100,t,default,',
    );
    const { lines, goods, reconciliation } = await declare(['--from', file]);
    expect(reconciliation.lines).to.deep.equal({ given: 3, declared: 3, notDeclared: 0 });
    const valuesOf = (line: Output): string => goods[line.goods - 1].values;
    expect(lines.map((line: Output) => [line.item, line.quantity, valuesOf(line)])).to.deep.equal([
      ['1', '250', 'actual'],
      ['2', '120', 'default'],
      ['3', '100', 'default'],
    ]);
  });
  it('gives the same as an assessment of the bundle', async () => {
    const assessed = await consortium.json([
      ...['cbam', 'assess', 'attested.bundle.json', '--mass', '250', '--date', '2026-10-04'],
    ]);
    const file = writeLines('26NL000396A1B2C3D1,1,2026-10-04,72081000,CN,250,t,,attested.bundle.json');
    const { totals } = await declare(['--from', file]);
    expect(totals.certificatesToSurrender).to.equal(assessed.certificates);
    expect(totals.embeddedEmissions).to.equal(assessed.embeddedEmissions);
  });
  it('refuses lines that take more than the lot of their bundle, and lines that their bundle is not about', async () => {
    const over = writeLines(
      '26NL000396A1B2C3D1,1,2026-10-04,72081000,CN,4000000,t,,attested.bundle.json',
      '26NL000396A1B2C3D1,2,2026-10-04,72081000,CN,800001,t,,attested.bundle.json',
      '26NL000396A1B2C3D1,3,2026-10-04,73181542,CN,1,t,,plain.bundle.json',
    );
    const { exitCode, problems } = await consortium.error([
      'cbam',
      'declaration',
      '--year',
      '2026',
      '--from',
      over,
    ]);
    expect(exitCode).to.equal(2);
    expect(problems?.map(({ path }) => path)).to.have.members(['line 4, bundle', 'line 3, bundle']);
  });
  it('refuses cells that say what the bundle says', async () => {
    const file = writeLines('26NL000396A1B2C3D1,1,2026-10-04,72081000,CN,1,t,default,plain.bundle.json');
    const { problems } = await consortium.error(['cbam', 'declaration', '--year', '2026', '--from', file]);
    expect(problems?.map(({ path }) => path)).to.deep.equal(['line 2, values']);
  });
  it('counts a bundle whose bytes were changed at default values', async () => {
    const file = join(consortium.folder, 'attested.bundle.json');
    const bundle = JSON.parse(readFileSync(file, 'utf8'));
    bundle.attestations[0].contentHash = `0x${'00'.repeat(32)}`;
    writeFileSync(join(consortium.folder, 'changed.bundle.json'), JSON.stringify(bundle));
    const { bundles } = await declare(['changed.bundle.json', '--date', '2026-10-04']);
    expect(bundles[0].values).to.equal('default');
  });
  it('says that there is nothing to declare without lines and bundles', async () => {
    const { exitCode, code } = await consortium.error(['cbam', 'declaration', '--year', '2026']);
    expect([exitCode, code]).to.deep.equal([2, 'cli.usage']);
  });
});
