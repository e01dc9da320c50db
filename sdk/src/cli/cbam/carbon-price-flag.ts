import { z } from 'zod';

import { countryName, keyValues } from './inputs.ts';

const CARBON_PRICE_KEYS = [
  ...['price', 'currency', 'per', 'country', 'rebate', 'emissions', 'free', 'rate', 'certified-by'],
  ...['evidence', 'certificate-price', 'conversion', 'kind'],
] as const;

const Keys = z.strictObject({
  kind: z.enum(['paid', 'default']).default('paid'),
  conversion: z.enum(['none', 'draft-2026']).default('none'),
  country: countryName.optional(),
  'certificate-price': z.string().optional(),
  price: z.string().optional(),
  currency: z.string().default('EUR'),
  per: z.enum(['t', 'tCO2e']).default('tCO2e'),
  rebate: z.string().optional(),
  emissions: z.string().optional(),
  free: z.string().optional(),
  rate: z.string().optional(),
  'certified-by': z.string().optional(),
  evidence: z.enum(['yes', 'no']).default('no'),
});

const defined = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What the key-value list says, in the fields of a request, which judges the figures. */
export const carbonPriceFlag = keyValues(CARBON_PRICE_KEYS, Keys).transform(
  ({ kind, conversion, country, per, currency, price, rebate, evidence, ...keys }): unknown => {
    const paid = {
      ...{ kind, currency, price, rebate },
      per: per === 't' ? 't good' : 't CO2e',
      emissions: keys.emissions,
      freeAllowances: keys.free,
      unitsPerEuro: keys.rate,
      certifiedBy: keys['certified-by'],
      hasEvidenceOfPayment: evidence === 'yes',
    };
    return defined({
      country,
      price: kind === 'default' ? { kind } : defined(paid),
      conversion,
      yearlyCertificatePrice: keys['certificate-price'],
    });
  },
);
