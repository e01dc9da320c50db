import type { Bundle } from '../../../bundle/bundle.ts';
import type { Problem } from '../../../core/errors.ts';
import { decimalText, exact, sumExact } from '../../../core/exact.ts';
import { parseCredential } from '../../../credential/parse-credential.ts';
import { inFunctionalUnits } from '../../../declaration/model/quantity.ts';
import type { VerificationReport } from '../../../verify/report.ts';
import { CbamError } from '../../errors.ts';
import { assessBundle, type JudgedEvidence, judgeActualValues } from '../evidence/index.ts';
import type { EuTables } from '../tables.ts';
import { type BundleEvidence, bundleLine, type CustomsLine } from './bundle-line.ts';
import type { DeclarationLine } from './import-line.ts';
import { placeOf, problemOfLine } from './line-problem.ts';
import type { DeclarationChoices } from './line-request.ts';

/** A bundle that was verified, with what the ledger knows of its attestations. */
export type VerifiedBundle = Omit<JudgedEvidence, 'importDate'> & {
  readonly bundle: Bundle;
  readonly report: VerificationReport;
};

const evidenceOf = (
  tables: EuTables,
  customs: CustomsLine,
  verified: VerifiedBundle,
  { rounding }: DeclarationChoices,
): BundleEvidence => {
  const { importDate, quantity, coveredMass, unit, origin, cn: code, route } = customs;
  const value = coveredMass ?? quantity;
  const assessed = assessBundle(tables, {
    ...verified,
    consignment: {
      ...{ importDate, origin, code, rounding },
      ...(route === undefined ? {} : { route }),
      ...(value === undefined || unit === undefined ? {} : { quantity: { value, unit } }),
    },
  });
  const judgement = judgeActualValues(tables, { ...verified, importDate });
  return { bundle: customs.bundle, declarationId: verified.report.declarationId, assessed, judgement };
};

/** A lot is imported once: its lines together take no more than there is. */
const beyondLot = (
  { bundle }: VerifiedBundle,
  lines: readonly { readonly line: number; readonly evidence: BundleEvidence }[],
): readonly Problem[] => {
  const lot = parseCredential(bundle.presentation).declaration.quantity;
  const last = lines.at(-1);
  if (lot === undefined || last === undefined) return [];
  const amount = exact(inFunctionalUnits(lot));
  const taken = sumExact(lines.map(({ evidence }) => evidence.assessed.assessment.quantity));
  if (taken.compare(amount) <= 0) return [];
  const message = `the lines of ${last.evidence.bundle} take ${decimalText(taken)}, its lot has ${decimalText(amount)}`;
  return [{ path: placeOf(last, 'bundle'), message }];
};

/**
 * Lines of customs as their bundles say: at actual values where every rule is met, else at default values.
 * @param bundleOf The verified bundle of a line.
 * @throws CbamError `cbam.lines-invalid` with a problem for each line that its bundle does not fit, or that takes more than its lot
 */
export const assessBundleLines = (
  tables: EuTables,
  customs: readonly CustomsLine[],
  bundleOf: (line: CustomsLine) => VerifiedBundle,
  choices: DeclarationChoices,
): { readonly lines: readonly DeclarationLine[]; readonly evidence: readonly BundleEvidence[] } => {
  const problems: Problem[] = [];
  const lines: DeclarationLine[] = [];
  const byBundle = new Map<VerifiedBundle, { line: number; evidence: BundleEvidence }[]>();
  for (const one of customs) {
    const verified = bundleOf(one);
    try {
      const evidence = evidenceOf(tables, one, verified, choices);
      lines.push(bundleLine(one, evidence));
      const before = byBundle.get(verified);
      if (before === undefined) byBundle.set(verified, [{ line: one.line, evidence }]);
      else before.push({ line: one.line, evidence });
    } catch (error) {
      if (!(error instanceof CbamError)) throw error;
      problems.push(problemOfLine(one, error));
    }
  }
  for (const [verified, of] of byBundle) problems.push(...beyondLot(verified, of));
  if (problems.length === 0)
    return { lines, evidence: [...byBundle.values()].flat().map(({ evidence }) => evidence) };
  throw new CbamError('cbam.lines-invalid', `${problems.length} lines do not fit their bundles`, {
    hint: 'compare the lines with what `kiseki cbam assess` says of the bundle',
    problems,
  });
};
