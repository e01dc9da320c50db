import type { DeclaredLine } from './assess-lines.ts';
import type { Column } from './columns.ts';

/** A conditional field of a declaration, or something a reader should know about a line. */
export type Rule = {
  readonly name: string;
  /** `blocks`: the law does not let one declare the line so. */
  readonly severity: 'blocks' | 'warns';
  /** The cell to fill or change. */
  readonly column: Column;
  readonly sentence: string;
  /** Of Regulation (EU) 2023/956 unless another act stands there. */
  readonly reference: string;
  readonly applies: (line: DeclaredLine) => boolean;
};

const isActual = ({ line, ofOneUnit }: DeclaredLine): boolean =>
  ofOneUnit !== null && line.values === 'actual';
const isDefault = ({ line, ofOneUnit }: DeclaredLine): boolean =>
  ofOneUnit !== null && line.values !== 'actual';
const isReturned = ({ ofOneUnit }: DeclaredLine): boolean => ofOneUnit === null;
const claimsPaidPrice = ({ line, ofOneUnit }: DeclaredLine): boolean =>
  ofOneUnit !== null && line.carbonPriceKind === 'paid';

/** The conditional fields, in the order of the articles. */
export const RULES: readonly Rule[] = [
  {
    name: 'verification-report',
    severity: 'blocks',
    column: 'verificationReport',
    sentence: 'Actual values need a verification report of an accredited verifier: name it.',
    reference: 'Articles 6(2)(d) and 8(1)',
    applies: (one) => isActual(one) && one.line.verificationReport === undefined,
  },
  {
    name: 'outward-processing-at-default-values',
    severity: 'blocks',
    column: 'values',
    sentence:
      'After outward processing only the emissions of the operation abroad are declared, which no default value states: give actual values of the operation.',
    reference: 'Article 6(4)',
    applies: (one) => isDefault(one) && one.line.procedure === 'outward processing',
  },
  {
    name: 'carbon-price-at-default-values',
    severity: 'blocks',
    column: 'carbonPriceKind',
    sentence: 'At default values only a yearly default carbon price can be claimed, not one that was paid.',
    reference: 'Article 9(4)',
    applies: (one) => isDefault(one) && claimsPaidPrice(one),
  },
  {
    name: 'carbon-price-certified',
    severity: 'blocks',
    column: 'carbonPriceCertifiedBy',
    sentence: 'A carbon price needs documentation certified by an independent person: name that person.',
    reference: 'Article 9(2)',
    applies: (one) => claimsPaidPrice(one) && one.line.carbonPriceCertifiedBy === undefined,
  },
  {
    name: 'carbon-price-evidence',
    severity: 'blocks',
    column: 'carbonPriceEvidence',
    sentence: 'A carbon price needs evidence that it was paid: say "yes" when you keep it.',
    reference: 'Article 9(2)',
    applies: (one) => claimsPaidPrice(one) && one.line.carbonPriceEvidence !== 'yes',
  },
  {
    name: 'installation',
    severity: 'warns',
    column: 'installation',
    sentence: 'Actual values are those of an installation, which is not named.',
    reference: 'Article 6(6)',
    applies: (one) => isActual(one) && one.line.installation === undefined,
  },
  {
    name: 'returned-goods',
    severity: 'warns',
    column: 'procedure',
    sentence: 'Returned goods are declared with zero; they count for the mass threshold.',
    reference: 'Article 6(5)',
    applies: isReturned,
  },
  {
    name: 'imported-electricity',
    severity: 'warns',
    column: 'values',
    sentence:
      'Actual values of electricity count only where every criterion of Annex IV, point 5, is shown to be met.',
    reference: 'Article 7(3)',
    applies: (one) => isActual(one) && one.good.sector === 'electricity',
  },
  {
    name: 'carbon-price-not-taken-off',
    severity: 'warns',
    column: 'carbonPriceKind',
    sentence: 'A carbon price is claimed and nothing is taken off; the types of goods say why.',
    reference: 'Article 9',
    applies: ({ ofOneUnit }) => ofOneUnit?.carbonPriceReduction?.reason != null,
  },
  {
    name: 'carbon-price-draft',
    severity: 'warns',
    column: 'carbonPriceKind',
    sentence: 'What is taken off for a carbon price follows a draft act that is not in force.',
    reference: 'Article 9(5); draft Ares(2026)4841230',
    applies: ({ ofOneUnit }) =>
      ofOneUnit?.carbonPriceReduction != null && ofOneUnit.carbonPriceReduction.reason === null,
  },
  {
    name: 'default-value-stands-in',
    severity: 'warns',
    column: 'origin',
    sentence: 'The default value of the origin is missing and that of other countries stands in for it.',
    reference: '(EU) 2025/2621, Annex I',
    applies: ({ ofOneUnit }) => ofOneUnit?.defaultValue?.fallback === true,
  },
  {
    name: 'default-value-inferred',
    severity: 'warns',
    column: 'cn',
    sentence:
      'The row of the default value is inferred from the recitals of (EU) 2026/1740, not read in its table.',
    reference: '(EU) 2026/1740',
    applies: ({ ofOneUnit }) => ofOneUnit?.defaultValue?.known === 'inferred',
  },
];
