import type { AssessmentRequest } from '../assess/index.ts';
import type { BundleAssessment, Judgement } from '../evidence/index.ts';
import type { Check } from './checks.ts';
import type { CbamDeclaration } from './document-schema.ts';
import type { DeclarationLine } from './import-line.ts';

/** What was judged of a bundle, for lines of one import date or more that it is judged alike for. */
export type JudgedBundle = Readonly<Omit<CbamDeclaration['bundles'][number], 'unmet'>> & {
  readonly unmet: readonly { readonly name: string; readonly reason: string; readonly reference: string }[];
};

/** A line that has a bundle and is not yet what the bundle says. */
export type CustomsLine = Pick<DeclarationLine, 'line' | 'importDate' | 'procedure'> & {
  readonly bundle: string;
} & Partial<DeclarationLine>;

const emissionsOf = ({ emissions }: AssessmentRequest): Partial<DeclarationLine> => {
  if (emissions.kind === 'default') return { values: 'default' };
  const { direct, indirect, indirectOfPrecursors, per, contentPerTonne, verifiedFreeAllocation } = emissions;
  return {
    ...{ values: 'actual', direct, per },
    ...(indirect === undefined ? {} : { indirect }),
    ...(indirectOfPrecursors === undefined ? {} : { indirectOfPrecursors }),
    ...(contentPerTonne === undefined ? {} : { content: contentPerTonne }),
    ...(verifiedFreeAllocation === undefined ? {} : { freeAllocation: verifiedFreeAllocation }),
  };
};

/** A consignment that was assessed from its bundle, and the attestation that it was judged by. */
export type BundleEvidence = {
  readonly bundle: string;
  readonly declarationId: string | null;
  readonly assessed: BundleAssessment;
  readonly judgement: Pick<Judgement, 'statement' | 'attestation'>;
};

const evidenceOf = ({
  judgement: { statement, attestation },
  assessed: { basis },
}: BundleEvidence): Partial<DeclarationLine> => {
  const report = statement?.report.identifier ?? attestation?.reportHash;
  return {
    ...(statement === null ? {} : { installation: statement.installation.name }),
    ...(basis === 'default' || report === undefined ? {} : { verificationReport: report }),
  };
};

/** A line of customs with what its bundle says: at actual values when every rule for them is met, otherwise at default values. */
export const bundleLine = (customs: CustomsLine, evidence: BundleEvidence): DeclarationLine => {
  const { request } = evidence.assessed.assessment;
  const { code, origin, productionCountry, productionPeriod: period, route, precursors, quantity } = request;
  return {
    quantity: quantity.value,
    unit: quantity.unit,
    ...evidenceOf(evidence),
    ...customs,
    cn: code,
    origin,
    ...(productionCountry === undefined ? {} : { productionCountry }),
    ...(route === undefined ? {} : { route }),
    ...(customs.procedure === 'returned goods' ? {} : emissionsOf(request)),
    ...(precursors === undefined ? {} : { precursors }),
    ...(period === undefined ? {} : { productionFrom: period.from, productionTo: period.to }),
  };
};

/** The judgements of bundles, each once, with how many lines it is of. */
export const judgedBundles = (evidence: readonly BundleEvidence[]): readonly JudgedBundle[] => {
  const verdicts = new Map<string, JudgedBundle>();
  for (const { bundle, declarationId, assessed } of evidence) {
    const unmet = assessed.failed.map(({ name, reason, reference }) => ({ name, reason, reference }));
    const key = JSON.stringify([bundle, assessed.basis, unmet]);
    const lines = (verdicts.get(key)?.lines ?? 0) + 1;
    verdicts.set(key, { bundle, declarationId, values: assessed.basis, unmet, lines });
  }
  return [...verdicts.values()];
};

/** Says why a bundle counts at default values. */
export const bundleCheck = ({ bundle, values, unmet, lines }: JudgedBundle): readonly Check[] =>
  values === 'actual'
    ? []
    : [
        {
          name: 'bundle-at-default-values',
          sentence: `${bundle} counts at default values: ${unmet.map(({ name, reason }) => `${name}, ${reason}`).join('; ')}.`,
          reference: [...new Set(unmet.map(({ reference }) => reference))].join('; '),
          lines,
          examples: [bundle],
        },
      ];

/** Says which import dates nobody gave. */
export const undatedCheck = (bundles: readonly string[]): readonly Check[] =>
  bundles.length === 0
    ? []
    : [
        {
          name: 'import-date-presumed',
          sentence:
            'The import date was not given: the last day of the year stands for it. It chooses the tables, and on which day the mass threshold is passed.',
          reference: 'Article 2a',
          lines: bundles.length,
          examples: bundles.slice(0, 10),
        },
      ];
