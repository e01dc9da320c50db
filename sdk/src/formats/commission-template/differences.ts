import { Fraction } from 'fraction.js';
import { decimal } from '../../core/decimal.ts';
import { decimalText, type Exact, exact, ZERO } from '../../core/exact.ts';
import type { Place, Stated } from './template.ts';

/**
 * A place where the workbook and our calculation do not agree: what stands in the cell, what we found, both as texts, and a
 * sentence. What the operator typed stays as it is.
 */
export type Difference = Place & {
  readonly stated: string | null;
  readonly computed: string | null;
  readonly message: string;
};

const ONE_IN_A_BILLION = new Fraction(1, 1_000_000_000);
/** Below this the binary numbers of a spreadsheet have nothing but noise, in any unit of the template. */
const NOISE = new Fraction(1, 1_000_000_000_000);

/** Whether two figures are further apart than one in a billion of the larger, or of `scale`. */
export const isApart = (a: Exact, b: Exact, scale: Exact = ZERO): boolean => {
  const larger = [a.abs(), b.abs(), scale.abs()].reduce((most, value) => (value.gt(most) ? value : most));
  const gap = a.sub(b).abs();
  return gap.gt(NOISE) && gap.gt(larger.mul(ONE_IN_A_BILLION));
};

export const figureOfText = (text: string): Exact => exact(decimal(text));

/** A result of the workbook beside ours; `why` says what else a reader should know. Nothing when they agree. */
export const compareFigure = (
  stated: Stated,
  computed: Exact | null,
  what: string,
  why: readonly string[] = [],
): Difference[] => {
  const { sheet, cell, number, text } = stated;
  const shown = computed === null ? null : decimalText(computed);
  const because = why.length === 0 ? '' : `: ${why.join('; ')}`;
  const difference = (message: string): Difference[] => [
    { sheet, cell, stated: text, computed: shown, message },
  ];
  if (number === null) {
    if (text === null)
      return computed === null
        ? []
        : difference(`${what} was not calculated by the program that saved the workbook; it is ${shown}`);
    return difference(`${what} is ${shown ?? 'without a value'}, where the workbook shows “${text}”`);
  }
  if (computed === null)
    return figureOfText(number).equals(ZERO)
      ? []
      : difference(`${what} has no value, where the workbook has ${number}${because}`);
  return isApart(figureOfText(number), computed)
    ? difference(`${what} is ${shown}, where the workbook has ${number}${because}`)
    : [];
};
