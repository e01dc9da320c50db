import * as z from 'zod';

const date = z.iso.date('not a date: YYYY-MM-DD');

/** One table of a `tables.json`. */
export const ManifestEntry = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'not an id: lower-case letters, digits and hyphens'),
  version: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'not a version'),
  title: z.string().min(1).max(300),
  source: z.string().min(1).max(500),
  published: date,
  validFrom: date,
  validTo: date.nullable(),
  file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, 'not the name of a file beside tables.json'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 digest in lower-case hexadecimal'),
  rows: z.int().nonnegative(),
  completeness: z.array(z.string().min(1).max(1000)),
  licence: z.string().min(1).max(500).optional(),
  /** `published` where the file has the columns of the Commission's own publication instead of ours. */
  layout: z.literal('published').optional(),
});
export type ManifestEntry = z.infer<typeof ManifestEntry>;

/** A `tables.json`. */
export const Manifest = z.strictObject({
  schema: z.literal('kiseki.cbam-tables/1'),
  tables: z.array(ManifestEntry).max(1000),
});
export type Manifest = z.infer<typeof Manifest>;
