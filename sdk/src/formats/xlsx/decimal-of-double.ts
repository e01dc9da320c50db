import { Decimal, decimal } from '../../core/decimal.ts';

/** As many as a figure of ours may have. */
const MOST_DECIMALS = 30;
/** A spreadsheet keeps 15 significant digits of what is typed; a 16th and 17th come from binary arithmetic alone. */
const TYPED_DIGITS = 15;
/** Three zeros at the end of those 15 do not come about by chance: the noise behind them is cut off. */
const MEANT_DIGITS = 12;

/**
 * The decimal that a number of a spreadsheet means, exact from there on: the shortest that reads back as the same binary
 * number; where 12 digits say the same up to the noise of binary formulas, those, as `0.204` for 0.20400000000000001.
 */
export const decimalOfDouble = (value: number): string => {
  const shortest = decimal(String(value));
  const typed = shortest.toSignificantDigits(TYPED_DIGITS, Decimal.ROUND_HALF_UP);
  const meant = typed.precision() <= MEANT_DIGITS ? typed : shortest;
  const text = meant.toDecimalPlaces(MOST_DECIMALS, Decimal.ROUND_HALF_UP).toFixed();
  return text === '-0' ? '0' : text;
};
