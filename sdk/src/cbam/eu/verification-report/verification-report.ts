import * as z from 'zod';
import type { DisclosedDeclaration } from '../../../declaration/index.ts';
import { AnsweredItem, answerItems, type Findings, found } from '../../report-items/index.ts';
import type { Good } from '../goods/index.ts';
import { declaredFindings } from '../operator-report/from-declaration.ts';
import {
  goodOfDeclaration,
  ReportEvidence,
  ReportedProduct,
  type ReportQuestion,
  reportedProduct,
} from '../operator-report/operator-report.ts';
import type { EuTables } from '../tables.ts';
import { type AcceptedAttestation, attestedFindings } from './from-attestation.ts';
import { VERIFICATION_REPORT_ITEMS } from './items.ts';

export const VERIFICATION_REPORT_SCHEMA = 'kiseki.cbam-verification-report/0';

/** The verification report: annex of (EU) 2025/2546. Every item stands there, stated or not. */
export const CbamVerificationReport = z.strictObject({
  schema: z.literal(VERIFICATION_REPORT_SCHEMA),
  product: ReportedProduct,
  evidence: ReportEvidence,
  items: z.array(AnsweredItem),
});
export type CbamVerificationReport = z.infer<typeof CbamVerificationReport>;

/** Items of the operator's report that a verifier compiles: its number here, and there. */
const COMPILED: readonly (readonly [number: string, ofOperator: string])[] = [
  ['1.1(d)(1)', '1(d) name'],
  ['1.1(d)(3)', '1(d) UN/LOCODE'],
  ['2.4(a)(1)', '2(a)'],
  ['2.4(a)(2)', '29'],
  ['2.4(a)(4)', '2(h)'],
  ['2.4(a)(5)', '5'],
  ['2.4(b)(2)(b)', '12'],
  ['2.4(b)(2)(c)', '15(e) specific'],
  ['2.4(b)(3)', '34(a)'],
  ['2.4(b)(4)', '15(a)'],
  ['2.4(b)(6)(b)', '15(e) actual'],
  ['2.4(b)(6)(c)', '15(e) default'],
  ['2.4(b)(6)(e)', '15(e) specific'],
  ['2.5(a)', '22'],
  ['2.5(b)(1)-(5)', '23'],
  ['2.5(b)(6)', '28'],
];

const compiledFindings = (declaration: DisclosedDeclaration, good: Good | null): Findings => {
  const declared = declaredFindings(declaration, good);
  const { period, installation } = declaration;
  const place = installation?.coordinates;
  return new Map([
    ...COMPILED.flatMap(([number, ofOperator]) => {
      const finding = declared.get(ofOperator);
      return finding === undefined ? [] : found(number, finding.value, finding.part);
    }),
    ...found(
      '1.1(d)(4)',
      place === undefined ? null : `latitude ${place.latitude}, longitude ${place.longitude}`,
      'add the full address in English, and six decimals',
    ),
    ...found(
      '1.2(b)',
      period === undefined ? null : `${period.from} to ${period.to}`,
      'the period of the lot; add the reporting period, which is a calendar year',
    ),
  ]);
};

/**
 * The verification report from a declaration and the attestation on the ledger: every item of the annex with what is stated, or
 * with what the verifier has to supply.
 * @throws CbamError `cbam.report-invalid` for details of unknown items, or of items that are stated already
 */
export const cbamVerificationReport = (
  tables: EuTables,
  {
    declaration,
    evidence,
    details,
    attestation,
  }: ReportQuestion & { readonly attestation: AcceptedAttestation | null },
): CbamVerificationReport => {
  const good = goodOfDeclaration(tables, declaration);
  return {
    schema: VERIFICATION_REPORT_SCHEMA,
    product: reportedProduct(declaration, good),
    evidence,
    items: answerItems(VERIFICATION_REPORT_ITEMS, {
      declaration: compiledFindings(declaration, good),
      attestation: attestedFindings(attestation),
      details,
    }),
  };
};
