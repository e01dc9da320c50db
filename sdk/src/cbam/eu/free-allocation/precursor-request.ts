import * as z from 'zod';
import { COUNTRIES } from '../../../declaration/codes.ts';
import * as scalar from '../../../declaration/model/scalars.ts';
import { isExemptOrigin } from '../goods/index.ts';

/** Four to ten digits without spaces: the more, the less is left to guess. */
export const goodsCode = z
  .string()
  .regex(/^\d{4,10}$/, 'not a CN or TARIC code: four to ten digits without spaces');

/** A letter of (EU) 2025/2621, Annex I, without brackets: A grey clinker to L secondary aluminium. */
export const routeLetter = z
  .string()
  .regex(/^[A-HJ-L]$/, 'not a production route: a letter from A to L, without I');

const isOrigin = (text: string): boolean => COUNTRIES.some((code) => code === text) || isExemptOrigin(text);

/** ISO 3166-1 alpha-2, or one of the territories of Annex III to (EU) 2023/956, which have no code. */
export const origin = z
  .string()
  .refine(isOrigin, 'not an ISO 3166-1 alpha-2 country code, such as CN, nor a territory of Annex III');

/** A good of Annex I that went into another one. */
export type PrecursorRequest = {
  readonly code: string;
  /** Country of origin, or `unknown`. */
  readonly origin: string;
  /** m_i: tonnes of the precursor used for a tonne of the good that it goes into, scrap and off-cuts included. */
  readonly massPerTonne: string;
  readonly route?: string | undefined;
  /** The calendar year in which it was made; that of the good unless there is evidence of another one. */
  readonly productionYear?: number | undefined;
  /**
   * `verified`: its producer's figure for this year of import, t CO2e per tonne, from a verification report. `actual`: from
   * its own process by column A and from its own precursors, for one whose actual values are verified. `default`: column B,
   * by the route of its default value.
   */
  readonly freeAllocation:
    | { readonly kind: 'verified'; readonly perTonne: string }
    | { readonly kind: 'actual'; readonly precursors: readonly PrecursorRequest[] }
    | { readonly kind: 'default' };
};

const FreeAllocation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('verified'), perTonne: scalar.nonNegativeDecimal }),
  z.strictObject({
    kind: z.literal('actual'),
    get precursors(): z.ZodArray<z.ZodType<PrecursorRequest, PrecursorRequest>> {
      return z.array(PrecursorRequest).max(100);
    },
  }),
  z.strictObject({ kind: z.literal('default') }),
]);

export const PrecursorRequest: z.ZodType<PrecursorRequest, PrecursorRequest> = z.strictObject({
  code: goodsCode,
  origin: z.union([z.literal('unknown'), origin], { error: 'not a country code, nor "unknown"' }),
  massPerTonne: scalar.nonNegativeDecimal,
  route: routeLetter.optional(),
  productionYear: z.int().min(2026).max(2100).optional(),
  freeAllocation: FreeAllocation,
});
