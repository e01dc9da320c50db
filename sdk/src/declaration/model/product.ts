import * as z from 'zod';
import { decimal } from '../../core/decimal.ts';
import { IDENTIFIER_SCHEMES } from '../codes.ts';
import { cnCode, country, date, did, signedDecimal, text } from './scalars.ts';

/** GS1 General Specifications, section 7.9: weights 3 and 1 from the right. */
const isGtin = (value: string): boolean => {
  if (!/^(\d{8}|\d{12,14})$/.test(value)) return false;
  const digits = [...value].map(Number).reverse();
  return digits.reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
};

export const Identifier = z
  .strictObject({ scheme: z.enum(IDENTIFIER_SCHEMES), value: text(128) })
  .refine(({ scheme, value }) => scheme !== 'gtin' || isGtin(value), {
    path: ['value'],
    message: 'not a GTIN: 8, 12, 13 or 14 digits with a right check digit',
  });

export const productFields = {
  name: text(256),
  /** Combined Nomenclature, eight digits. */
  cnCode,
  identifiers: z.array(Identifier).min(1).max(8),
  lotNumber: text(128),
};

const between = (limit: number) =>
  signedDecimal.refine(
    (value) => decimal(value).abs().lessThanOrEqualTo(limit),
    `not between -${limit} and ${limit}`,
  );

export const Coordinates = z.strictObject({ latitude: between(90), longitude: between(180) });

export const installationFields = {
  name: text(256),
  /** The operator's DID; it is the issuer of the credential. */
  operator: did,
  country,
  /** UN/LOCODE of the installation, as CNSHA. */
  unlocode: z.string().regex(/^[A-Z]{2}[A-Z2-9]{3}$/, 'not a UN/LOCODE: five characters, as CNSHA'),
  /** WGS 84, decimal degrees. */
  coordinates: Coordinates,
};

/** First and last day of production, both included, UTC. */
export const Period = z
  .strictObject({ from: date, to: date })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'lies before `from`' });

export const Product = z.strictObject(productFields);

type Place = { country?: string | undefined; unlocode?: string | undefined };
/** As far as both are known. */
export const liesInCountry = ({ country, unlocode }: Place): boolean =>
  country === undefined || unlocode === undefined || unlocode.startsWith(country);
export const unlocodeProblem = { path: ['unlocode'], message: 'lies in another country than `country`' };

export const Installation = z
  .strictObject(installationFields)
  .partial({ unlocode: true, coordinates: true })
  .refine(liesInCountry, unlocodeProblem);
