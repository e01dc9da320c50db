import { expect } from 'chai';
import {
  cbamFactor,
  certificatePrice,
  crossSectoralFactor,
  defaultCarbonPrice,
  exchangeRate,
  gridFactor,
  massThreshold,
} from '../../../sdk/src/cbam/eu/factors/index.ts';
import { loadEuTables } from '../../../sdk/src/cbam/eu/tables.ts';
import { textDigest } from '../../../sdk/src/cbam/tables/index.ts';
import { decimalText } from '../../../sdk/src/core/exact.ts';
import { shipped, shippedFiles } from './eu-tables.ts';
import { refusal } from './refusal.ts';

const withTable = (id: string, text: string, published = '2026-06-01') => {
  const table = {
    ...{ id, version: 'own', title: id, source: 'ours', published, file: 'own.csv' },
    ...{ validFrom: '2026-01-01', validTo: null, completeness: [] },
    rows: text.trimEnd().split('\n').length - 1,
    sha256: textDigest(text),
  };
  const manifest = JSON.stringify({ schema: 'kiseki.cbam-tables/1', tables: [table] });
  return loadEuTables([shippedFiles, { manifest, files: new Map([['own.csv', text]]) }]);
};

describe('factors', () => {
  it('has the share that is still allocated free from 2026 to 2034', () => {
    const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034];
    expect(years.map((year) => decimalText(cbamFactor(shipped, year).value))).to.deep.equal([
      ...['0.975', '0.95', '0.9', '0.775', '0.515', '0.39', '0.265', '0.14', '0'],
    ]);
    expect(refusal(() => cbamFactor(shipped, 2035)).code).to.equal('cbam.no-factor');
  });

  it('has the cross-sectoral factor as far as it is published', () => {
    expect(decimalText(crossSectoralFactor(shipped, 2030).value)).to.equal('1');
    expect(refusal(() => crossSectoralFactor(shipped, 2031)).code).to.equal('cbam.no-factor');
  });

  it('takes the price of the quarter of import, and says that it is not confirmed', () => {
    const prices = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-09-30'].map((day) =>
      certificatePrice(shipped, day),
    );
    expect(prices.map(({ eur }) => decimalText(eur))).to.deep.equal(['75.36', '75.36', '75.28', '82.32']);
    expect(prices.every(({ confirmed }) => !confirmed)).to.equal(true);
    expect(refusal(() => certificatePrice(shipped, '2026-10-01')).code).to.equal('cbam.no-price');
  });

  it('has the mass threshold from its year on', () => {
    expect(decimalText(massThreshold(shipped, 2029).tonnes)).to.equal('50');
    expect(refusal(() => massThreshold(shipped, 2025)).code).to.equal('cbam.no-factor');
  });

  it('refuses figures of tables that are not shipped, and says how to give them', () => {
    const calls = [
      () => gridFactor(shipped, 'CN'),
      () => exchangeRate(shipped, { currency: 'CNY', year: 2026 }),
      () => defaultCarbonPrice(shipped, { country: 'CN', year: 2027 }),
    ];
    for (const call of calls) {
      expect(refusal(call)).to.include({ code: 'cbam.table-absent' });
      expect(refusal(call).hint).to.include('--data');
    }
  });

  it("reads them from the user's own tables", () => {
    const grid = withTable('grid-factors', 'country,tCO2PerMWh\nCN,0.6\n');
    expect(decimalText(gridFactor(grid, 'CN').value)).to.equal('0.6');
    expect(refusal(() => gridFactor(grid, 'IN')).code).to.equal('cbam.no-factor');
    const rates = withTable('exchange-rates', 'currency,year,unitsPerEuro\nCNY,2026,8.1\n');
    expect(decimalText(exchangeRate(rates, { currency: 'CNY', year: 2026 }).value)).to.equal('8.1');
    const prices = withTable('default-carbon-prices', 'country,year,eurPerTonneCO2e\nCN,2027,9.5\n');
    expect(decimalText(defaultCarbonPrice(prices, { country: 'CN', year: 2027 }).value)).to.equal('9.5');
  });

  it('refuses a table with two figures for one key', () => {
    expect(refusal(() => withTable('grid-factors', 'country,tCO2PerMWh\nCN,0.6\nCN,0.7\n')).code).to.equal(
      'cbam.table-invalid',
    );
  });

  it('adds a newer price to those that came with Kiseki', () => {
    const text = 'from,to,period,eur,confirmed\n2026-10-01,2026-12-31,2026-Q4,84.1,yes\n';
    const tables = withTable('certificate-prices', text, '2027-01-04');
    expect(decimalText(certificatePrice(tables, '2026-11-11').eur)).to.equal('84.1');
    expect(certificatePrice(tables, '2026-11-11').confirmed).to.equal(true);
    expect(decimalText(certificatePrice(tables, '2026-01-01').eur)).to.equal('75.36');
  });
});
