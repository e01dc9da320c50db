import { expect } from 'chai';
import { newFolder, removeFolder } from './support/folder.ts';
import { kiseki } from './support/kiseki.ts';
import { kisekiError, kisekiJson } from './support/output.ts';

describe('kiseki cbam default-value', () => {
  let home: string;
  before(() => {
    home = newFolder();
  });
  after(() => removeFolder(home));
  const query = (cn: string, country: string, year: number, ...more: string[]): string[] => [
    ...['cbam', 'default-value', '--cn', cn, '--country', country, '--year', String(year), ...more],
  ];
  const find = (...args: Parameters<typeof query>) => kisekiJson(query(...args), { home });
  const marked = async (...args: Parameters<typeof query>): Promise<string> =>
    (await find(...args)).totalWithMarkUp;

  it('gives value, mark-up, row, source and edition', async () => {
    expect(await find('2523 10 00 90', 'CN', 2026)).to.deep.include({
      ...{ direct: '1.35', indirect: '0.04', total: '1.39', markUp: '0.1', totalWithMarkUp: '1.529' },
      ...{ route: 'A', row: 'CN, 2523100090, grey, route (A)', tableVersion: '2026-1740' },
      ...{ fallback: false, fallbackReason: null },
    });
  });
  it('gives the worked figures of the law', async () => {
    expect([
      await marked('25231000', 'CN', 2027, '--route', 'B'),
      await marked('7208', 'IN', 2026),
    ]).to.deep.equal([...['1.56', '4.708']]);
    expect([await marked('28141000', 'CN', 2030), await marked('731815', 'kr', 2028)]).to.deep.equal([
      ...['4.4036', '4.5162'],
    ]);
  });
  it('says when other countries stand in, and why', async () => {
    const found = await find('7219 11 00', 'TW', 2026);
    expect(found).to.include({ total: '4.94', fallback: true });
    expect(found.fallbackReason).to.include('withdrawn');
    const unlisted = await find('7219 11 00', 'AQ', 2026);
    expect(unlisted).to.include({ total: '4.94', fallback: true });
  });
  it('takes an unknown origin for precursors, and another edition', async () => {
    expect(await find('72071114', 'unknown', 2026, '--route', 'C')).to.include({ fallback: false });
    const older = await find('7219 11 00', 'TW', 2026, '--tables', '2025/2621');
    expect(older).to.include({ tableVersion: '2025-2621', fallback: false });
  });
  it('explains itself', async () => {
    const { stdout } = await kiseki(query('7208', 'IN', 2026, '--explain'), { home });
    expect(stdout).to.include('DV × (1 + mark-up) = 4.708 t CO2e/t');
  });
  it('refuses ambiguous, retired and foreign codes, exempt origins and unknown editions with exit code 2', async () => {
    for (const [args, code] of [
      [query('25231000', 'CN', 2026), 'cbam.default-value-ambiguous'],
      [query('31021010', 'CN', 2026), 'cbam.code-retired'],
      [query('7204', 'CN', 2026), 'cbam.code-out-of-scope'],
      [query('72083900', 'CH', 2026), 'cbam.origin-exempt'],
      [query('72083900', 'XX', 2026), 'cbam.country-unknown'],
      [query('72083900', 'IN', 2026, '--tables', '1999'), 'cbam.table-absent'],
      [query('72', 'IN', 2026), 'cli.usage'],
      [query('72083900', 'IN', 2025), 'cli.usage'],
    ] as const)
      expect(await kisekiError(args, { home }), args.join(' ')).to.include({ code, exitCode: 2 });
  });
});
