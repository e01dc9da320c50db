import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { itWithWorkbooks, workbookPath } from '../sdk/formats/commission-template/workbooks.ts';
import { newFolder, removeFolder } from './support/folder.ts';
import { kiseki } from './support/kiseki.ts';
import { kisekiError, kisekiJson } from './support/output.ts';

describe('kiseki cbam template', () => {
  let folder: string;
  before(() => {
    folder = newFolder();
  });
  after(() => removeFolder(folder));
  const at = () => ({ home: folder, cwd: folder });
  const STEEL = ['--precursor', 'Carbon steel=72081000', '--precursor', 'High alloy steel=72230019'];

  itWithWorkbooks('prints installation, period, products and differences', async () => {
    const found = await kisekiJson(['cbam', 'template', workbookPath('steel')], at());
    expect(Object.keys(found)).to.deep.equal(['installation', 'period', 'products', 'differences']);
    expect(found.period).to.deep.equal({ from: '2023-01-01', to: '2023-12-31' });
    expect(found.products[0]).to.deep.equal({
      cnCode: '72081000',
      name: 'Example name A',
      process: 'Bubble approach',
      specificEmbeddedEmissions: {
        direct: '1.53897606455786541667',
        indirect: '0.2035539825',
        total: '1.74253004705786541667',
      },
      electricityPerUnit: '0.3455925',
      shareOfDefaultValues: '0',
    });
    expect(found.differences[0]).to.include({
      sheet: 'C_Emissions&Energy',
      cell: 'M26',
      stated: '976918.88',
    });
  });

  itWithWorkbooks('writes a draft a product, which nothing replaces without --force', async () => {
    const args = ['cbam', 'template', workbookPath('screws'), '--declare', ...STEEL];
    const { products } = await kisekiJson(args, at());
    const drafts = ['product-1-73181542.json', 'product-2-73181535.json'];
    expect(products.map(({ draft }: { draft: string }) => draft)).to.deep.equal(drafts);
    const draft = JSON.parse(readFileSync(join(folder, drafts[0] ?? ''), 'utf8'));
    expect(draft.quantity).to.deep.equal({ value: '17000', unit: 't' });
    expect(await kisekiError(args, at())).to.include({ exitCode: 2, code: 'cli.file-exists' });
    await kisekiJson([...args, '--force'], at());
  });

  itWithWorkbooks('says what is missing to declare, with exit code 2', async () => {
    const args = ['cbam', 'template', workbookPath('screws'), '--declare'];
    expect(await kisekiError(args, at())).to.include({
      exitCode: 2,
      code: 'template.declaration-incomplete',
    });
  });

  itWithWorkbooks('shows figures and differences to a person', async () => {
    const { exitCode, stdout } = await kiseki(['cbam', 'template', workbookPath('cement')], at());
    expect(exitCode).to.equal(0);
    expect(stdout).to.contain('Portland Cement Art. Nr. 1').and.contain('C_Emissions&Energy!M26');
  });

  it('refuses what is no workbook, with exit code 2', async () => {
    const file = new URL('../../package.json', import.meta.url).pathname;
    expect(await kisekiError(['cbam', 'template', file], at())).to.include({
      exitCode: 2,
      code: 'xlsx.not-a-workbook',
    });
  });
});
