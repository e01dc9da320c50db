import { type Exact, fromExactText } from '../../../core/exact.ts';
import type { Amount, TraceNode } from '../../model.ts';
import { quantityText, shownExact } from '../words.ts';

/** Separates groups of three digits: narrow, and never broken. */
const THIN = '\u202f';
const MINUS = '\u2212';
export const UNIT = 'tCO\u2082e';

export const figureOfExact = (value: Exact, decimals: number): string =>
  shownExact(value, decimals, THIN).replace('-', MINUS);

/** A figure as it is printed, rounded once from the exact one. */
export const figure = ({ exact }: Amount, decimals: number): string =>
  figureOfExact(fromExactText(exact), decimals);

/** A figure as a declaration states it; the dash stands for what is not disclosed. */
export const statedFigure = (value: string | null, decimals: number): string =>
  value === null ? '–' : figureOfExact(fromExactText(value), decimals);

export const quantityFigure = (quantity: TraceNode['quantity']): string => quantityText(quantity, THIN);

export const percentFigure = (rounded: string): string => `${rounded.replace('-', MINUS)}\u00a0%`;
