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
type Counted = ByScope & { readonly note: string | null };

const NOTHING = { direct: ZERO, indirect: ZERO };

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
  if (good.countsIndirect) return { ...specific, note: null };
  const behind = lotBehind(input);
  const indirect =
    behind === null
      ? ZERO
      : countedEmissions(tables, behind.lot, importDate, behind.lotBehind).ofPrecursors.indirect;
  return { direct: specific.direct, indirect, note: null };
};

const stepOf = (
  lot: DeclaredLot,
  scope: 'direct' | 'indirect',
  own: Exact,
  ofPrecursors: Exact,
  value: Exact,
  unit: string,
): Step => ({
  title: `Specific embedded emissions of the lot of ${lot.cnCode}, ${scope}`,
  formula: 'SEE = AttrEm / AL + Σ m_i × SEE_i',
  reference: '(EU) 2025/2547, Annex III, Eq 57 to 62',
  inputs: [
    figure('AttrEm', own, 't CO2e', 'declared for the own process'),
    figure('AL', lot.amount, unit, 'declared quantity'),
    figure('Σ m_i × SEE_i', ofPrecursors, `t CO2e/${unit}`, 'declared precursors'),
  ],
  value: decimalText(value),
  unit: `t CO2e/${unit}`,
});

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
): CountedEmissions & { readonly ofPrecursors: ByScope } => {
  const good = lookUpGood(tables, { code: lot.cnCode, importDate });
  const unit = good.functionalUnit === 'MWh' ? 'MWh' : 't';
  const counted = lot.inputs.map((input) => ({
    m: input.quantity.div(lot.amount),
    ...countedInput(tables, input, importDate, lotBehind),
  }));
  const ofPrecursors = {
    direct: sumExact(counted.map(({ m, direct }) => m.mul(direct))),
    indirect: sumExact(counted.map(({ m, indirect }) => m.mul(indirect))),
  };
  const ownIndirect = good.countsIndirect ? lot.own.indirect : ZERO;
  const direct = lot.own.direct.div(lot.amount).add(ofPrecursors.direct);
  const indirect = ownIndirect.div(lot.amount).add(ofPrecursors.indirect);
  return {
    direct,
    indirect,
    ofPrecursors,
    notes: counted.flatMap(({ note }) => (note === null ? [] : [note])),
    steps: [
      stepOf(lot, 'direct', lot.own.direct, ofPrecursors.direct, direct, unit),
      ...(good.countsIndirect || indirect.n !== 0n
        ? [stepOf(lot, 'indirect', ownIndirect, ofPrecursors.indirect, indirect, unit)]
        : []),
    ],
  };
};
