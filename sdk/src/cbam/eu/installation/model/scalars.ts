import * as z from 'zod';
import { decimal } from '../../../../core/decimal.ts';
import { nonNegativeDecimal, positiveDecimal, text } from '../../../../declaration/model/scalars.ts';

/** What a source stream, a process or a precursor is called: its key within the installation. */
export const name = text(200);

/** A share of the whole: `0.15` for 15 %. */
export const fraction = nonNegativeDecimal.refine(
  (value) => decimal(value).lte(1),
  'is above 1: a fraction is wanted, as 0.15 for 15 %',
);

export const positiveFraction = positiveDecimal.refine(
  (value) => decimal(value).lte(1),
  'is above 1: a fraction is wanted, as 0.98 for 98 %',
);

/** Whose figure it is; `unknown` where the operator does not say. */
export const FigureSource = z.enum(['measured', 'default', 'unknown']);
export type FigureSource = z.infer<typeof FigureSource>;
