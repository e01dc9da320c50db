import { fromExactText, roundedText } from '../../core/exact.ts';

const SHOWN_DECIMALS = 6;

/** A decimal for a person: at most six decimals; `--json` has all. */
export const shownFigure = (text: string): string => {
  const [, fraction = ''] = text.split('.');
  if (fraction.length <= SHOWN_DECIMALS) return text;
  return `≈ ${roundedText(fromExactText(text), SHOWN_DECIMALS).replace(/\.?0+$/, '')}`;
};

/** Euros to the cent, thousands apart: `6 629.04`. */
export const shownEuros = (text: string): string =>
  roundedText(fromExactText(text), 2).replaceAll(/\B(?=(\d{3})+(?=\.))/g, ' ');
