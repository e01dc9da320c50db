import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { decimal } from '../../../sdk/src/core/decimal.ts';
import {
  CN_GROUPS,
  cnGroupBitmap,
  cnGroupsOf,
  completeDraft,
  DECLARATION_SHAPE,
  DeclarationError,
  isFigureOf,
  parseDeclaration,
  quantityToLedgerUnits,
  specificEmbedded,
} from '../../../sdk/src/declaration/index.ts';
import type { ShapeNode } from '../../../sdk/src/declaration/shape-node.ts';
import { exampleDraft, makerDraft, millDraft } from './example.ts';

const commission = new URL('../../../../shared/reference/cbam/commission-examples.json', import.meta.url);

describe('figures of the examples', () => {
  const it2 = existsSync(commission)
    ? it
    : (title: string, _: () => void) => it.skip(`${title} (../shared/reference is absent)`);

  it2("equal the Commission's own results for examples 2 and 4", () => {
    const { examples } = JSON.parse(readFileSync(commission, 'utf8'));
    const expected = new Map<string, { see_direct: number; see_indirect: number }>();
    for (const { products } of examples) for (const product of products) expected.set(product.cn, product);
    const alloy = exampleDraft('fastener-maker-high-alloy');
    alloy.installation.operator = 'did:example:maker';
    for (const draft of [millDraft(), makerDraft(), alloy]) {
      const { emissions, quantity, product } = parseDeclaration(draft);
      const figures = specificEmbedded(emissions.total, quantity);
      const workbook = expected.get(product.cnCode);
      // The workbook holds binary doubles: 15 significant digits are all it can say.
      expect(Number(figures.direct)).to.be.closeTo(workbook?.see_direct ?? Number.NaN, 1e-13);
      expect(Number(figures.indirect)).to.be.closeTo(workbook?.see_indirect ?? Number.NaN, 1e-13);
    }
  });

  it('are exact: the mill emits 1.5389760645578657… and 0.2035539825 t a tonne', () => {
    const { emissions, quantity } = parseDeclaration(millDraft());
    expect(specificEmbedded(emissions.total, quantity)).to.deep.equal({
      direct: '1.53897606455786572925',
      indirect: '0.2035539825',
    });
  });
});

describe('isFigureOf', () => {
  const quantity = { value: '4800000', unit: 't' } as const;

  it('accepts the exact figure and the figure rounded half-up to at least three decimals', () => {
    expect(isFigureOf('0.2035539825', '977059.116', quantity)).to.equal(true);
    expect(isFigureOf('0.204', '977059.116', quantity)).to.equal(true);
    expect(isFigureOf('0.203554', '977059.116', quantity)).to.equal(true);
  });

  it('refuses a figure rounded the other way, to fewer decimals, or changed in its last digit', () => {
    expect(isFigureOf('0.203', '977059.116', quantity)).to.equal(false);
    expect(isFigureOf('0.2', '977059.116', quantity)).to.equal(false);
    expect(isFigureOf('0.2035539826', '977059.116', quantity)).to.equal(false);
    expect(isFigureOf('1e-1', '1', quantity)).to.equal(false);
  });

  it('rounds a tie up', () => {
    expect(isFigureOf('0.001', '0.0005', { value: '1', unit: 't' })).to.equal(true);
    expect(isFigureOf('0.000', '0.0005', { value: '1', unit: 't' })).to.equal(false);
  });

  it('agrees with a rounded exact quotient for every lot', () => {
    const figure = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(
        figure,
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.integer({ min: 3, max: 8 }),
        (e, q, n) => {
          const lot = { value: String(q), unit: 't' } as const;
          const rounded = decimal(String(e)).div(String(q)).toFixed(n);
          expect(isFigureOf(rounded, String(e), lot)).to.equal(true);
          const next = decimal(rounded).plus(decimal('10').pow(-n)).toFixed(n);
          expect(isFigureOf(next, String(e), lot)).to.equal(false);
        },
      ),
    );
  });
});

describe('quantityToLedgerUnits', () => {
  it('counts grams and watt-hours', () => {
    expect(quantityToLedgerUnits({ value: '4800000', unit: 't' })).to.equal(4_800_000_000_000n);
    expect(quantityToLedgerUnits({ value: '0.5', unit: 'kg' })).to.equal(500n);
    expect(quantityToLedgerUnits({ value: '1.5', unit: 'MWh' })).to.equal(1_500_000n);
  });
});

describe('cnGroupsOf', () => {
  it('finds the categories of Annex I', () => {
    const names = (cn: string) => cnGroupsOf(cn).map(({ name }) => name);
    expect(names('72081000')).to.deep.equal(['iron or steel products']);
    expect(names('73181542')).to.deep.equal(['iron or steel products']);
    expect(names('72051000')).to.deep.equal(['pig iron', 'iron or steel products']);
    expect(names('31021012')).to.deep.equal(['urea']);
    expect(names('31028000')).to.deep.equal(['mixed fertilisers']);
  });

  it('finds none for excepted and other goods', () => {
    for (const cn of ['31056000', '72029100', '72044990', '84713000'])
      expect(cnGroupsOf(cn), cn).to.deep.equal([]);
  });

  it('has one bit a category, which fits the ledger’s 32', () => {
    const bits = CN_GROUPS.map(({ bit }) => bit);
    expect(new Set(bits).size).to.equal(bits.length);
    expect(cnGroupBitmap(bits)).to.equal(2 ** bits.length - 1);
    expect(bits.length).to.be.at.most(31);
  });
});

describe('the shape', () => {
  /** Every path of a declaration must be a path of the shape: what is not could not be hidden. */
  const requireCovered = (value: unknown, node: ShapeNode, path: string): void => {
    if (node.kind === 'value') return;
    if (node.kind === 'list') {
      expect(value, path).to.be.an('array');
      for (const element of value as unknown[]) requireCovered(element, node.element, `${path}[]`);
      return;
    }
    const fields = new Map(node.fields);
    for (const [key, child] of Object.entries(value as object)) {
      const field = fields.get(key);
      if (field === undefined) expect.fail(`${path}.${key} is no claim of the shape`);
      else requireCovered(child, field, `${path}.${key}`);
    }
  };

  it('covers every field of the examples', () => {
    for (const draft of [millDraft(), makerDraft()]) {
      const { schema, ...commercial } = draft;
      expect(schema).to.equal('kiseki.declaration/1');
      requireCovered(commercial, DECLARATION_SHAPE, '');
    }
  });
});

describe('completeDraft', () => {
  const supplier = { issuer: 'did:example:mill', declarationId: `0x${'22'.repeat(32)}`, cnCode: '72081000' };
  const operator = 'did:example:maker';

  const codeOf = (complete: () => unknown): string => {
    try {
      complete();
      return 'accepted';
    } catch (error) {
      if (!(error instanceof DeclarationError)) throw error;
      return error.code;
    }
  };

  it("fills in the operator and the suppliers' ids and leaves the figures alone", () => {
    const { inputs, installation } = completeDraft(exampleDraft('fastener-maker'), {
      operator,
      suppliers: [supplier],
    });
    expect(installation.operator).to.equal(operator);
    expect(inputs[0]).to.include({ declarationId: supplier.declarationId, issuer: supplier.issuer });
    expect(inputs[0]?.specificEmbedded).to.deep.equal({ direct: '1.539', indirect: '0.204' });
  });

  it('refuses an input without a supplier, and a supplier without an input', () => {
    const draft = exampleDraft('fastener-maker');
    expect(codeOf(() => completeDraft(draft, { operator, suppliers: [] }))).to.equal(
      'declaration.input-unlinked',
    );
    const other = { ...supplier, declarationId: `0x${'33'.repeat(32)}` };
    expect(codeOf(() => completeDraft(draft, { operator, suppliers: [supplier, other] }))).to.equal(
      'declaration.input-unlinked',
    );
  });

  it("refuses a draft that names another operator, and another supplier's code", () => {
    expect(codeOf(() => completeDraft(millDraft(), { operator, suppliers: [] }))).to.equal(
      'declaration.invalid',
    );
    const wrong = { ...supplier, cnCode: '72011011' };
    expect(
      codeOf(() => completeDraft(exampleDraft('fastener-maker'), { operator, suppliers: [wrong] })),
    ).to.equal('declaration.input-unlinked');
  });
});
