export { addUp, type Sum } from './add-up.ts';
export { CN_GROUPS, type CnGroup, cnGroupBitmap, cnGroupsOf } from './cn-groups.ts';
export { completeDraft, type Supplier } from './complete-draft.ts';
export { DeclarationError, type DeclarationErrorCode } from './errors.ts';

export { type Declaration, SCHEMA_VERSION } from './model/declaration.ts';
export type { DisclosedDeclaration } from './model/disclosed.ts';
export type { Input, SpecificEmbedded } from './model/inputs.ts';
export {
  dimensionOf,
  inFunctionalUnits,
  type Quantity,
  quantityToLedgerUnits,
} from './model/quantity.ts';
export { parseDeclaration, parseDisclosed } from './parse-declaration.ts';
export { DECLARATION_SHAPE } from './shape.ts';
export type { ShapeGroup, ShapeList, ShapeNode, ShapeValue } from './shape-node.ts';
export { isFigureOf, specificEmbedded } from './specific-embedded.ts';
