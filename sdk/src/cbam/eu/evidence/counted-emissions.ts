import { decimalText, type Exact, sumExact, ZERO } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import { figure, type Step } from '../../working.ts';
import { type Good, isExemptOrigin, lookUpGood } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import type { ByScope, DeclaredInput, DeclaredLot } from './declared-lot.ts';

/** Of a lot, t CO2e per tonne of good (per MWh of electricity). */
export type CountedEmissions = {
  readonly direct: Exact;
  /** Of a good of Annex II the part that precursors outside it bring in; else all that counts. */
  readonly indirect: Exact;
  /** Whether any indirect emissions count: of the good, or of a precursor outside Annex II. */
  readonly countsIndirect: boolean;
  /** What was declared and does not count, and why. */
  readonly notes: readonly string[];
  readonly steps: readonly Step[];
};

/** Finds the lot behind an input, where its bundle was passed on and discloses it. */
export type LotBehind = (input: DeclaredInput) => Behind | null;
export type Behind = { readonly lot: DeclaredLot; readonly lotBehind: LotBehind };

/** The good that an input is; `null` for what is no good of Annex I, such as scrap, and so no precursor. */
export const precursorOf = (tables: EuTables, { cnCode }: DeclaredInput, importDate: string): Good | null => {
  try {
    return lookUpGood(tables, { code: cnCode, importDate });
  } catch (error) {
    if (error instanceof CbamError && error.code === 'cbam.code-out-of-scope') return null;
    throw error;
  }
};

/** What counts of an input, per tonne of it, and why it is not all that was declared. */
type Counted = ByScope & { readonly countsIndirect: boolean; readonly note: string | null };

const NOTHING = { direct: ZERO, indirect: ZERO, countsIndirect: false };

const countedInput = (
  tables: EuTables,
  input: DeclaredInput,
  importDate: string,
  lotBehind: LotBehind,
): Counted => {
  const { cnCode, country, specific } = input;
  const good = precursorOf(tables, input, importDate);
  const isNothing = specific.direct.n === 0n && specific.indirect.n === 0n;
  if (good === null) {
    const note = isNothing ? null : `${cnCode} is no good of Annex I, so that its emissions do not count`;
    return { ...NOTHING, note };
  }
  if (isExemptOrigin(country)) {
    const note = `${cnCode} from ${country} counts zero: its origin is exempt`;
    return { ...NOTHING, note };
  }
  if (good.countsIndirect) return { ...specific, countsIndirect: true, note: null };
  const behind = lotBehind(input);
  if (behind === null) return { direct: specific.direct, indirect: ZERO, countsIndirect: false, note: null };
  const { indirect, countsIndirect } = countedEmissions(tables, behind.lot, importDate, behind.lotBehind);
  return { direct: specific.direct, indirect, countsIndirect, note: null };
};

/** An input with its mass for a tonne of the lot, and what counts of it. */
type CountedInput = Counted & { readonly code: string; readonly m: Exact };

/** One scope of a lot, with its step. */
const countedScope = (
  lot: DeclaredLot,
  scope: 'direct' | 'indirect',
  own: Exact,
  inputs: readonly CountedInput[],
  unit: string,
): { readonly value: Exact; readonly step: Step } => {
  const counting = inputs.filter((input) => input[scope].n !== 0n);
  const value = sumExact([own.div(lot.amount), ...counting.map((input) => input.m.mul(input[scope]))]);
  const step: Step = {
    title: `Specific embedded emissions of the lot of ${lot.cnCode}, ${scope}`,
    formula: ['SEE = AttrEm / AL', ...counting.map((_, at) => `m_${at + 1} × SEE_${at + 1}`)].join(' + '),
    reference: '(EU) 2025/2547, Annex III, Eq 57 to 62',
    inputs: [
      figure('AttrEm', own, 't CO2e', 'declared for the own process'),
      figure('AL', lot.amount, unit, 'declared quantity'),
      ...counting.flatMap((input, at) => [
        figure(`m_${at + 1}`, input.m, `t/${unit}`, `${input.code} used for a ${unit}`),
        figure(`SEE_${at + 1}`, input[scope], 't CO2e/t', 'as its declaration has it'),
      ]),
    ],
    value: decimalText(value),
    unit: `t CO2e/${unit}`,
  };
  return { value, step };
};

/**
 * What counts of a lot: its own process and its precursors. An input that is no good of Annex I is no precursor; one of exempt
 * origin counts zero; of a good of Annex II only direct emissions count, and the indirect ones of precursors outside that annex
 * ((EU) 2025/2547, Annex I, 3.1).
 * @throws CbamError of `lookUpGood`
 */
export const countedEmissions = (
  tables: EuTables,
  lot: DeclaredLot,
  importDate: string,
  lotBehind: LotBehind,
): CountedEmissions => {
  const good = lookUpGood(tables, { code: lot.cnCode, importDate });
  const unit = good.functionalUnit === 'MWh' ? 'MWh' : 't';
  const inputs: readonly CountedInput[] = lot.inputs.map((input) => ({
    code: input.cnCode,
    m: input.quantity.div(lot.amount),
    ...countedInput(tables, input, importDate, lotBehind),
  }));
  const direct = countedScope(lot, 'direct', lot.own.direct, inputs, unit);
  const indirect = countedScope(lot, 'indirect', good.countsIndirect ? lot.own.indirect : ZERO, inputs, unit);
  return {
    direct: direct.value,
    indirect: indirect.value,
    countsIndirect: good.countsIndirect || inputs.some(({ countsIndirect }) => countsIndirect),
    notes: inputs.flatMap(({ note }) => (note === null ? [] : [note])),
    steps: [direct.step, ...(good.countsIndirect || indirect.value.n !== 0n ? [indirect.step] : [])],
  };
};
