import { widthOf } from '../columns.ts';
import { shortened } from '../words.ts';

/** As much of a text as fits `columns` columns, the rest as "…". SVG neither wraps text nor cuts it. */
export const fitting = (text: string, columns: number): string => {
  let length = [...text].length;
  while (length > 1 && widthOf(shortened(text, length)) > columns) length -= 1;
  return shortened(text, length);
};

/** A text on at most two lines, broken between words where there are any. */
export const twoLines = (text: string, columns: number): readonly string[] => {
  if (widthOf(text) <= columns) return [text];
  const words = text.split(' ');
  let first = words[0] ?? '';
  let count = 1;
  while (count < words.length && widthOf(`${first} ${words[count]}`) <= columns) {
    first = `${first} ${words[count]}`;
    count += 1;
  }
  if (widthOf(first) > columns) {
    const cut = fitting(text, columns + 1).slice(0, -1);
    return [cut, fitting(text.slice(cut.length), columns)];
  }
  return [first, fitting(words.slice(count).join(' '), columns)];
};
