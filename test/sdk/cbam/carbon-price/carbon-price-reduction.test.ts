import { expect } from 'chai';
import {
  type CarbonPriceClaim,
  carbonPriceReduction,
  type PricePaid,
  yearlyAveragePrice,
} from '../../../../sdk/src/cbam/eu/carbon-price/index.ts';
import { loadEuTables } from '../../../../sdk/src/cbam/eu/tables.ts';
import { textDigest } from '../../../../sdk/src/cbam/tables/index.ts';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { shipped, shippedFiles } from '../eu-tables.ts';
import { of } from '../obligation/support.ts';
import { refusal } from '../refusal.ts';

const paidPerGood: PricePaid = { currency: 'EUR', price: of('12'), rebate: of('2'), per: 't good' };

const withTable = (id: string, text: string) => {
  const table = {
    ...{ id, version: 'own', title: id, source: 'ours', published: '2028-01-01', file: 'own.csv' },
    ...{ validFrom: '2026-01-01', validTo: null, completeness: [] },
    rows: text.trimEnd().split('\n').length - 1,
    sha256: textDigest(text),
  };
  const manifest = JSON.stringify({ schema: 'kiseki.cbam-tables/1', tables: [table] });
  return loadEuTables([shippedFiles, { manifest, files: new Map([['own.csv', text]]) }]);
};

const paid = (price: PricePaid = paidPerGood) =>
  ({ kind: 'paid', paid: price, certifiedBy: 'An auditor', hasEvidenceOfPayment: true }) as const;

const claim: CarbonPriceClaim = {
  year: 2026,
  country: 'TR',
  quantityTonnes: of('100'),
  emissionsBy: 'actual values',
  price: paid(),
  conversion: 'draft-2026',
};

const reduce = (more: Partial<CarbonPriceClaim> = {}) =>
  carbonPriceReduction(shipped, { ...claim, yearlyCertificatePrice: of('80'), ...more });

describe('the reduction for a carbon price paid in a third country', () => {
  it('is the price net of rebates over the yearly price of certificates, marked as not in force', () => {
    const result = reduce();
    // (12 − 2) / 80 × 100.
    expect(decimalText(result.value)).to.equal('12.5');
    expect(result).to.deep.include({ inForce: false, reason: null });
    expect(result.steps.at(-1)?.note).to.include('not in force');
  });

  it('takes free allowances off as compensation, and converts currency', () => {
    const price: PricePaid = {
      currency: 'TRY',
      unitsPerEuro: of('40'),
      price: of('800'),
      rebate: of('0'),
      per: 't CO2e',
      emissions: of('2'),
      freeAllowances: of('1.5'),
    };
    // 800 × (2 − 1.5) / 40 = 10 EUR/t.
    expect(decimalText(reduce({ price: paid(price) }).value)).to.equal('12.5');
  });

  it('is never negative, whatever was given back', () => {
    expect(decimalText(reduce({ price: paid({ ...paidPerGood, rebate: of('99') }) }).value)).to.equal('0');
  });

  it('is nothing without a conversion, without certification or evidence, and for the EU ETS, each with its reason', () => {
    const claims: Partial<CarbonPriceClaim>[] = [
      { conversion: 'none' },
      { country: 'NO' },
      { emissionsBy: 'default values' },
      { price: { ...paid(), certifiedBy: null } },
      { price: { ...paid(), hasEvidenceOfPayment: false } },
      { price: { kind: 'default', emissions: of('2') } },
    ];
    const results = claims.map((claim) => reduce(claim));
    for (const { value } of results) expect(decimalText(value)).to.equal('0');
    expect(new Set(results.map(({ reason }) => reason)).size).to.equal(claims.length);
    expect(results.map(({ reason }) => reason)).to.not.include(null);
  });

  it('needs the exchange rate of another currency', () => {
    const price = paid({ ...paidPerGood, currency: 'CNY' });
    expect(refusal(() => reduce({ price })).code).to.equal('cbam.table-absent');
  });

  it('says that the yearly average of 2026 is provisional while prices are not confirmed', () => {
    expect(carbonPriceReduction(shipped, claim).notes.join()).to.include('provisional');
    // The mean of 75.36, 75.28 and 82.32; the fourth quarter is not over.
    const { eur, complete } = yearlyAveragePrice(shipped, 2026);
    expect([decimalText(eur), complete]).to.deep.equal([decimalText(of('232.96').div(3)), false]);
  });

  it('is the default carbon price on the emissions of the good at default values (Article 9(4))', () => {
    const tables = withTable('default-carbon-prices', 'country,year,eurPerTonneCO2e\nTR,2026,4\n');
    const { value } = carbonPriceReduction(tables, {
      ...claim,
      emissionsBy: 'default values',
      price: { kind: 'default', emissions: of('2') },
      yearlyCertificatePrice: of('80'),
    });
    // 4 × 2 / 80 × 100.
    expect(decimalText(value)).to.equal('10');
  });

  it('knows a year of confirmed prices without a gap as complete, whichever day its weeks begin on', () => {
    const weeks = (rows: string[]) =>
      withTable('certificate-prices', `from,to,period,eur,confirmed\n${rows.join('\n')}\n`);
    const first = '2027-01-04,2027-06-30,first,80,yes';
    const second = '2027-07-01,2028-01-02,second,90,yes';
    const whole = yearlyAveragePrice(weeks([second, first]), 2027);
    expect([decimalText(whole.eur), whole.complete]).to.deep.equal(['85', true]);
    const gap = yearlyAveragePrice(weeks([first, second.replace('07-01', '07-02')]), 2027);
    expect(gap.complete).to.equal(false);
  });

  it('takes a period from the edition published last, and the others from the older one', () => {
    const row = '2026-01-01,2026-03-31,2026-Q1,75.39,yes';
    const tables = withTable('certificate-prices', `from,to,period,eur,confirmed\n${row}\n`);
    const { eur, periods } = yearlyAveragePrice(tables, 2026);
    expect(periods).to.deep.equal(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(decimalText(eur)).to.equal(decimalText(of('232.99').div(3)));
  });

  it('refuses a year without prices, and a price of zero', () => {
    expect(refusal(() => yearlyAveragePrice(shipped, 2031)).code).to.equal('cbam.no-price');
    expect(refusal(() => reduce({ yearlyCertificatePrice: of('0') })).code).to.equal(
      'cbam.price-not-positive',
    );
  });
});
