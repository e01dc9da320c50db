import { CbamError } from '../../errors.ts';
import type { DefaultValueRow } from './default-value-row.ts';
import { lettersOf } from './rows-for.ts';

const sameFigures = ({ direct, indirect, total, route, label }: DefaultValueRow): string =>
  [direct, indirect, total, route, label].map((cell) => cell ?? '').join('|');

/** A row as it is named in messages and references, as `CN, 7208, route (C)`. */
export const rowText = (row: DefaultValueRow): string =>
  [
    row.country,
    row.code,
    ...(row.label === '' ? [] : [row.label]),
    ...(row.route === null ? [] : [`route (${row.route.replaceAll('/', ')/(')})`]),
  ].join(', ');

const choiceText = (row: DefaultValueRow): string =>
  `${rowText(row)}${row.route === null && lettersOf(row).length > 0 ? `, route (${lettersOf(row).join(')/(')})` : ''}: ${row.total ?? 'no value'}`;

/**
 * The one row that is meant: of the route where one is wanted. Undefined where there is none; rows of several codes are one
 * choice only if they say the same.
 * @throws CbamError `cbam.route-not-in-default-values`, `cbam.default-value-ambiguous`
 */
export const chooseRow = (
  rows: readonly DefaultValueRow[],
  wanted: readonly string[],
): DefaultValueRow | undefined => {
  const fits = (row: DefaultValueRow): boolean => {
    const letters = lettersOf(row);
    return wanted.length === 0 || letters.length === 0 || letters.some((letter) => wanted.includes(letter));
  };
  const chosen = rows.filter(fits);
  const [first] = chosen;
  if (first === undefined) {
    if (rows.every(({ total }) => total === null)) return undefined;
    throw new CbamError(
      'cbam.route-not-in-default-values',
      `no default value for the production route (${wanted.join(')/(')})`,
      {
        hint: `the table has: ${rows.map(choiceText).join('; ')}. A default value stands for its own route only`,
      },
    );
  }
  if (chosen.length === 1 || new Set(chosen.map(sameFigures)).size === 1) return first;
  throw new CbamError('cbam.default-value-ambiguous', 'the code stands for several default values', {
    hint: `give the route or more digits: ${chosen.slice(0, 20).map(choiceText).join('; ')}`,
  });
};
