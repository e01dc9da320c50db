import * as z from 'zod';
import { type Decimal, decimal } from '../../core/decimal.ts';
import { UNITS } from '../codes.ts';
import { positiveDecimal } from './scalars.ts';

/** A mass or an energy. */
export const Quantity = z.strictObject({ value: positiveDecimal, unit: z.enum(UNITS) });
export type Quantity = z.infer<typeof Quantity>;

const units = {
  t: { dimension: 'mass', ledgerUnits: '1000000' },
  kg: { dimension: 'mass', ledgerUnits: '1000' },
  g: { dimension: 'mass', ledgerUnits: '1' },
  MWh: { dimension: 'energy', ledgerUnits: '1000000' },
  kWh: { dimension: 'energy', ledgerUnits: '1000' },
  Wh: { dimension: 'energy', ledgerUnits: '1' },
} as const;

export const dimensionOf = (unit: Quantity['unit']): 'mass' | 'energy' => units[unit].dimension;

const inLedgerUnits = (quantity: Quantity): Decimal =>
  decimal(quantity.value).times(units[quantity.unit].ledgerUnits);

/** The quantity in tonnes or megawatt-hours, exactly: the units that specific embedded emissions are stated per. */
export const inFunctionalUnits = (quantity: Quantity): Decimal => inLedgerUnits(quantity).div(1_000_000);

/** Largest quantity the ledger can hold, uint128. */
const MAX_LEDGER_UNITS = 2n ** 128n - 1n;

/** Whether the quantity is a whole number of grams or watt-hours that the ledger can hold. */
export const fitsLedger = (quantity: Quantity): boolean => {
  const exact = inLedgerUnits(quantity);
  return exact.isInteger() && BigInt(exact.toFixed()) <= MAX_LEDGER_UNITS;
};

/** The quantity as the ledger holds it: whole grams, or watt-hours for electricity. It must fit. */
export const quantityToLedgerUnits = (quantity: Quantity): bigint =>
  BigInt(inLedgerUnits(quantity).toFixed());
