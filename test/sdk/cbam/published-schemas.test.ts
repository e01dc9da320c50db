import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { assess, assessmentDocument, parseAssessmentRequest } from '../../../sdk/src/cbam/eu/assess/index.ts';
import { parseImportLines, yearDeclaration } from '../../../sdk/src/cbam/eu/declaration/index.ts';
import { validatorOf } from '../schema-validator.ts';
import { shipped, shippedText } from './eu-tables.ts';

const text = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');

/** What the committed schema has against a document, as it is sent. */
const complaints = (name: string, document: unknown): unknown[] => {
  const validate = validatorOf(name);
  validate(JSON.parse(JSON.stringify(document)));
  return validate.errors ?? [];
};

describe('the published JSON Schemas of CBAM', () => {
  it('accept the statements of the examples, and refuse another assurance', () => {
    for (const name of ['steel-mill', 'fastener-maker']) {
      const statement = JSON.parse(text(`examples/verification-statement-${name}.json`));
      expect(complaints('verification-statement-1', statement)).to.deep.equal([]);
      expect(complaints('verification-statement-1', { ...statement, assurance: 'some' })).not.to.have.length(
        0,
      );
    }
  });

  it('accept assessments at default values and at actual ones with precursors of precursors', () => {
    const common = {
      importDate: '2026-02-15',
      quantity: { value: '100', unit: 't' },
      rounding: { mode: 'none' },
    };
    const sinter = {
      code: '26011200',
      origin: 'AU',
      massPerTonne: '1.4',
      freeAllocation: { kind: 'default' },
    };
    const precursor = {
      ...{ code: '72031000', origin: 'CN', massPerTonne: '1.1' },
      freeAllocation: { kind: 'actual', precursors: [sinter] },
    };
    const requests = [
      { ...common, code: '2523100090', origin: 'CN', emissions: { kind: 'default' } },
      {
        ...common,
        code: '72071114',
        origin: 'CN',
        route: 'D',
        emissions: { kind: 'actual', direct: '1.5', per: 't' },
        precursors: [precursor],
      },
    ];
    for (const request of requests) {
      const document = assessmentDocument(assess(shipped, parseAssessmentRequest(request)));
      expect(complaints('cbam-assessment-1', document)).to.deep.equal([]);
      expect(complaints('cbam-assessment-1', { ...document, certificates: 3 })).not.to.have.length(0);
    }
  });

  it('accept the declaration of the example lines', () => {
    const lines = parseImportLines(text('examples/import-lines-2026.csv'));
    const document = yearDeclaration(shipped, {
      year: 2026,
      lines,
      declarant: { name: null, eori: null },
      copies: new Map(),
      bundles: [],
      undated: [],
      withSteps: true,
      rounding: { mode: 'none' },
      conversion: 'none',
    });
    expect(complaints('cbam-declaration-0', document)).to.deep.equal([]);
    expect(complaints('cbam-declaration-0', { ...document, year: '2026' })).not.to.have.length(0);
  });

  it('accept the list of tables that comes with Kiseki', () => {
    expect(complaints('cbam-tables-1', JSON.parse(shippedText('tables.json')))).to.deep.equal([]);
  });
});
