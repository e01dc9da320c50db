/**
 * Control and invisible formatting characters spelled out, as `\u{1b}`: a text from outside could otherwise rewrite what a
 * terminal shows.
 */
export const harmless = (text: string): string =>
  text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
