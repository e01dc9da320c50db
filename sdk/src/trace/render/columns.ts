/** Characters that take two columns of a terminal: East Asian wide ones. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Characters that take none: they combine with the one before. */
const COMBINING = /\p{M}/u;

export const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) => width + (COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1),
    0,
  );

/** Rows as lines with aligned columns, two spaces apart. Cells are painted after they are measured. */
export const alignedColumns = (
  rows: readonly (readonly string[])[],
  {
    right,
    paint = (text) => text,
  }: {
    /** Columns that are aligned to the right: figures. */
    readonly right: readonly number[];
    readonly paint?: (text: string, row: number, column: number) => string;
  },
): string[] => {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  return rows.map((row, rowIndex) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        const painted = cell === '' ? '' : paint(cell, rowIndex, column);
        return right.includes(column) ? `${space}${painted}` : `${painted}${space}`;
      })
      .join('  ')
      .trimEnd(),
  );
};
