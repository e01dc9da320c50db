import { expect } from 'chai';
import {
  type CarbonPriceClaim,
  carbonPriceReduction,
  type PricePaid,
  yearlyAveragePrice,
} from '../../../../sdk/src/cbam/eu/carbon-price/index.ts';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { shipped } from '../eu-tables.ts';
import { of } from '../obligation/support.ts';
import { refusal } from '../refusal.ts';

const paidPerGood: PricePaid = { currency: 'EUR', price: of('12'), rebate: of('2'), per: 't good' };

const paid = (price: PricePaid = paidPerGood) =>
  ({ kind: 'paid', paid: price, certifiedBy: 'An auditor', hasEvidenceOfPayment: true }) as const;

const reduce = (more: Partial<CarbonPriceClaim> = {}) =>
  carbonPriceReduction(shipped, {
    year: 2026,
    country: 'TR',
    quantityTonnes: of('100'),
    emissionsBy: 'actual values',
    price: paid(),
    conversion: 'draft-2026',
    yearlyCertificatePrice: of('80'),
    ...more,
  });

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
    const { yearlyCertificatePrice: _, ...claim } = {
      year: 2026,
      country: 'TR',
      quantityTonnes: of('100'),
      emissionsBy: 'actual values',
      price: paid(),
      conversion: 'draft-2026',
      yearlyCertificatePrice: null,
    } as const;
    expect(carbonPriceReduction(shipped, claim).notes.join()).to.include('provisional');
    // The mean of 75.36, 75.28 and 82.32; the fourth quarter is not over.
    const { eur, complete } = yearlyAveragePrice(shipped, 2026);
    expect([decimalText(eur), complete]).to.deep.equal([decimalText(of('232.96').div(3)), false]);
  });

  it('refuses a year without prices, and a price of zero', () => {
    expect(refusal(() => yearlyAveragePrice(shipped, 2031)).code).to.equal('cbam.no-price');
    expect(refusal(() => reduce({ yearlyCertificatePrice: of('0') })).code).to.equal(
      'cbam.price-not-positive',
    );
  });
});
