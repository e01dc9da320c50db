import { expect } from 'chai';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { decimal } from '../../../../sdk/src/core/index.ts';
import { completeDraft, type Declaration, specificEmbedded } from '../../../../sdk/src/declaration/index.ts';
import {
  checkTemplate,
  type DraftChoices,
  declarationDraft,
  readTemplate,
  TemplateError,
} from '../../../../sdk/src/formats/commission-template/index.ts';
import { itWithWorkbooks, withCell, workbook } from './workbooks.ts';

const operator = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
const choices = (more: Partial<DraftChoices> = {}): DraftChoices => ({
  workbookHash: `0x${'ab'.repeat(32)}`,
  precursors: new Map(),
  quantities: new Map(),
  ...more,
});
const bought = new Map([
  ['Carbon steel', { cnCode: '72081000', isDeclared: false }],
  ['High alloy steel', { cnCode: '72230019', isDeclared: false }],
]);

const declarationsOf = (bytes: Uint8Array, given: DraftChoices): Declaration[] => {
  const template = readTemplate(bytes);
  return template.products.map((product) =>
    completeDraft(declarationDraft(template, product, given), { operator, suppliers: [] }),
  );
};

const isNear = (a: string, b: string): boolean =>
  decimal(a)
    .minus(b)
    .abs()
    .lte(decimal('0.000000001').times(decimal(b).abs().plus(1)));

describe('a draft of a declaration from a template', () => {
  for (const name of ['cement', 'steel', 'screws', 'hydrogen'] as const) {
    itWithWorkbooks(`of ${name} is a declaration with the figures of the workbook`, () => {
      const bytes = workbook(name);
      const { figures } = checkTemplate(readTemplate(bytes));
      const quantities = new Map([1, 2, 3, 4].map((number): [number, string] => [number, '1234.5']));
      const given = choices({ precursors: bought, ...(name === 'steel' ? { quantities } : {}) });
      for (const [index, { emissions, quantity }] of declarationsOf(bytes, given).entries()) {
        const declared = specificEmbedded(emissions.total, quantity);
        const figure = figures[index];
        if (figure === undefined) throw new Error('a product is missing');
        expect(isNear(declared.direct, decimalText(figure.direct)), declared.direct).to.equal(true);
        expect(isNear(declared.indirect, decimalText(figure.indirect)), declared.indirect).to.equal(true);
      }
    });
  }

  itWithWorkbooks('keeps own emissions, electricity and what was bought apart, as example 4 has them', () => {
    const [carbon] = declarationsOf(workbook('screws'), choices({ precursors: bought }));
    expect(carbon?.quantity).to.deep.equal({ value: '17000', unit: 't' });
    expect(carbon?.emissions.direct.total).to.equal('3337.95');
    expect(carbon?.emissions.indirect.electricity).to.deep.equal([
      { consumption: '3400', factor: '0.833', source: 'grid', co2e: '2832.2' },
    ]);
    expect(carbon?.inputs).to.have.length(1);
    expect(carbon?.inputs[0]).to.deep.include({
      kind: 'off-ledger',
      cnCode: '72081000',
      country: 'CN',
      quantity: { value: '20000', unit: 't' },
    });
  });

  itWithWorkbooks('is of its own product where a row above was left empty', () => {
    const name = '<is><t>High alloy steel screws and nuts</t></is>';
    const bytes = [
      ['D11', '', ''],
      ['D12', name, ' t="inlineStr"'],
      ['F12', '<v>73181535</v>', ''],
    ].reduce(
      (changed, [cell = '', content = '', type]) =>
        withCell(changed, 'Summary_Products', cell, content, type),
      workbook('screws'),
    );
    const [, moved] = declarationsOf(bytes, choices({ precursors: bought }));
    const [, inPlace] = declarationsOf(workbook('screws'), choices({ precursors: bought }));
    expect(moved?.product.lotNumber).to.match(/ 3$/);
    expect(moved?.emissions).to.deep.equal(inPlace?.emissions);
    expect(moved?.inputs).to.have.length(1);
  });

  itWithWorkbooks('leaves the place of a declared precursor for the bundle of its supplier', () => {
    const template = readTemplate(workbook('screws'));
    const [product] = template.products;
    if (product === undefined) throw new Error('no product');
    const precursors = new Map([['Carbon steel', { cnCode: '72081000', isDeclared: true }]]);
    const draft = declarationDraft(template, product, choices({ precursors }));
    const declarationId = `0x${'cd'.repeat(32)}` as const;
    const supplier = { issuer: operator, declarationId, cnCode: '72081000' };
    const { inputs } = completeDraft(draft, { operator, suppliers: [supplier] });
    expect(inputs[0]).to.include({ kind: 'declaration', declarationId });
  });

  itWithWorkbooks('asks for the amount where a process made nothing for the market', () => {
    const template = readTemplate(withCell(workbook('screws'), 'D_Processes', 'L27', ''));
    const [product] = template.products;
    if (product === undefined) throw new Error('a product is missing');
    const draft = (given: Partial<DraftChoices>) =>
      declarationDraft(template, product, choices({ precursors: bought, ...given }));
    expect(() => draft({})).to.throw(TemplateError, 'cannot be declared yet');
    expect(draft({ quantities: new Map([[1, '500']]) })).to.deep.include({
      quantity: { value: '500', unit: 't' },
    });
  });

  itWithWorkbooks('lists at once everything that the template does not say', () => {
    const nowhere = withCell(workbook('screws'), 'A_InstData', 'I26', '');
    const refusal = (bytes: Uint8Array): TemplateError => {
      try {
        declarationsOf(bytes, choices());
      } catch (error) {
        if (error instanceof TemplateError) return error;
        throw error;
      }
      throw new Error('a draft was made');
    };
    expect(refusal(nowhere).code).to.equal('template.declaration-incomplete');
    expect(refusal(nowhere).problems?.map(({ path }) => path)).to.deep.equal([
      'A_InstData!I26',
      'precursor Carbon steel',
    ]);
    expect(refusal(workbook('steel')).problems?.[0]?.message).to.contain('--quantity 1=');
  });
});
