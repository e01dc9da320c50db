import type { Bundle } from '../../../bundle/bundle.ts';
import type { Problem } from '../../../core/errors.ts';
import { decimalText, type Exact, exact, sumExact } from '../../../core/exact.ts';
import { inFunctionalUnits } from '../../../declaration/model/quantity.ts';
import type { VerificationReport } from '../../../verify/report.ts';
import { CbamError } from '../../errors.ts';
import { credentialOf } from '../evidence/facts.ts';
import { assessBundle, type JudgedEvidence } from '../evidence/index.ts';
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
  const { judgement } = assessed;
  return { bundle: customs.bundle, declarationId: verified.report.declarationId, assessed, judgement };
};

type AssessedLine = { readonly line: number; readonly evidence: BundleEvidence };

/** What the lines of a declaration take, and the amount of its lot where a bundle discloses it. */
type TakenLot = { amount: Exact | null; readonly lines: AssessedLine[] };

/** One declaration may come in several files, each disclosing something else of it; what cannot be read is a lot of its own. */
const lotsOf = (bundles: readonly VerifiedBundle[]): ReadonlyMap<VerifiedBundle, TakenLot> => {
  const byDeclaration = new Map<unknown, TakenLot>();
  return new Map(
    [...new Set(bundles)].map((verified) => {
      const credential = credentialOf(verified.bundle);
      const key = credential === null ? verified : `${credential.issuer} ${credential.declarationId}`;
      const lot = byDeclaration.get(key) ?? { amount: null, lines: [] };
      const quantity = credential?.declaration.quantity;
      if (quantity !== undefined) lot.amount = exact(inFunctionalUnits(quantity));
      byDeclaration.set(key, lot);
      return [verified, lot];
    }),
  );
};

/** A lot is imported once: its lines together take no more than there is. */
const beyondLot = ({ amount: lot, lines }: TakenLot): readonly Problem[] => {
  const last = lines.at(-1);
  if (lot === null || last === undefined) return [];
  const taken = sumExact(lines.map(({ evidence }) => evidence.assessed.assessment.quantity));
  if (taken.compare(lot) <= 0) return [];
  const files = [...new Set(lines.map(({ evidence }) => evidence.bundle))].join(' and ');
  const message = `the lines of ${files} take ${decimalText(taken)}, the lot has ${decimalText(lot)}`;
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
  const evidenceOfLines: BundleEvidence[] = [];
  const lots = lotsOf(customs.map(bundleOf));
  for (const one of customs) {
    const verified = bundleOf(one);
    try {
      const evidence = evidenceOf(tables, one, verified, choices);
      lines.push(bundleLine(one, evidence));
      evidenceOfLines.push(evidence);
      lots.get(verified)?.lines.push({ line: one.line, evidence });
    } catch (error) {
      if (!(error instanceof CbamError)) throw error;
      problems.push(problemOfLine(one, error));
    }
  }
  for (const lot of new Set(lots.values())) problems.push(...beyondLot(lot));
  if (problems.length === 0) return { lines, evidence: evidenceOfLines };
  throw new CbamError('cbam.lines-invalid', `${problems.length} lines do not fit their bundles`, {
    hint: 'compare the lines with what `kiseki cbam assess` says of the bundle',
    problems,
  });
};
