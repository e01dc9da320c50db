import { z } from 'zod';

import { countryName, keyValues } from './inputs.ts';

const CARBON_PRICE_KEYS = [
  ...['price', 'currency', 'per', 'country', 'rebate', 'emissions', 'free', 'rate', 'certified-by'],
  ...['evidence', 'certificate-price', 'conversion', 'kind'],
] as const;

/** What a price that was paid has, and a default price of a country has not. */
const PAID_KEYS = [
  ...['price', 'currency', 'per', 'rebate', 'emissions', 'free', 'rate', 'certified-by', 'evidence'],
];

const Given = z.strictObject({
  kind: z.enum(['paid', 'default']).default('paid'),
  conversion: z.enum(['none', 'draft-2026']).default('none'),
  country: countryName.optional(),
  'certificate-price': z.string().optional(),
  price: z.string().optional(),
  currency: z.string().optional(),
  per: z.enum(['t', 'tCO2e']).optional(),
  rebate: z.string().optional(),
  emissions: z.string().optional(),
  free: z.string().optional(),
  rate: z.string().optional(),
  'certified-by': z.string().optional(),
  evidence: z.enum(['yes', 'no']).optional(),
});

/** Nothing that was said is left unused: a default price stands for itself, and a paid one has an amount. */
const Keys = Given.superRefine(({ kind, ...keys }, context) => {
  const refuse = (key: string, message: string): void =>
    context.addIssue({ code: 'custom', path: [key], message });
  if (kind === 'paid' && keys.price === undefined) refuse('price', 'is missing: what was paid');
  if (kind === 'default') {
    for (const [key] of Object.entries(keys).filter(([name]) => PAID_KEYS.includes(name)))
      refuse(key, 'belongs to a price that was paid, not to kind=default');
  }
  if (keys.per === 't') {
    for (const [key] of Object.entries(keys).filter(([name]) => name === 'emissions' || name === 'free'))
      refuse(key, 'belongs to per=tCO2e: a price for a tonne of good has no emissions of its own');
  }
});

const defined = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What the key-value list says, in the fields of a request, which judges the figures. */
export const carbonPriceFlag = keyValues(CARBON_PRICE_KEYS, Keys).transform(
  ({ kind, conversion, country, per, currency, price, rebate, evidence, ...keys }): unknown => {
    const paid = {
      ...{ kind, currency: currency ?? 'EUR', price, rebate },
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
