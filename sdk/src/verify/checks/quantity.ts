import { decimal } from '../../core/decimal.ts';
import {
  dimensionOf,
  fitsLedger,
  inFunctionalUnits,
  quantityToLedgerUnits,
} from '../../declaration/model/quantity.ts';
import type { Check, CheckContext } from '../context.ts';
import { fail, pass, skipped } from '../outcome.ts';
import type { CheckResult } from '../report.ts';
import { bundleOf, declaredInputs } from './inputs.ts';

/** How much of a declared input is used, against what its supplier declared; `null` when there is nothing against it. */
const judgeUse = (
  path: string,
  input: ReturnType<typeof declaredInputs>[number]['input'],
  issuer: string,
  { inputs, used }: CheckContext,
): CheckResult | null => {
  const supplier = bundleOf(input, inputs)?.credential;
  const declared = supplier?.declaration.quantity;
  if (supplier === undefined || supplier === null || declared === undefined || input.quantity === undefined) {
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
  return null;
};

/**
 * The declared quantity is the anchored one, and nobody in this bundle uses more of an input than its supplier declared. Other
 * buyers of the same lot are out of sight here: the ledger of lots counts them. What is hidden about one input never hides
 * what is wrong with another.
 */
export const checkQuantity: Check = (context) => {
  const { bundle, credential } = context;
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
  const judged = declaredInputs(declaration)
    .map(({ path, input }) => judgeUse(path, input, issuer, context))
    .filter((one) => one !== null);
  return (
    judged.find(({ outcome }) => outcome === 'fail') ??
    judged[0] ??
    pass('quantity.ok', `${quantity.value} ${quantity.unit}, and no input is used beyond what was declared`)
  );
};
