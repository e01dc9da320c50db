import { stripVTControlCharacters } from 'node:util';

/** Rows as aligned columns, two spaces apart; the last column is not padded. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widthOf = (text: string): number => stripVTControlCharacters(text).length;
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, widthOf(cell))),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - widthOf(cell)),
        )
        .join('  '),
    )
    .join('\n');
};
