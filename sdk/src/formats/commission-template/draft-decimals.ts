import { Decimal, decimal } from '../../core/decimal.ts';
import { type Exact, roundedText } from '../../core/exact.ts';

/** Products of two figures have their decimals together, and a declaration takes 30. */
const DECIMALS = 15;

export const rounded = (value: Exact): Decimal => decimal(roundedText(value, DECIMALS));

export const roundedDecimal = (value: Decimal): Decimal => value.toDecimalPlaces(DECIMALS);

/** The ledger counts whole grams and watt-hours; no more than was made is declared. */
export const wholeGrams = (text: string): Decimal => decimal(text).toDecimalPlaces(6, Decimal.ROUND_DOWN);
