import * as z from 'zod';
import type { DisclosedDeclaration } from '../../../declaration/index.ts';
import { CbamError } from '../../errors.ts';
import {
  AnsweredItem,
  answerItems,
  type Findings,
  found,
  type ReportDetails,
} from '../../report-items/index.ts';
import { type Good, lookUpGood } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import { declaredFindings } from './from-declaration.ts';
import { OPERATOR_REPORT_ITEMS } from './items.ts';
import { parameterItem, type SectorParameter, sectorParameters } from './sector-parameters.ts';

export const OPERATOR_REPORT_SCHEMA = 'kiseki.operator-report/0';

/** What a report was made from. */
export const ReportEvidence = z.strictObject({
  declarationId: z.string().nullable(),
  issuer: z.string().nullable(),
  result: z.enum(['valid', 'invalid', 'incomplete']),
  why: z.string(),
});
export type ReportEvidence = z.infer<typeof ReportEvidence>;

export const ReportedProduct = z.strictObject({
  name: z.string().nullable(),
  cn: z.string().nullable(),
  category: z.string().nullable(),
  period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
});

/** The operator's emissions report: (EU) 2025/2547, Annex IV. Every item stands there, stated or not. */
export const OperatorReport = z.strictObject({
  schema: z.literal(OPERATOR_REPORT_SCHEMA),
  product: ReportedProduct,
  evidence: ReportEvidence,
  /** Items 1 to 34, and what only the summary has. */
  items: z.array(AnsweredItem),
  /** Item 35: parameters of point 2. */
  sectorParameters: z.array(AnsweredItem),
});
export type OperatorReport = z.infer<typeof OperatorReport>;

export type ReportQuestion = {
  /** As far as it is disclosed. */
  readonly declaration: DisclosedDeclaration;
  readonly evidence: ReportEvidence;
  readonly details: ReportDetails;
};

/** The good of a declaration by its code in the year that its period ends in; null where the tables do not know it. */
export const goodOfDeclaration = (
  tables: EuTables,
  { product, period }: DisclosedDeclaration,
): Good | null => {
  if (product?.cnCode === undefined) return null;
  const year = Math.max(2026, Number(period?.to.slice(0, 4) ?? 2026));
  try {
    return lookUpGood(tables, { code: product.cnCode, importDate: `${year}-01-01` });
  } catch (error) {
    if (error instanceof CbamError) return null;
    throw error;
  }
};

export const reportedProduct = ({ product, period }: DisclosedDeclaration, good: Good | null) => ({
  name: product?.name ?? null,
  cn: product?.cnCode ?? null,
  category: good?.category ?? null,
  period: period === undefined ? null : { from: period.from, to: period.to },
});

const parameterFindings = (
  { qualifyingParameters }: DisclosedDeclaration,
  parameters: readonly SectorParameter[],
): Findings => {
  const declaredValue = (declared: string | null): string | undefined =>
    declared === null
      ? undefined
      : qualifyingParameters?.find((parameter) => parameter?.name === declared)?.value;
  return new Map(
    parameters.flatMap((parameter) =>
      found(parameterItem(parameter).number, declaredValue(parameter.declared)),
    ),
  );
};

/**
 * The operator's emissions report from a declaration: every item of Annex IV with what is stated, or with what to supply.
 * @throws CbamError `cbam.report-invalid` for details of unknown items, or of items that the declaration states
 */
export const operatorReport = (
  tables: EuTables,
  { declaration, evidence, details }: ReportQuestion,
): OperatorReport => {
  const good = goodOfDeclaration(tables, declaration);
  const parameters = good === null ? [] : sectorParameters(good.category, good.code);
  const items = [...OPERATOR_REPORT_ITEMS, ...parameters.map(parameterItem)];
  const declared = new Map([
    ...declaredFindings(declaration, good),
    ...parameterFindings(declaration, parameters),
  ]);
  const answered = answerItems(items, { declaration: declared, attestation: new Map(), details });
  return {
    schema: OPERATOR_REPORT_SCHEMA,
    product: reportedProduct(declaration, good),
    evidence,
    items: answered.slice(0, OPERATOR_REPORT_ITEMS.length),
    sectorParameters: answered.slice(OPERATOR_REPORT_ITEMS.length),
  };
};
