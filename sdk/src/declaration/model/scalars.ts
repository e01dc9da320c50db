import * as z from 'zod';
import { DECIMAL_PATTERN, decimal } from '../../core/decimal.ts';
import { COUNTRIES } from '../codes.ts';

/** Text for people: no control or formatting characters, which could forge what a terminal or a page shows. */
export const text = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .regex(/^\P{C}+$/u, 'holds control or invisible formatting characters');

// Aborts, so that no rule computes with what is no number.
const decimalText = z.string().regex(DECIMAL_PATTERN, {
  abort: true,
  error:
    'not a decimal: digits, at most one point, no exponent, no leading zero, at most 30 digits either side',
});

export const signedDecimal = decimalText;
export const nonNegativeDecimal = decimalText.refine((value) => !decimal(value).isNegative(), 'is negative');
export const positiveDecimal = nonNegativeDecimal.refine((value) => !decimal(value).isZero(), 'is zero');

export const country = z.enum(COUNTRIES, {
  error: `not an ISO 3166-1 alpha-2 country code; known: ${COUNTRIES.join(' ')}`,
});
export const cnCode = z
  .string()
  .regex(/^\d{8}$/, 'not a CN code: eight digits without spaces (Combined Nomenclature)');
export const date = z.iso.date('not a date: YYYY-MM-DD');

/** W3C DID syntax, section 3.1, without path, query or fragment; at most 256 characters, as the ledger takes it. */
export const did = z
  .string()
  .max(256)
  .regex(/^did:[a-z0-9]+:(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2}|:(?!$))+$/, 'not a DID');
export const bytes32 = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)], {
  error: 'not 32 bytes: 0x and 64 lower-case hexadecimal digits',
});
