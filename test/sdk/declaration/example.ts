import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A JSON value that a test may change at will. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into drafts by path to break them
export type Draft = any;

/** A fresh copy of an example file, as its author wrote it. */
export const exampleDraft = (name: string): Draft =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../examples/${name}.json`, import.meta.url)), 'utf8'));

export const OPERATOR = 'did:example:mill';

/** The steel mill's draft as a whole declaration that `parseDeclaration` accepts. */
export const millDraft = (): Draft => {
  const draft = exampleDraft('steel-mill');
  draft.installation.operator = OPERATOR;
  return draft;
};

/** The fastener maker's draft with the mill's declaration as its input. */
export const makerDraft = (): Draft => {
  const draft = exampleDraft('fastener-maker');
  draft.installation.operator = 'did:example:maker';
  draft.inputs[0].issuer = OPERATOR;
  draft.inputs[0].declarationId = `0x${'11'.repeat(32)}`;
  return draft;
};
