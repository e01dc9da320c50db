import { expect } from 'chai';
import type { VerificationStatement } from '../../../../sdk/src/cbam/eu/evidence/index.ts';
import {
  OPERATOR_REPORT_ITEMS,
  OperatorReport,
  operatorReport,
  operatorReportPage,
} from '../../../../sdk/src/cbam/eu/operator-report/index.ts';
import {
  CbamVerificationReport,
  cbamVerificationReport,
  VERIFICATION_REPORT_ITEMS,
  verificationReportPage,
} from '../../../../sdk/src/cbam/eu/verification-report/index.ts';
import {
  type AnsweredItem,
  parseReportDetails,
  REPORT_DETAILS_SCHEMA,
  type ReportDetails,
} from '../../../../sdk/src/cbam/report-items/index.ts';
import type { DisclosedDeclaration } from '../../../../sdk/src/declaration/index.ts';
import { shipped } from '../eu-tables.ts';
import { refusal } from '../refusal.ts';

/** A lot of cement with a precursor at a default value, all of it disclosed. */
const CEMENT: DisclosedDeclaration = {
  product: { name: 'Portland cement', cnCode: '25232900' },
  installation: { name: 'Cement works', country: 'TR', unlocode: 'TRIZM' },
  period: { from: '2026-01-01', to: '2026-06-30' },
  quantity: { value: '1000', unit: 't' },
  productionRoute: 'A',
  emissions: {
    direct: { total: '100', sources: [{ name: 'Pet coke', kind: 'combustion', co2e: '100' }] },
    indirect: {
      total: '60',
      electricity: [
        { consumption: '80', factor: '0.5', source: 'grid', co2e: '40' },
        { consumption: '100', factor: '0.2', source: 'ppa', co2e: '20' },
        null,
      ],
    },
    upstream: { direct: '850', indirect: '40' },
    total: { direct: '950', indirect: '100', all: '1050' },
  },
  method: { standard: 'cbam-2025-2547', gwpSet: 'ar5' },
  inputs: [
    {
      kind: 'default-value',
      name: 'Clinker',
      cnCode: '25231000',
      country: 'TR',
      quantity: { value: '1000', unit: 't' },
      specificEmbedded: { direct: '0.85', indirect: '0.04' },
      source: '(EU) 2025/2621',
    },
    null,
  ],
  qualifyingParameters: [{ name: 'clinker-content-percent', value: '92' }],
};
const STEEL: DisclosedDeclaration = { product: { name: 'Wire rod', cnCode: '72139110' } };

const evidence = {
  declarationId: `0x${'11'.repeat(32)}`,
  issuer: 'did:key:z1',
  result: 'valid',
  why: 'all passed',
} as const;
const details = (items: ReportDetails['items'] = {}): ReportDetails => ({
  schema: REPORT_DETAILS_SCHEMA,
  items,
});

const operator = (declaration: DisclosedDeclaration, items?: ReportDetails['items']): OperatorReport =>
  operatorReport(shipped, { declaration, evidence, details: details(items) });
const verification = (
  declaration: DisclosedDeclaration,
  items?: ReportDetails['items'],
  statement: VerificationStatement | null = null,
): CbamVerificationReport =>
  cbamVerificationReport(shipped, {
    declaration,
    evidence,
    details: details(items),
    attestation: {
      verifier: 'did:key:zverifier',
      conclusion: '"satisfied"',
      attestedAt: 1_790_000_000,
      documents: [`0x${'22'.repeat(32)}`],
      statement,
    },
  });

const itemOf = (items: readonly AnsweredItem[], number: string): AnsweredItem => {
  const found = items.find((item) => item.number === number);
  return found ?? expect.fail(`there is no item ${number}`);
};

describe('the items of the reports', () => {
  it('are those of (EU) 2025/2547, Annex IV: 1 to 34 and 16 of the summary, each number once', () => {
    const numbers = OPERATOR_REPORT_ITEMS.map(({ number }) => number);
    expect(new Set(numbers).size).to.equal(numbers.length);
    const leading = numbers
      .filter((number) => /^\d/.test(number))
      .map((number) => Number.parseInt(number, 10));
    expect([...new Set(leading)]).to.deep.equal(Array.from({ length: 34 }, (_, index) => index + 1));
    const summary = OPERATOR_REPORT_ITEMS.flatMap(({ summary: number }) => number ?? []);
    const inSummary = new Set(summary.map((number) => Number.parseInt(number, 10)));
    expect([...inSummary].sort((a, b) => a - b)).to.deep.equal(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
  });
  it('are those of the annex of (EU) 2025/2546: each section, each number once', () => {
    const numbers = VERIFICATION_REPORT_ITEMS.map(({ number }) => number);
    expect(new Set(numbers).size).to.equal(numbers.length);
    const sections = new Set(numbers.map((number) => number.replace(/\(.*$/, '')));
    expect([...sections]).to.deep.equal([
      ...['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '3', '4'],
    ]);
  });
});

describe('the operator’s emissions report', () => {
  it('has its documented shape, with every item stated or not', () => {
    const report = operator(CEMENT);
    expect(OperatorReport.parse(report)).to.deep.equal(report);
    expect(report.items).to.have.length(OPERATOR_REPORT_ITEMS.length);
  });
  it('states of the good what its lot gives', () => {
    const { items } = operator(CEMENT);
    expect(itemOf(items, '15(a)')).to.include({
      status: 'stated',
      source: 'declaration',
      value: 'Portland cement, CN 25232900: 0.95 t CO2e/t',
    });
    expect(itemOf(items, '15(e) specific').value).to.equal('Portland cement, CN 25232900: 0.1 t CO2e/t');
    expect(itemOf(items, '33').value).to.deep.equal(['0.2 t CO2e/MWh']);
    expect(itemOf(items, '15(e) actual').value).to.equal('33.33 %');
  });
  it('takes the share of default values from precursors that account for everything', () => {
    // 1000 t of clinker at 0.89 of 1050 t CO2e.
    expect(itemOf(operator(CEMENT).items, '15(d)').value).to.equal('84.76 %');
    const { inputs: _, ...hidden } = CEMENT;
    expect(itemOf(operator(hidden).items, '15(d)').status).to.equal('not stated');
  });
  it('states only in part what is asked of an installation, and says what is left', () => {
    const { status, note } = itemOf(operator(CEMENT).items, '13');
    expect(status).to.equal('stated in part');
    expect(note).to.match(/rest of the installation/);
  });
  it('invents nothing: what is hidden is not stated and says what to supply', () => {
    for (const { status, value, note } of operator({}).items) {
      expect([status, value]).to.deep.equal(['not stated', null]);
      expect(note).to.be.a('string').and.not.equal('');
    }
  });
  it('asks for the parameters of the sector, and takes those that are declared', () => {
    expect(operator(CEMENT).sectorParameters).to.deep.include({
      number: '35 Clinker in the cement',
      summary: null,
      title: 'Clinker in the cement, mass %',
      status: 'stated',
      source: 'declaration',
      value: '92',
      note: null,
    });
    expect(operator(STEEL).sectorParameters.map(({ title }) => title)).to.include('Manganese, mass %');
    expect(operator({ product: { cnCode: '25231000' } }).sectorParameters).to.deep.equal([]);
    expect(
      operator({ product: { cnCode: '72026000' } }).sectorParameters.map(({ title }) => title),
    ).to.deep.equal(['Nickel, mass %', 'Carbon, mass %']);
  });
  it('says nothing of indirect emissions for goods of Annex II', () => {
    const steel = { ...CEMENT, product: { name: 'Wire rod', cnCode: '72139110' } };
    expect(itemOf(operator(steel).items, '15(e) specific').status).to.equal('not stated');
    expect(itemOf(operator(steel).items, '15(d)').value).to.equal('89.47 %');
  });
});

describe('the verification report', () => {
  it('has its documented shape, with what the declaration and the attestation state', () => {
    const report = verification(CEMENT);
    expect(CbamVerificationReport.parse(report)).to.deep.equal(report);
    expect(itemOf(report.items, '2.4(b)(4)')).to.include({ status: 'stated', source: 'declaration' });
    expect(itemOf(report.items, '2.6(a)')).to.include({
      status: 'stated in part',
      source: 'attestation',
      value: '"satisfied"',
    });
    expect(itemOf(report.items, '2.6(h)').value).to.equal('attested on 2026-09-21 by did:key:zverifier');
  });
});

describe('the verification report of a verifier that made a statement', () => {
  const statement: VerificationStatement = {
    schema: 'kiseki.verification-statement/1',
    report: { hash: `0x${'33'.repeat(32)}`, identifier: 'VR-2026-0230' },
    installation: { name: 'Cement works', country: 'TR', unlocode: 'TRIZM' },
    reportingPeriod: { from: '2026-01-01', to: '2026-12-31' },
    assurance: 'reasonable',
    siteVisit: { kind: 'physical', date: '2026-10-05' },
    materiality: { specificEmbeddedEmissions: '0.4', specificEmbeddedFreeAllocation: '0' },
    signatory: { name: 'A. Verifier', role: 'lead auditor', date: '2027-02-01' },
    accreditation: {
      body: 'Accreditation body',
      country: 'DE',
      number: 'D-VS-1',
      validFrom: '2026-01-01',
      validTo: '2030-12-31',
      activityGroups: ['cement'],
    },
    products: [
      {
        cnCode: '25232900',
        activityGroup: 'cement',
        specificEmbeddedEmissions: { direct: '0.95', indirect: '0.1', per: 't' },
        specificEmbeddedFreeAllocation: [{ year: 2026, perTonne: '0.6' }],
      },
    ],
  };
  const itemsBy = (change: Partial<VerificationStatement> = {}): readonly AnsweredItem[] =>
    verification(CEMENT, undefined, { ...statement, ...change }).items;

  it('states the verifier’s accreditation, period, signatory and figures', () => {
    const items = itemsBy();
    for (const [number, value] of [
      ['1.2(a)', 'VR-2026-0230'],
      ['1.2(b)', '2026-01-01 to 2026-12-31'],
      ['1.3(d)', 'D-VS-1'],
      ['1.3(g)', '2030-12-31'],
      ['2.2(b)', '2026-10-05'],
      ['2.4(b)(4)', ['CN 25232900: 0.95 t CO2e/t']],
      ['2.4(b)(7)', ['CN 25232900: 0.6 t CO2e/t for imports of 2026']],
      ['2.6(h)', 'A. Verifier, lead auditor, 2027-02-01'],
    ] as const)
      expect(itemOf(items, number), number).to.deep.include({
        status: 'stated',
        source: 'attestation',
        value,
      });
    expect(itemOf(items, '2.6(a)')).to.deep.include({
      status: 'stated in part',
      value: ['reasonable assurance', '"satisfied"'],
    });
  });
  it('says by which visit, or why by none', () => {
    const virtual = itemsBy({
      siteVisit: { kind: 'virtual', date: '2026-10-05', ground: 'low-risk', justification: 'no change' },
    });
    expect(itemOf(virtual, '2.2(c)').value).to.equal('2026-10-05, low-risk: no change');
    expect(itemOf(virtual, '2.2(b)').status).to.equal('not stated');
    const none = itemsBy({
      siteVisit: { kind: 'none', justification: 'visited', physicalVisits: ['2026-03-01'] },
    });
    expect(itemOf(none, '2.2(d)').value).to.equal('visited');
    expect(itemOf(none, '2.2(b)').value).to.equal('2026-03-01');
  });
});

describe('details that a person adds', () => {
  it('state what is open, complete what is stated in part, or say that it does not apply', () => {
    const items = {
      '1(a)': 'Example Ltd',
      '13': { columns: ['good', 't'], rows: [['25232900', '500000']] },
      '6': { notApplicable: 'none is transferred' },
    };
    const report = operator(CEMENT, items);
    expect(itemOf(report.items, '1(a)')).to.include({
      status: 'stated',
      source: 'details',
      value: 'Example Ltd',
    });
    expect(itemOf(report.items, '13')).to.include({ status: 'stated', source: 'details' });
    expect(itemOf(report.items, '6')).to.include({ status: 'not applicable', note: 'none is transferred' });
  });
  it('overwrite nothing that the declaration states', () => {
    const { code, problems } = refusal(() => operator(CEMENT, { '15(a)': '0.1 t CO2e/t' }));
    expect(code).to.equal('cbam.report-invalid');
    expect(problems.map(({ path }) => path)).to.deep.equal(['items.15(a)']);
  });
  it('are of items that the report has', () => {
    expect(refusal(() => operator(CEMENT, { '99': 'x' })).problems[0]?.path).to.equal('items.99');
    expect(refusal(() => verification(CEMENT, { '15(b)': 'x' })).code).to.equal('cbam.report-invalid');
  });
  it('have the documented form', () => {
    const invalid = (items: unknown) =>
      refusal(() => parseReportDetails(JSON.stringify({ schema: REPORT_DETAILS_SCHEMA, items })));
    for (const broken of [
      { '1(a)': 5 },
      { '1(a)': [] },
      { '13': { columns: ['a', 'b'], rows: [['1']] } },
      { '1(a)': '\u001b[2J' },
    ])
      expect(invalid(broken).code, JSON.stringify(broken)).to.equal('cbam.report-invalid');
    expect(parseReportDetails(JSON.stringify(details({ '1(a)': 'x' })))).to.deep.equal(
      details({ '1(a)': 'x' }),
    );
  });
});

describe('the pages of the reports', () => {
  it('escape names that attack whoever shows them, in items, tables and details', () => {
    const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>';
    const declaration: DisclosedDeclaration = {
      ...CEMENT,
      product: { name: hostile, cnCode: '25232900' },
      installation: { name: hostile },
      inputs: [{ kind: 'default-value', name: hostile, source: hostile }],
    };
    for (const page of [
      operatorReportPage(operator(declaration, { '1(a)': hostile })),
      verificationReportPage(verification(declaration, { '1.1(a)': hostile })),
    ])
      expect(page)
        .to.include('&lt;script&gt;')
        .and.not.match(/<script|<img/i);
  });
});
