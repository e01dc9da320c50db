import { expect } from 'chai';
import fc from 'fast-check';
import type { CbamDeclaration } from '../../../../sdk/src/cbam/eu/declaration/index.ts';
import { decimal, sum } from '../../../../sdk/src/core/index.ts';
import { ACTUAL_SCREWS, declaredLines } from './support.ts';

const KINDS: readonly Readonly<Record<string, string>>[] = [
  {},
  { cn: '72085120', origin: 'IN', route: 'C' },
  { ...ACTUAL_SCREWS },
  { ...ACTUAL_SCREWS, direct: '0.01' },
  { procedure: 'returned goods', values: '' },
  { cn: '73269098', procedure: 'composite goods', coveredMass: '0.001' },
  { origin: 'CH' },
  { cn: '84313900' },
];

const line = fc
  .tuple(fc.nat(KINDS.length - 1), fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 12 }))
  .map(([kind, kilograms, month]) => ({
    ...KINDS[kind],
    quantity: String(kilograms),
    unit: 'kg',
    importDate: `2026-${String(month).padStart(2, '0')}-15`,
  }));
const year = fc.array(line, { minLength: 1, maxLength: 30 });

const total = (texts: readonly string[]): string => sum(texts.map(decimal)).toFixed();

const FIGURES = [
  ...(['embeddedEmissions', 'freeAllocationAdjustment'] as const),
  ...(['certificatesBeforeCarbonPrice', 'carbonPriceReduction'] as const),
] as const;

const figuresOf = ({ totals, byCode }: CbamDeclaration) => ({ totals, byCode });

describe('the laws of a declaration', () => {
  it('lines, types of goods and CN codes add up to the same totals, whatever is declared', () => {
    fc.assert(
      fc.property(year, (lines) => {
        const { lines: declared, goods, byCode, totals } = declaredLines(lines);
        for (const name of FIGURES) {
          for (const list of [declared, goods, byCode])
            expect(total(list.map((one) => one[name])), name).to.equal(totals[name]);
        }
        expect(total(goods.map(({ netMassTonnes }) => netMassTonnes))).to.equal(totals.netMassTonnes);
      }),
      { numRuns: 60 },
    );
  });
  it('what comes in goes out: every line once, and every kilogram', () => {
    fc.assert(
      fc.property(year, (lines) => {
        const { lines: declared, notDeclared, reconciliation } = declaredLines(lines);
        const numbers = [...declared, ...notDeclared].map((one) => one.line).sort((a, b) => a - b);
        expect(numbers).to.deep.equal(lines.map((_, index) => index + 2));
        const given = sum(lines.map(({ quantity }) => decimal(quantity))).div(1000);
        expect(reconciliation.netMassTonnes.given).to.equal(given.toFixed());
        const masses = [...declared, ...notDeclared].map(({ netMassTonnes }) => netMassTonnes);
        expect(total(masses)).to.equal(given.toFixed());
      }),
      { numRuns: 60 },
    );
  });
  it('the order of the lines changes nothing', () => {
    fc.assert(
      fc.property(year, (lines) => {
        expect(figuresOf(declaredLines([...lines].reverse()))).to.deep.equal(figuresOf(declaredLines(lines)));
      }),
      { numRuns: 30 },
    );
  });
  it('zero is the floor of each line, and certificates of one good never pay for another', () => {
    fc.assert(
      fc.property(year, (lines) => {
        const { lines: declared, byCode, totals } = declaredLines(lines);
        for (const one of declared) {
          const excess = decimal(one.embeddedEmissions).minus(one.freeAllocationAdjustment);
          expect(
            decimal(one.certificatesBeforeCarbonPrice).equals(excess.isNegative() ? 0 : excess),
          ).to.equal(true);
        }
        expect(total(byCode.map(({ certificates }) => certificates))).to.equal(totals.certificates);
      }),
      { numRuns: 60 },
    );
  });
});
