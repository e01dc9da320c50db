import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { newFolder, removeFolder } from './support/folder.ts';
import { kiseki } from './support/kiseki.ts';
import { kisekiError, kisekiJson } from './support/output.ts';

const CLINKER = [
  ...['cbam', 'assess', '--taric', '2523 10 00 90', '--origin', 'CN'],
  ...['--mass', '100', '--date', '2026-02-15', '--default'],
];
const STEEL = [
  ...['cbam', 'assess', '--cn', '72071114', '--origin', 'IN', '--mass', '1 t', '--date', '2026-05-04'],
  ...['--direct', '1.2', '--route', 'D'],
];
const DRI = 'code=72031000,mass=1.1,origin=IN';

describe('kiseki cbam assess', () => {
  let home: string;
  before(() => {
    home = newFolder();
  });
  after(() => removeFolder(home));
  const json = (args: readonly string[]) => kisekiJson(args, { home });
  const error = (args: readonly string[]) => kisekiError(args, { home });
  const text = async (args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await kiseki(args, { home });
    expect(exitCode, stderr).to.equal(0);
    return stdout;
  };

  it('gives emissions, free allocation, certificates and cost as exact decimals', async () => {
    const result = await json(CLINKER);
    expect(result).to.deep.include({
      embeddedEmissions: '152.9',
      specificEmbeddedEmissions: { direct: '1.35', indirect: '0.04', total: '1.529' },
      freeAllocationAdjustment: { perTonne: '0.64935', total: '64.935' },
      certificates: '87.965',
    });
    expect(result.cost).to.include({
      currency: 'EUR',
      amount: '6629.0424',
      price: '75.36',
      period: '2026-Q1',
    });
  });
  it('says it to a person in a few lines, euros to the cent', async () => {
    expect(await text(CLINKER))
      .to.match(/certificates +87\.965/)
      .and.include('6 629.04 EUR');
  });
  it('explains each step by formula, figures and article', async () => {
    expect(await text([...CLINKER, '--explain']))
      .to.include('CBAM × CSCF × BM = 0.64935 t CO2e/t')
      .and.include('(EU) 2025/2620, Eq 6')
      .and.include('CN, 2523100090, grey, route (A)');
  });
  it('takes kilograms, a given price, and codes with spaces', async () => {
    const args = CLINKER.map((word) => (word === '100' ? '100 000 kg' : word));
    expect((await json([...args, '--price', '80'])).cost.amount).to.equal('7037.2');
  });

  describe('precursors', () => {
    const sefa = async (...flags: string[]) =>
      (await json([...STEEL, ...flags])).freeAllocationAdjustment.perTonne;

    it('count by column A, by column B, or by the verified figure of their producer', async () => {
      expect(await sefa('--precursor', `${DRI},basis=actual`)).to.equal('0.3797625');
      expect(await sefa('--precursor', DRI)).to.equal('0.4891575');
      expect(await sefa('--precursor', `${DRI},sefa=0.2`)).to.equal('0.283375');
      expect(await sefa('--precursor', `${DRI.replace('IN', 'ch')}`)).to.equal('0.063375');
    });
    it('may have precursors of their own', async () => {
      const sinter = 'code=26011200,mass=1.5,origin=IN,of=72031000';
      // 0.063375 + 1.1 × (0.287625 + 1.5 × 0.975 × 0.086)
      const found = await sefa('--precursor', `${DRI},basis=actual`, '--precursor', sinter);
      expect(found).to.equal('0.518115');
    });
    it('that cannot be are refused', async () => {
      for (const flags of [
        ['--precursor', 'code=72031000'],
        ['--precursor', `${DRI},colour=red`],
        ['--precursor', `${DRI},mass=2`],
        ['--precursor', `${DRI},mass=`],
        ['--precursor', `${DRI},of=72011011`],
        ['--precursor', `${DRI},of=72031000`],
        ['--precursor', `${DRI},sefa=1,basis=actual`],
        ['--precursor', DRI.replace('1.1', 'much')],
        ['--precursor', DRI, '--precursor', 'code=26011200,mass=1,origin=IN,of=72031000'],
      ])
        expect(await error([...STEEL, ...flags]), flags.join(' ')).to.include({
          code: 'cli.usage',
          exitCode: 2,
        });
    });
  });

  it('takes a carbon price that was paid, and says that its conversion is not in force', async () => {
    const paid = 'price=80,currency=CNY,rate=8,certified-by=Example,evidence=yes,certificate-price=80';
    const withPrice = (more: string) => json([...STEEL, '--carbon-price-paid', `${paid}${more}`]);
    expect((await withPrice('')).carbonPriceReduction).to.include({ certificates: '0', conversion: 'none' });
    // 10 EUR for 1.2 t CO2e at 80 EUR a certificate.
    const drafted = await withPrice(',conversion=draft-2026');
    expect(drafted.carbonPriceReduction).to.include({ certificates: '0.15', inForce: false });
    expect(drafted.certificates).to.equal('0.986625');
  });

  it('refuses a carbon price of which something would be left unused, or without its amount', async () => {
    const problems = async (list: string) => {
      const { code, problems: found } = await error([...STEEL, '--carbon-price-paid', list]);
      expect(code, list).to.equal('cli.usage');
      return found?.map(({ path }) => path).join(' ');
    };
    expect(await problems('kind=default,price=10,evidence=yes')).to.equal(
      'carbon-price-paid price carbon-price-paid evidence',
    );
    expect(await problems('conversion=draft-2026')).to.equal('carbon-price-paid price');
    expect(await problems('price=10,per=t,emissions=2')).to.equal('carbon-price-paid emissions');
  });

  it('refuses what contradicts itself or is missing, with exit code 2', async () => {
    const without = (flag: string, count = 2) => {
      const at = CLINKER.indexOf(flag);
      return CLINKER.filter((_, index) => index < at || index >= at + count);
    };
    for (const args of [
      without('--origin'),
      without('--taric'),
      without('--mass'),
      without('--date'),
      without('--default', 1),
      [...CLINKER, '--direct', '1'],
      [...CLINKER, '--cn', '72083900'],
      [...CLINKER, '--ties', 'half-up'],
      [...CLINKER, '--rounding', 'regulation'],
      [...CLINKER, '--production-period', '2026'],
      CLINKER.map((word) => (word === '100' ? 'a lot' : word)),
    ])
      expect(await error(args), args.join(' ')).to.include({ code: 'cli.usage', exitCode: 2 });
    for (const [args, code] of [
      [CLINKER.map((word) => (word === 'CN' ? 'XX' : word)), 'cbam.request-invalid'],
      [CLINKER.map((word) => (word === '2523 10 00 90' ? '7601100000' : word)), 'cbam.code-retired'],
      [STEEL.map((word) => (word === 'D' ? 'J' : word)), 'cbam.route-not-in-benchmark'],
      [[...STEEL, '--data', 'nowhere'], 'cli.file-unreadable'],
    ] as const)
      expect(await error(args), args.join(' ')).to.include({ code, exitCode: 2 });
  });

  it('saves a result that a replay gives again, and replaces no file unless told to', async () => {
    const file = join(home, 'clinker.json');
    await json([...CLINKER, '--out', file]);
    expect(await json(['cbam', 'replay', file])).to.deep.include({ equal: true, changes: [] });
    expect(await error([...CLINKER, '--out', file])).to.include({ code: 'cli.file-exists' });
    await json([...CLINKER, '--out', file, '--force']);
    await error([...STEEL.slice(0, -2), '--out', join(home, 'refused.json')]);
    expect(existsSync(join(home, 'refused.json')), 'a refused one was written').to.equal(false);
  });
});
