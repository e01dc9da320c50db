/** Path from the root of the checkout, and the text that belongs there. */
export type GeneratedFile = { readonly path: string; readonly text: string };
