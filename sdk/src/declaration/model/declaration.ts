import * as z from 'zod';
import { decimal, sum } from '../../core/decimal.ts';
import {
  CARBON_PRICE_INSTRUMENTS,
  CURRENCIES,
  GWP_SETS,
  METHODS,
  PRODUCTION_ROUTES,
  QUALIFYING_PARAMETERS,
} from '../codes.ts';
import { GWP } from '../gwp.ts';
import { Emissions, requireEqual } from './emissions.ts';
import { Input } from './inputs.ts';
import { Installation, Period, Product } from './product.ts';
import { fitsLedger, inFunctionalUnits, Quantity } from './quantity.ts';
import { country, nonNegativeDecimal, text } from './scalars.ts';

export const SCHEMA_VERSION = 'kiseki.declaration/1';

export const methodFields = {
  standard: z.enum(METHODS),
  gwpSet: z.enum(GWP_SETS),
  description: text(1024),
};

type GwpChoice = { standard?: string | undefined; gwpSet?: string | undefined };
/** As far as both are known. */
export const usesGwpOfMethod = ({ standard, gwpSet }: GwpChoice): boolean =>
  standard !== 'cbam-2025-2547' || gwpSet === undefined || gwpSet === 'ar5';
export const gwpOfMethodProblem = {
  path: ['gwpSet'],
  message: 'is not what the method uses: (EU) 2025/2547, Annex II, table 6, holds the values of AR5',
};

const Method = z
  .strictObject(methodFields)
  .partial({ description: true })
  .refine(usesGwpOfMethod, gwpOfMethodProblem)
  .refine(({ standard, description }) => standard !== 'other' || description !== undefined, {
    path: ['description'],
    message: 'is missing: it says what the method "other" is',
  });

/** A carbon price that was due for the lot where it was made; amount in `currency`, emissions in tCO2e. */
export const carbonPriceFields = {
  country,
  instrument: z.enum(CARBON_PRICE_INSTRUMENTS),
  amount: nonNegativeDecimal,
  currency: z.enum(CURRENCIES, {
    error: `not an ISO 4217 currency code; known: ${CURRENCIES.join(' ')}`,
  }),
  coveredEmissions: nonNegativeDecimal,
  /** Rebate or other compensation, in the same currency; it lowers what was effectively paid. */
  rebate: nonNegativeDecimal,
};

type Price = { amount?: string | undefined; rebate?: string | undefined };
/** As far as both are known. */
export const coversRebate = ({ amount, rebate }: Price): boolean =>
  amount === undefined || rebate === undefined || decimal(rebate).lessThanOrEqualTo(amount);
export const rebateProblem = { path: ['rebate'], message: 'is larger than the amount' };

const CarbonPrice = z
  .strictObject(carbonPriceFields)
  .partial({ rebate: true })
  .refine(coversRebate, rebateProblem);

export const qualifyingParameterFields = {
  name: z.enum(QUALIFYING_PARAMETERS),
  value: nonNegativeDecimal.refine((value) => decimal(value).lessThanOrEqualTo(100), 'is above 100 percent'),
};

const LedgerQuantity = Quantity.refine(fitsLedger, {
  path: ['value'],
  message: 'is not a whole number of grams or watt-hours that the ledger can hold',
});

/**
 * One operator's statement about one lot. Every figure is a decimal in a string; emissions are tCO2e for the whole lot;
 * specific embedded emissions are always derived, never stored. Field meanings follow Implementing Regulation (EU)
 * 2025/2547.
 */
export const Declaration = z
  .strictObject({
    schema: z.literal(SCHEMA_VERSION),
    product: Product,
    installation: Installation,
    period: Period,
    quantity: LedgerQuantity,
    productionRoute: z.enum(PRODUCTION_ROUTES).optional(),
    emissions: Emissions,
    method: Method,
    inputs: z.array(Input).max(32),
    carbonPrice: z.array(CarbonPrice).max(8).optional(),
    qualifyingParameters: z.array(z.strictObject(qualifyingParameterFields)).max(16).optional(),
  })
  .superRefine(({ emissions, inputs, method }, context) => {
    for (const scope of ['direct', 'indirect'] as const) {
      const computed = sum(
        inputs.map((input) => inFunctionalUnits(input.quantity).times(input.specificEmbedded[scope])),
      );
      requireEqual(
        context,
        ['emissions', 'upstream', scope],
        emissions.upstream[scope],
        computed,
        'the sum of quantity × specific embedded emissions of the inputs',
      );
    }
    for (const [index, { gas, gwp }] of emissions.direct.gases.entries()) {
      const path = ['emissions', 'direct', 'gases', String(index), 'gwp'];
      requireEqual(
        context,
        path,
        gwp,
        decimal(GWP[method.gwpSet][gas]),
        `the set ${method.gwpSet} for ${gas}`,
      );
    }
    const seen = new Set<string>();
    for (const [index, input] of inputs.entries()) {
      if (input.kind !== 'declaration') continue;
      const key = `${input.issuer} ${input.declarationId}`;
      if (seen.has(key))
        context.addIssue({
          code: 'custom',
          path: ['inputs', String(index), 'declarationId'],
          message: 'stands twice',
        });
      seen.add(key);
    }
  });
export type Declaration = z.infer<typeof Declaration>;
