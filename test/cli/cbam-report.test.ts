import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { as, type Consortium, startConsortium } from './support/consortium.ts';
import type { Output } from './support/output.ts';

/** On a real chain: a lot of the mill, anchored, attested and bundled. */
describe('kiseki cbam report', () => {
  let consortium: Consortium;
  const bundle = (): string => join(consortium.folder, 'lot.bundle.json');
  const ok = async (args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await consortium.run(args);
    expect(exitCode, `${args.join(' ')}: ${stderr}`).to.equal(0);
    return stdout;
  };
  const itemOf = ({ items }: Output, wanted: string): Output =>
    items.find(({ number }: { number: string }) => number === wanted);

  before(async function () {
    this.timeout(120_000);
    consortium = await startConsortium();
    const { file } = await consortium.declare('lot');
    await ok(['anchor', file, ...as('mill')]);
    await ok(['bundle', file]);
    writeFileSync(join(consortium.folder, 'report.pdf'), 'a signed report');
    await ok(['attest', bundle(), '--report', 'report.pdf', '--outcome', 'satisfied', ...as('verifier')]);
    await ok(['bundle', file, '--force']);
  });
  after(() => consortium.stop());

  it('lists every item of an operator’s report with what the declaration states', async () => {
    const report = await consortium.json(['cbam', 'report', bundle()]);
    expect(report.schema).to.equal('kiseki.operator-report/0');
    expect(report.evidence.result).to.equal('valid');
    expect(itemOf(report, '15(a)')).to.include({ status: 'stated', source: 'declaration' });
    expect(itemOf(report, '1(a)').status).to.equal('not stated');
    expect(report.sectorParameters).to.not.deep.equal([]);
  });
  it('says to a person which items are left to supply', async () => {
    expect(await ok(['cbam', 'report', bundle()]))
      .to.match(/\d+ items stated, \d+ in part, \d+ not stated/)
      .and.include('Name of the operator');
  });
  it('states in a verification report who attested, when and with which conclusion', async () => {
    const report = await consortium.json(['cbam', 'report', bundle(), '--kind', 'verification']);
    expect(itemOf(report, '1.3(a)').value).to.equal(consortium.parties.verifier.did);
    expect(itemOf(report, '2.6(a)')).to.include({ status: 'stated in part', source: 'attestation' });
    expect(itemOf(report, '1.2(a)').value[0]).to.match(/^keccak256 0x[0-9a-f]{64}$/);
  });
  it('adds details, and refuses those of what is signed', async () => {
    const details = (items: unknown): string => {
      const file = join(consortium.folder, 'details.json');
      writeFileSync(file, JSON.stringify({ schema: 'kiseki.report-details/0', items }));
      return file;
    };
    const args = ['cbam', 'report', bundle(), '--details'];
    const report = await consortium.json([...args, details({ '1(a)': 'Example Steel' })]);
    expect(itemOf(report, '1(a)')).to.include({
      status: 'stated',
      source: 'details',
      value: 'Example Steel',
    });
    const refused = await consortium.error([...args, details({ '15(a)': '0.1' })]);
    expect([refused.exitCode, refused.code]).to.deep.equal([2, 'cbam.report-invalid']);
  });
  it('writes JSON and a page', async () => {
    for (const [file, begins] of [
      ['operator.json', '{'],
      ['operator.html', '<!doctype html>'],
    ] as const) {
      await ok(['cbam', 'report', bundle(), '--out', file]);
      expect(readFileSync(join(consortium.folder, file), 'utf8').startsWith(begins), file).to.equal(true);
    }
  });
  it('ends as verify does where the evidence does not hold, and says so in the report', async () => {
    const report = await consortium.json(['cbam', 'report', bundle(), '--offline'], 3);
    expect(report.evidence.result).to.equal('incomplete');
  });
});
