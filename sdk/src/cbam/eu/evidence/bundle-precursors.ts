import { decimalText } from '../../../core/exact.ts';
import type { PrecursorRequest } from '../free-allocation/index.ts';
import { isExemptOrigin } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import { type EvidenceNode, nodeBehind } from './bundle-tree.ts';
import { precursorOf } from './counted-emissions.ts';
import { yearOf } from './day.ts';
import type { DeclaredInput, DeclaredLot } from './declared-lot.ts';
import { type JudgedEvidence, type Judgement, judgeNode } from './judge-actual-values.ts';

/** A precursor as an assessment takes it, and what was found about its evidence. */
export type BundlePrecursor = {
  readonly request: PrecursorRequest;
  /** `null` where no bundle of it was passed on. */
  readonly judgement: Judgement | null;
};

/** The producer's verified figure, which holds for the year of import that it was found for. */
export const verifiedFreeAllocation = ({ product }: Judgement, importDate: string): string | undefined =>
  product?.specificEmbeddedFreeAllocation?.find(({ year }) => year === yearOf(importDate))?.perTonne;

const freeAllocationOf = (
  tables: EuTables,
  node: EvidenceNode | null,
  judgement: Judgement | null,
  evidence: JudgedEvidence,
): PrecursorRequest['freeAllocation'] => {
  const lot = node?.disclosure.lot ?? null;
  if (node === null || lot === null || judgement === null || !judgement.actual) return { kind: 'default' };
  const perTonne = verifiedFreeAllocation(judgement, evidence.importDate);
  if (perTonne !== undefined) return { kind: 'verified', perTonne };
  const precursors = precursorsOf(tables, node, lot, evidence).map(({ request }) => request);
  return { kind: 'actual', precursors };
};

/**
 * The year in which a precursor was made: that of its lot, never before 2026 ((EU) 2025/2547, Article 13). A period after
 * the import is evidence of nothing.
 */
const productionYearOf = (lot: DeclaredLot | null, importDate: string): { productionYear?: number } =>
  lot === null || yearOf(lot.period.to) > yearOf(importDate)
    ? {}
    : { productionYear: Math.max(2026, yearOf(lot.period.to)) };

const precursorRequest = (
  tables: EuTables,
  input: DeclaredInput,
  into: DeclaredLot,
  node: EvidenceNode | null,
  evidence: JudgedEvidence,
): BundlePrecursor => {
  const judgement = node === null ? null : judgeNode(tables, node, evidence, true);
  const lot = node?.disclosure.lot ?? null;
  const route = judgement?.product?.route ?? lot?.route;
  return {
    judgement,
    request: {
      code: input.cnCode,
      origin: input.country,
      massPerTonne: decimalText(input.quantity.div(into.amount)),
      ...(route === undefined ? {} : { route }),
      ...productionYearOf(lot, evidence.importDate),
      freeAllocation: freeAllocationOf(tables, node, judgement, evidence),
    },
  };
};

/**
 * The precursors of a lot for the free allocation: the producer's figure where its own evidence meets every rule, column B
 * otherwise ((EU) 2025/2620, Eq 5). Inputs that are no goods of Annex I are none; those of exempt origin keep their mass.
 * @throws CbamError of `lookUpGood`
 */
export const precursorsOf = (
  tables: EuTables,
  node: EvidenceNode,
  lot: DeclaredLot,
  evidence: JudgedEvidence,
): readonly BundlePrecursor[] =>
  lot.inputs.flatMap((input) => {
    const { functionalUnit } = precursorOf(tables, input, evidence.importDate) ?? {};
    // Electricity has no benchmark: its emissions are indirect ones.
    if (functionalUnit === undefined || functionalUnit === 'MWh') return [];
    const behind = isExemptOrigin(input.country) ? null : nodeBehind(node, input);
    return [precursorRequest(tables, input, lot, behind, evidence)];
  });
