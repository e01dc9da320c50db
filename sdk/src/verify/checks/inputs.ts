import { addUp } from '../../declaration/add-up.ts';
import { cnGroupsOf } from '../../declaration/cn-groups.ts';
import type { DisclosedDeclaration } from '../../declaration/index.ts';
import { isFigureOf } from '../../declaration/specific-embedded.ts';
import type { Check, VerifiedInput } from '../context.ts';
import { fail, pass, skipped, unknown } from '../outcome.ts';
import type { CheckResult } from '../report.ts';

type DisclosedInput = NonNullable<NonNullable<DisclosedDeclaration['inputs']>[number]>;

/** The declared inputs that are disclosed, with their places. */
export const declaredInputs = ({ inputs }: DisclosedDeclaration): { path: string; input: DisclosedInput }[] =>
  (inputs ?? []).flatMap((input, index) =>
    input?.kind === 'declaration' ? [{ path: `inputs[${index}]`, input }] : [],
  );

/** The bundle of a declared input. */
export const bundleOf = (
  { issuer, declarationId }: DisclosedInput,
  inputs: readonly VerifiedInput[],
): VerifiedInput | undefined =>
  inputs.find(
    ({ credential }) =>
      credential !== null && credential.declarationId === declarationId && credential.issuer === issuer,
  );

/** The result of an input's own verification; `null` when it is valid. */
const judgeResult = (path: string, { report }: VerifiedInput): CheckResult | null => {
  const { result, headline, issuer, declarationId, checks } = report;
  if (result === 'valid') return null;
  const open = checks.some(({ outcome }) => outcome === 'unknown') ? unknown : skipped;
  return (result === 'invalid' ? fail : open)(`inputs.${result}`, `${path}: ${headline.why}`, {
    expected: 'an input that is valid itself',
    actual: `${result} (${headline.code})`,
    ...(issuer === null ? {} : { who: issuer }),
    ...(headline.successor === null ? {} : { successor: headline.successor }),
    next: headline.next,
    ...(declarationId === null ? {} : { evidence: { declarationId } }),
  });
};

/** Whether the figures that the buyer used are its supplier's; `null` when they are. */
const judgeFigures = (
  path: string,
  input: DisclosedInput,
  { credential }: VerifiedInput,
): CheckResult | null => {
  const supplier = credential?.declaration;
  const { quantity, emissions, product } = supplier ?? {};
  const { total } = emissions ?? {};
  if (product?.cnCode !== undefined && input.cnCode !== undefined && product.cnCode !== input.cnCode) {
    const [category] = cnGroupsOf(product.cnCode);
    return fail('inputs.product-differs', `${path} is used as another product than its supplier declared`, {
      expected: `CN ${product.cnCode}${category === undefined ? '' : ` (${category.name})`}`,
      actual: `CN ${input.cnCode}`,
      next: 'ask the declarant to correct the input',
    });
  }
  for (const scope of ['direct', 'indirect'] as const) {
    const used = input.specificEmbedded?.[scope];
    const stated = total?.[scope];
    if (used === undefined || stated === undefined || quantity === undefined) {
      return skipped('inputs.figures-hidden', `the figures behind ${path} are not disclosed`, {
        next: 'ask the holder to disclose `emissions.total` and `quantity` of the input, and `inputs` of what uses it',
      });
    }
    if (!isFigureOf(used, stated, quantity)) {
      return fail(
        'inputs.figures-differ',
        `${path} uses other ${scope} emissions than its supplier declared`,
        {
          expected: `${stated} tCO2e / ${quantity.value} ${quantity.unit}`,
          actual: `${used} tCO2e per unit`,
          next: 'ask the declarant to use the supplier’s figures',
        },
      );
    }
  }
  return null;
};

const judgeInput = (
  path: string,
  input: DisclosedInput,
  inputs: readonly VerifiedInput[],
): CheckResult | null => {
  const found = bundleOf(input, inputs);
  if (found === undefined) {
    return skipped('inputs.missing', `the bundle of ${path} is not passed on`, {
      expected: input.declarationId ?? 'a declaration id',
      actual: 'nothing',
      next: 'ask the holder to pass the supplier’s bundle on, or leave `inputs` out of the required checks',
    });
  }
  return judgeResult(path, found) ?? judgeFigures(path, input, found);
};

const severity: Readonly<Record<CheckResult['outcome'], number>> = {
  fail: 0,
  unknown: 1,
  skipped: 2,
  warn: 3,
  pass: 4,
};

/**
 * Whether inputs may be hidden; `null` when those disclosed are all that count. An input without its kind could be a declared
 * one, and a list shows its end to nobody: only upstream emissions that the shown inputs make up wholly prove that no other
 * one contributes.
 */
const judgeHidden = (declaration: DisclosedDeclaration): CheckResult | null => {
  const unnamed = (declaration.inputs ?? []).findIndex((input) => input?.kind === undefined);
  if (unnamed >= 0) {
    return skipped('inputs.hidden', `what inputs[${unnamed}] is, is not disclosed`, {
      next: `ask the holder to disclose \`inputs[${unnamed}].kind\`, and issuer and declarationId of a declared input`,
    });
  }
  const upstream = addUp(declaration).filter(({ path }) => path.startsWith('emissions.upstream.'));
  if (upstream.length === 2 && upstream.every(({ outcome }) => outcome === 'equal')) return null;
  return skipped('inputs.hidden', 'the inputs disclosed are not known to be all', {
    next: 'ask the holder to disclose `emissions.upstream`, and `quantity` and `specificEmbedded` of every input',
  });
};

/** Each declared input has a bundle that is valid itself, and the figures used are those it proves. */
export const checkInputs: Check = ({ credential, inputs }) => {
  if (credential === null) return skipped('inputs.unread', 'the declaration is not readable');
  const { declaration } = credential;
  if (declaration.inputs === undefined) {
    return skipped('inputs.hidden', 'whether there are inputs is not disclosed', {
      next: 'ask the holder to disclose `inputs`',
    });
  }
  const declared = declaredInputs(declaration);
  const judged = [
    ...declared.map(({ path, input }) => judgeInput(path, input, inputs)),
    judgeHidden(declaration),
  ].filter((one) => one !== null);
  const unnamed = inputs.filter((one) => !declared.some(({ input }) => bundleOf(input, [one]) !== undefined));
  const strangers = unnamed.map(({ report }) =>
    fail('inputs.unreferenced', 'a bundle is passed on that no disclosed input names', {
      expected: declared.map(({ input }) => input.declarationId).join(', ') || 'no bundle',
      actual: report.declarationId ?? 'a presentation that cannot be read',
      next: 'ask the holder for the bundle as it was delivered',
    }),
  );
  const [worst] = [...judged, ...strangers].sort((a, b) => severity[a.outcome] - severity[b.outcome]);
  return (
    worst ??
    pass('inputs.ok', `${declared.length} declared input(s), valid and with the figures that were used`)
  );
};
