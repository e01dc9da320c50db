import { decimalText, type Exact, sumExact, ZERO } from '../../../core/exact.ts';
import type { DeclaredLine } from './assess-lines.ts';
import type { DeclarationLine } from './import-line.ts';

/** Lines that are of one type of goods and share every figure of a tonne (of a MWh). */
export type GoodsType = {
  /** From 1, by CN code and origin. */
  readonly number: number;
  readonly lines: readonly [DeclaredLine, ...DeclaredLine[]];
  readonly quantity: Exact;
  readonly netMassTonnes: Exact;
  readonly embedded: Exact;
  readonly adjustment: Exact;
  readonly reduction: Exact;
};

/** What a line has of its own; everything else of it distinguishes types of goods. */
const OWN_FIELDS: readonly (keyof DeclarationLine)[] = [
  ...(['line', 'mrn', 'item', 'part', 'importDate', 'quantity', 'unit', 'coveredMass'] as const),
];
const OWN: ReadonlySet<string> = new Set(OWN_FIELDS);

/** The figures may differ with the import date, where a table changes within a year. */
const figuresOf = ({ ofOneUnit }: DeclaredLine): readonly string[] =>
  ofOneUnit === null
    ? []
    : [
        decimalText(ofOneUnit.specificEmbeddedEmissions.total),
        decimalText(ofOneUnit.freeAllocationAdjustment.perTonne),
        decimalText((ofOneUnit.carbonPriceReduction?.value ?? ZERO).div(ofOneUnit.quantity)),
      ];

const keyOf = (declared: DeclaredLine): string => {
  const distinguishing = Object.entries(declared.line)
    .filter(([name]) => !OWN.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([declared.line.cn, declared.line.origin, distinguishing, figuresOf(declared)]);
};

export const goodsTypes = (declared: readonly DeclaredLine[]): readonly GoodsType[] => {
  const groups = new Map<string, [DeclaredLine, ...DeclaredLine[]]>();
  for (const one of declared) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, lines], index) => {
      const sumOf = (figure: (line: DeclaredLine) => Exact): Exact => sumExact(lines.map(figure));
      return {
        number: index + 1,
        lines,
        quantity: sumOf(({ quantity }) => quantity),
        netMassTonnes: sumOf(({ netMassTonnes }) => netMassTonnes),
        embedded: sumOf(({ embedded }) => embedded),
        adjustment: sumOf(({ adjustment }) => adjustment),
        reduction: sumOf(({ reduction }) => reduction),
      };
    });
};
