/**
 * The fixed shape of a credential (DESIGN, "Credential"): which claims are disclosable, in which order.
 * A schema version has exactly one shape; a decoy stands wherever a declaration has nothing.
 */
export type ShapeNode = ShapeValue | ShapeGroup | ShapeList;

/** A claim that is disclosed as one value: string, boolean or number-free JSON. */
export type ShapeValue = { readonly kind: 'value' };

/** An object: `_sd` holds exactly one digest a field, in this order. */
export type ShapeGroup = {
  readonly kind: 'group';
  readonly fields: readonly (readonly [name: string, node: ShapeNode])[];
};

/** An array: padded with decoys to `capacity`, each element disclosable on its own. */
export type ShapeList = { readonly kind: 'list'; readonly capacity: number; readonly element: ShapeNode };
