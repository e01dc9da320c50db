import { decimal } from '../../core/decimal.ts';
import {
  dimensionOf,
  fitsLedger,
  inFunctionalUnits,
  quantityToLedgerUnits,
} from '../../declaration/model/quantity.ts';
import type { Check } from '../context.ts';
import { fail, pass, skipped } from '../outcome.ts';
import { bundleOf, declaredInputs } from './inputs.ts';

/**
 * The declared quantity is the anchored one, and nobody in this bundle uses more of an input than its supplier declared. Other
 * buyers of the same lot are out of sight here: the ledger of lots counts them.
 */
export const checkQuantity: Check = ({ bundle, credential, inputs, used }) => {
  if (credential === null) return skipped('quantity.unread', 'the declaration is not readable');
  const { declaration, issuer } = credential;
  const { quantity } = declaration;
  if (quantity === undefined)
    return skipped('quantity.hidden', 'the quantity is not disclosed', {
      next: 'ask the holder to disclose `quantity`',
    });
  const anchored = BigInt(bundle.anchor.quantity);
  if (anchored !== 0n && (!fitsLedger(quantity) || quantityToLedgerUnits(quantity) !== anchored)) {
    return fail('quantity.differs', 'the declared quantity is not the anchored one', {
      expected: `${anchored} g or Wh`,
      actual: `${quantity.value} ${quantity.unit}`,
      who: issuer,
      next: 'ask the issuer for a declaration that matches its anchor',
    });
  }
  for (const { path, input } of declaredInputs(declaration)) {
    const supplier = bundleOf(input, inputs)?.credential;
    const declared = supplier?.declaration.quantity;
    if (
      supplier === undefined ||
      supplier === null ||
      declared === undefined ||
      input.quantity === undefined
    ) {
      return skipped('quantity.hidden', `the quantity used or declared of ${path} is not disclosed`, {
        next: 'ask the holder to pass on the input with its `quantity`',
      });
    }
    if (dimensionOf(declared.unit) !== dimensionOf(input.quantity.unit)) {
      return fail(
        'quantity.dimension-differs',
        `${path} is measured in another unit than its supplier declared`,
        {
          expected: declared.unit,
          actual: input.quantity.unit,
          who: issuer,
          next: 'ask the declarant to correct the input',
        },
      );
    }
    const usedHere = used.get(supplier.declarationId) ?? decimal('0');
    if (usedHere.greaterThan(inFunctionalUnits(declared))) {
      return fail('quantity.exceeded', `more of ${path} is used than its supplier declared`, {
        expected: `at most ${inFunctionalUnits(declared).toFixed()}`,
        actual: usedHere.toFixed(),
        who: issuer,
        next: 'ask the declarant which lots it really used',
      });
    }
  }
  return pass(
    'quantity.ok',
    `${quantity.value} ${quantity.unit}, and no input is used beyond what was declared`,
  );
};
