import { z } from 'zod';

/** `7208 39 00`, `7208.39.00` or `72083900`; the rules judge whether it is a code. */
export const code = z
  .string('is missing: a CN code of four to ten digits')
  .transform((text) => text.replaceAll(/[\s.]/g, ''))
  .pipe(z.string().regex(/^\d{4,10}$/, 'not a CN or TARIC code: four to ten digits'));

export const taric = code.refine(({ length }) => length === 10, 'not a TARIC code: ten digits');

/** `cn` or `CN`; a name, such as that of a territory, stays as it is. */
export const countryName = z
  .string('is missing: an ISO country code, as CN')
  .min(1)
  .transform((text) => (text.length === 2 ? text.toUpperCase() : text));

/** `C` or `(C)`; letters such as `C/F` where the benchmark chooses one. */
export const route = z
  .string()
  .transform((text) => text.replaceAll(/[()\s]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-HJ-L]$/, 'not a production route: a letter from A to L, without I'));

const UNITS = { t: 't', kg: 'kg', mwh: 'MWh' } as const;

const unitOf = (text: string): 't' | 'kg' | 'MWh' | undefined =>
  Object.entries(UNITS).find(([name]) => name === text.toLowerCase())?.[1];

/** `100`, `100 t`, `100 000 kg`, `50 MWh`; tonnes where no unit stands. */
export const quantity = z.string().transform((text, context) => {
  const [, value = '', unit = ''] = /^([\d.]+)([a-z]*)$/i.exec(text.replaceAll(/\s/g, '')) ?? [];
  const known = unitOf(unit === '' ? 't' : unit);
  if (value !== '' && known !== undefined) return { value, unit: known };
  context.addIssue({
    code: 'custom',
    message: 'not a quantity: write 100, "100 t", "100000 kg" or "50 MWh"',
  });
  return z.NEVER;
});

const date = z.iso.date('not a date: YYYY-MM-DD');

export { date as isoDate };

/** `2027-01-01..2027-12-31` */
export const period = z
  .string()
  .transform((text) => {
    const [from = '', to = '', ...more] = text.split('..');
    return more.length === 0 ? { from, to } : { from, to: '' };
  })
  .pipe(z.strictObject({ from: date, to: date }, 'not a period: write FROM..TO, as 2027-01-01..2027-12-31'));

const PER = { t: 't', tclinker: 't clinker', kgn: 'kg N', mwh: 'MWh' } as const;

/** What emissions are per: `t`, `t-clinker`, `kg-N`, `MWh`, also as `tCO2e/t`. */
export const per = z.string().transform((text, context) => {
  const name = text
    .toLowerCase()
    .replace(/^t\s?co2e?\s?\//, '')
    .replaceAll(/[\s-]/g, '');
  const found = Object.entries(PER).find(([key]) => key === name)?.[1];
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: 'not a unit: t, t-clinker, kg-N or MWh' });
  return z.NEVER;
});

/** `2025/2621`, `(EU) 2025/2621` or `2025-2621` */
export const tableVersion = z.string().transform((text) => text.replace(/^\(EU\)\s*/, '').replace('/', '-'));

export const year = z.coerce.number('not a year').int().min(2026, 'CBAM begins with 2026').max(2100);

const pairOf = (part: string): readonly [string, string] => {
  const [key = '', ...value] = part.split('=');
  return [key.trim(), value.join('=').trim()];
};

/** `code=72031000,mass=1.1` as a record for a schema with these keys; a value may hold anything but a comma. */
export const keyValues = <Keys extends z.ZodType>(keys: readonly string[], schema: Keys) =>
  z.preprocess((text: unknown, context) => {
    const pairs = String(text).split(',').map(pairOf);
    const names = new Set(pairs.map(([key]) => key));
    if (pairs.every(([key, value]) => keys.includes(key) && value !== '') && names.size === pairs.length) {
      return Object.fromEntries(pairs);
    }
    context.addIssue({
      code: 'custom',
      message: `not a list of key=value, each once, with commas between; keys: ${keys.join(', ')}`,
    });
    return z.NEVER;
  }, schema);
