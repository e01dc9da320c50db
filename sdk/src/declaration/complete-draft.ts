import { parseJson } from '../core/parse-json.ts';
import { DeclarationError } from './errors.ts';
import type { Declaration } from './model/declaration.ts';
import { parseDeclaration } from './parse-declaration.ts';

/** A supplier's declaration as the buyer names it in its own. */
export type Supplier = {
  readonly issuer: string;
  readonly declarationId: string;
  readonly cnCode: string | undefined;
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isUnlinked = (input: unknown): input is Fields =>
  isFields(input) && input.kind === 'declaration' && input.declarationId === undefined;

/** Gives each input that names no declaration yet the first supplier of its CN code that is left. */
const linkInputs = (inputs: readonly unknown[], suppliers: readonly Supplier[]): unknown[] => {
  const named = new Set(inputs.map((input) => (isFields(input) ? input.declarationId : undefined)));
  const left = suppliers.filter(({ declarationId }) => !named.has(declarationId));
  const linked = inputs.map((input, index) => {
    if (!isUnlinked(input)) return input;
    const found = left.findIndex(({ cnCode }) => cnCode === input.cnCode);
    const supplier = found < 0 ? undefined : left.splice(found, 1)[0];
    if (supplier === undefined) {
      throw new DeclarationError(
        'declaration.input-unlinked',
        `inputs[${index}] is a declared input of CN code ${String(input.cnCode)}, but no bundle given is for that code`,
        { hint: 'give the bundle of its supplier, or state the input as default-value or off-ledger' },
      );
    }
    return { ...input, issuer: supplier.issuer, declarationId: supplier.declarationId };
  });
  const [unused] = left;
  if (unused !== undefined) {
    throw new DeclarationError(
      'declaration.input-unlinked',
      `no input of the declaration is for ${unused.declarationId} (CN code ${unused.cnCode ?? 'not disclosed'})`,
      { hint: 'add the input to the declaration, or leave the bundle out' },
    );
  }
  return linked;
};

/**
 * Completes a draft with what its author cannot know before: the operator's DID, and the suppliers' declarations behind the
 * inputs of kind `declaration` that name none yet (by CN code, in order). Quantities and figures stay as they are written:
 * they are the declarant's own statement.
 *
 * @param draft JSON text, or an already parsed value.
 * @throws JsonError, DeclarationError as `parseDeclaration`; `declaration.input-unlinked` when an input finds no supplier,
 * or a supplier no input.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { completeDraft } from '@kiseki/sdk';
 *
 * const draft = readFileSync('examples/steel-mill.json', 'utf8');
 * const operator = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
 * console.log(completeDraft(draft, { operator, suppliers: [] }).quantity.value); // 4800000
 * ```
 */
export const completeDraft = (
  draft: unknown,
  { operator, suppliers }: { operator: string; suppliers: readonly Supplier[] },
): Declaration => {
  const fields = typeof draft === 'string' ? parseJson(draft) : draft;
  if (!isFields(fields)) return parseDeclaration(fields);
  const { installation, inputs } = fields;
  const declaration = parseDeclaration({
    ...fields,
    installation: isFields(installation) ? { operator, ...installation } : installation,
    inputs: Array.isArray(inputs) ? linkInputs(inputs, suppliers) : inputs,
  });
  if (declaration.installation.operator !== operator) {
    throw new DeclarationError(
      'declaration.invalid',
      `installation.operator is ${declaration.installation.operator}, but ${operator} declares`,
      {
        hint: 'leave the field out, or declare with the operator’s own key',
        problems: [{ path: 'installation.operator', message: 'is not the DID that signs' }],
      },
    );
  }
  return declaration;
};
