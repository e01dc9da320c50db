/** A CSV of cells that need no quotes; throws where one does. */
export const csvText = (columns: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string => {
    if (cells.some((cell) => /[",\r\n]/.test(cell)))
      throw new Error(`a cell needs quotes: ${cells.join(' | ')}`);
    return cells.join(',');
  };
  return `${[columns, ...rows].map(line).join('\n')}\n`;
};
