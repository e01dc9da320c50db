import { z } from 'zod';
import type { Address } from '../core/hex.ts';
import { CN_GROUPS, cnGroupBitmap } from '../declaration/cn-groups.ts';
import { COUNTRIES } from '../declaration/codes.ts';
import { ROLES } from '../ledger/facts.ts';
import { REASONS } from '../ledger/reasons.ts';

/** Values of options and arguments, parsed where they come in. */
export const path = z.string().min(1, 'a path is needed');

export const ledgerInput = { rpc: z.string().optional(), deployment: path.optional() };

export const passwordInput = {
  passwordFile: path.optional(),
  passwordFd: z.coerce.number().int().min(0).max(1_000_000).optional(),
};

export const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'not an account: 0x and 40 hexadecimal digits')
  .transform((text): Address => `0x${text.slice(2).toLowerCase()}`);

export const bytes32 = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]);

export const signerInput = {
  key: z.string().optional(),
  ...passwordInput,
  signer: path.optional(),
  signerAddress: address.optional(),
};

export const writeInput = { ...signerInput, ...ledgerInput, dryRun: z.boolean().default(false) };

/** `2026-10-01` (its first second) or `2026-10-01T12:00:00Z`; seconds since the Unix epoch, UTC. */
export const time = z
  .string()
  .refine(
    (text) =>
      z.iso.date().safeParse(text).success || z.iso.datetime({ precision: 0 }).safeParse(text).success,
    'not a time: write 2026-10-01 or 2026-10-01T12:00:00Z',
  )
  .transform((text) => Date.parse(text) / 1000);

/** The contracts read an `effectiveFrom` of zero as the time of the block, which nobody knows before it. */
export const NOW = 0;

/** A name of {@link REASONS} or its number. */
export const reason = z.string().transform((text, context): number => {
  const named = Object.entries(REASONS).find(([name]) => name === text);
  if (named !== undefined) return named[1];
  if (/^\d{1,5}$/.test(text) && Number(text) <= 0xffff) return Number(text);
  context.addIssue({
    code: 'custom',
    message: `no reason: ${Object.keys(REASONS).join(', ')}, or a number up to 65535`,
  });
  return z.NEVER;
});

const list = (text: string): string[] => text.split(',').map((part) => part.trim());

/** `operator,trader` */
export const roles = z
  .string()
  .transform(list)
  .pipe(z.array(z.enum(ROLES)).min(1));

/** `all`, or names of CBAM goods categories; a bitmap. */
export const goods = z.string().transform((text, context): number => {
  if (text === 'all') return cnGroupBitmap(CN_GROUPS.map(({ bit }) => bit));
  const bits = list(text).map((name) => CN_GROUPS.find((group) => group.name === name)?.bit);
  const known = bits.filter((bit) => bit !== undefined);
  if (known.length === bits.length) return cnGroupBitmap(known);
  context.addIssue({
    code: 'custom',
    message: `not a goods category: write "all", or some of ${CN_GROUPS.map(({ name }) => name).join(', ')}`,
  });
  return z.NEVER;
});

export const did = z.string().max(256).startsWith('did:', 'not a DID');

export const country = z.string().refine((code) => COUNTRIES.includes(code), {
  error: 'not an ISO 3166-1 alpha-2 code, such as JP',
});

const CAPABILITIES: Readonly<Record<string, number>> = { anchor: 1, attest: 2 };

/** `anchor,attest`; a bitmap. */
export const capabilities = z
  .string()
  .transform(list)
  .pipe(z.array(z.enum(['anchor', 'attest'])).min(1))
  .transform((names) => names.reduce((bitmap, name) => bitmap | (CAPABILITIES[name] ?? 0), 0));

/** `CN,JP` */
export const countries = z.string().transform(list).pipe(z.array(country).min(1));
