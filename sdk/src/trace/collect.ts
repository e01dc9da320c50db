import type { Bundle } from '../bundle/bundle.ts';
import { KisekiError } from '../core/errors.ts';
import { type ParsedCredential, parseCredential } from '../credential/parse-credential.ts';
import type { CheckName } from '../verify/check-names.ts';
import { resultOf } from '../verify/headline.ts';
import type { Policy } from '../verify/policy.ts';
import type { VerificationReport } from '../verify/report.ts';
import { TraceError } from './errors.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Evidence } from './model.ts';

/** A declaration with what is known about it. */
export type Declared = {
  /** Issuer and declaration id: what the ledger keys its facts by. */
  readonly key: string;
  readonly credential: ParsedCredential;
  readonly report: VerificationReport;
  readonly evidence: Extract<Evidence, 'attested' | 'verified' | 'unknown'>;
  readonly figures: Figures;
  /** Keys of the inputs whose bundles were passed on with it. */
  readonly passedOn: ReadonlySet<string>;
};

export const keyOf = (issuer: string, declarationId: string): string => `${issuer} ${declarationId}`;

/**
 * What a declaration says of itself rests on its own checks. What the check `inputs` finds is left to the trace, which
 * judges input by input, and so is a quantity that is undecided only because an input's is not shown.
 */
const evidenceOf = (
  { checks }: VerificationReport,
  { declaration }: ParsedCredential,
  required: readonly CheckName[],
): Declared['evidence'] => {
  const own = checks.filter(
    ({ name, outcome }) =>
      name !== 'inputs' &&
      !(name === 'quantity' && outcome === 'skipped' && declaration.quantity !== undefined),
  );
  if (resultOf(own, required) !== 'valid') return 'unknown';
  const attested = own.some(({ name, outcome }) => name === 'attested' && outcome === 'pass');
  return attested ? 'attested' : 'verified';
};

const strength = { unknown: 0, verified: 1, attested: 2 };

/** How much a copy of a declaration is worth: what it rests on, then what it shows. */
const worth = ({ evidence, credential, passedOn }: Declared): number[] => [
  strength[evidence],
  credential.disclosures.length,
  passedOn.size,
];

const isWorthMore = (one: Declared, other: Declared): boolean => {
  const theirs = worth(other);
  const difference = worth(one)
    .map((value, index) => value - (theirs[index] ?? 0))
    .find((value) => value !== 0);
  return (difference ?? 0) > 0;
};

const createReader = () => {
  const known = new Map<string, ParsedCredential | null>();
  return (presentation: string): ParsedCredential | null => {
    const before = known.get(presentation);
    if (before !== undefined) return before;
    let credential: ParsedCredential | null = null;
    try {
      credential = parseCredential(presentation);
    } catch (error) {
      if (!(error instanceof KisekiError)) throw error;
    }
    known.set(presentation, credential);
    return credential;
  };
};

/**
 * Every declaration of a bundle, once each. Where one is passed on several times, the copy that is worth most counts. A
 * presentation that cannot be read is left out: nothing refers to it.
 *
 * @throws TraceError `trace.report-differs` when the report was not made from this bundle, `trace.unreadable` when the
 * bundle's own declaration cannot be read.
 */
export const collectDeclarations = (
  bundle: Bundle,
  report: VerificationReport,
  { requiredChecks }: Policy,
): { readonly root: Declared; readonly byKey: ReadonlyMap<string, Declared> } => {
  const read = createReader();
  const byKey = new Map<string, Declared>();

  const keyOfBundle = ({ presentation }: Bundle): string | undefined => {
    const credential = read(presentation);
    return credential === null ? undefined : keyOf(credential.issuer, credential.declarationId);
  };

  const visit = (one: Bundle, its: VerificationReport): void => {
    const credential = read(one.presentation);
    const isOther =
      its.declarationId !== (credential?.declarationId ?? null) || its.inputs.length !== one.inputs.length;
    if (isOther) {
      throw new TraceError('trace.report-differs', 'the verification report is not about this bundle', {
        hint: 'verify the bundle and trace it with the report that comes out',
      });
    }
    if (credential !== null) {
      const declared: Declared = {
        key: keyOf(credential.issuer, credential.declarationId),
        credential,
        report: its,
        evidence: evidenceOf(its, credential, requiredChecks),
        figures: figuresOf(credential.declaration),
        passedOn: new Set(one.inputs.map(keyOfBundle).filter((key) => key !== undefined)),
      };
      const before = byKey.get(declared.key);
      if (before === undefined || isWorthMore(declared, before)) byKey.set(declared.key, declared);
    }
    for (const [index, input] of one.inputs.entries()) {
      const itsInput = its.inputs[index];
      if (itsInput !== undefined) visit(input, itsInput);
    }
  };
  visit(bundle, report);
  const root = byKey.get(keyOfBundle(bundle) ?? '');
  if (root === undefined) {
    throw new TraceError('trace.unreadable', 'the declaration of the bundle cannot be read', {
      hint: 'verify the bundle: its report says what is wrong',
    });
  }
  return { root, byKey };
};
