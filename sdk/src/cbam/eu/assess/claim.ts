import { decimal } from '../../../core/decimal.ts';
import { type Exact, exact, ZERO } from '../../../core/exact.ts';
import { type CarbonPriceReduction, carbonPriceReduction, type PricePaid } from '../carbon-price/index.ts';
import { isExemptOrigin } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import type { AssessmentRequest, CarbonPricePaid } from './request.ts';

type Paid = Exclude<CarbonPricePaid['price'], { kind: 'default' }>;

const figureOf = (text: string): Exact => exact(decimal(text));
const zeroUnless = (text: string | undefined): Exact => (text === undefined ? ZERO : figureOf(text));

const pricePaid = (price: Paid, emissionsPerTonne: Exact): PricePaid => {
  const common = {
    currency: price.currency,
    ...(price.unitsPerEuro === undefined ? {} : { unitsPerEuro: figureOf(price.unitsPerEuro) }),
    price: figureOf(price.price),
    rebate: zeroUnless(price.rebate),
  };
  if (price.per === 't good') return { ...common, per: price.per };
  return {
    ...common,
    per: price.per,
    emissions: price.emissions === undefined ? emissionsPerTonne : figureOf(price.emissions),
    freeAllowances: zeroUnless(price.freeAllowances),
  };
};

/**
 * What the carbon price of a request takes off, null where none is claimed.
 * @throws CbamError of `carbonPriceReduction`
 */
export const claimedReduction = (
  tables: EuTables,
  request: AssessmentRequest,
  quantityTonnes: Exact,
  emissionsPerTonne: Exact,
): CarbonPriceReduction | null => {
  const { carbonPricePaid: claim, origin, productionCountry, importDate, emissions } = request;
  if (claim === undefined || isExemptOrigin(origin)) return null;
  const { price, conversion, yearlyCertificatePrice } = claim;
  return carbonPriceReduction(tables, {
    year: Number(importDate.slice(0, 4)),
    country: claim.country ?? productionCountry ?? origin,
    quantityTonnes,
    emissionsBy: emissions.kind === 'actual' ? 'actual values' : 'default values',
    price:
      price.kind === 'default'
        ? { kind: 'default', emissions: emissionsPerTonne }
        : {
            kind: 'paid',
            paid: pricePaid(price, emissionsPerTonne),
            certifiedBy: price.certifiedBy ?? null,
            hasEvidenceOfPayment: price.hasEvidenceOfPayment,
          },
    conversion,
    ...(yearlyCertificatePrice === undefined
      ? {}
      : { yearlyCertificatePrice: figureOf(yearlyCertificatePrice) }),
  });
};
