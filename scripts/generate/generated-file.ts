/** Path from the root of the checkout, and the text that belongs there. */
export type GeneratedFile = {
  readonly path: string;
  readonly text: string;
  /** What differs from the committed file, in words, where a reader of the text would not see it. */
  readonly changes?: readonly string[];
};
