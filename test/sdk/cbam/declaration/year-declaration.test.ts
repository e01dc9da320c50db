import { expect } from 'chai';
import { CbamDeclaration } from '../../../../sdk/src/cbam/eu/declaration/index.ts';
import { refusal } from '../refusal.ts';
import { ACTUAL_SCREWS, declared, declaredLines, exampleText } from './support.ts';

const namesOf = ({ checks }: CbamDeclaration): string[] => checks.map(({ name }) => name);

describe('the yearly declaration', () => {
  it('has the published shape', () => {
    const declaration = declared(exampleText, { withSteps: true });
    expect(CbamDeclaration.parse(declaration)).to.deep.equal(declaration);
  });
  it('declares 100 t of Chinese grey clinker of 2026 at default values with 87.965 certificates (DOMAIN 1.5)', () => {
    const { goods, totals, dates } = declaredLines([{}]);
    expect(goods).to.have.length(1);
    expect(goods[0]).to.deep.include({
      cn: '2523100090',
      category: 'cement clinker',
      values: 'default',
      route: 'A',
      quantity: '100',
      specificEmbeddedEmissions: { direct: '1.35', indirect: '0.04', total: '1.529' },
      specificFreeAllocation: '0.64935',
      embeddedEmissions: '152.9',
      freeAllocationAdjustment: '64.935',
      certificatesBeforeCarbonPrice: '87.965',
    });
    expect(totals.certificatesToSurrender).to.equal('87.965');
    expect(dates).to.include({
      declarationDue: '2027-09-30',
      repurchaseRequestBy: '2027-10-31',
      cancelledOn: '2027-11-01',
    });
  });
  it('sums lines of one type of goods, whichever unit and date they have, and keeps each with its MRN', () => {
    const { goods, lines } = declaredLines([
      { quantity: '60' },
      { quantity: '40000', unit: 'kg', importDate: '2026-11-30', mrn: '26DE002190F4E5D6C7' },
    ]);
    expect(goods.map(({ quantity, lines: count }) => ({ quantity, count }))).to.deep.equal([
      { quantity: '100', count: 2 },
    ]);
    expect(lines.map(({ mrn, goods: number, quantity }) => ({ mrn, number, quantity }))).to.deep.equal([
      { mrn: '26NL000396A1B2C3D1', number: 1, quantity: '60' },
      { mrn: '26DE002190F4E5D6C7', number: 1, quantity: '40' },
    ]);
  });
  it('keeps types apart by origin, values, installation and figures', () => {
    const { goods, byCode } = declaredLines([
      { ...ACTUAL_SCREWS },
      { ...ACTUAL_SCREWS, direct: '2.6' },
      { ...ACTUAL_SCREWS, installation: 'Another works' },
      { ...ACTUAL_SCREWS, origin: 'VN' },
      { cn: '73181542' },
    ]);
    expect(goods).to.have.length(5);
    expect(byCode.map(({ cn }) => cn)).to.deep.equal(['73181542']);
  });
  it('shows how figures per tonne of clinker and per kilogram of nitrogen became those of a tonne', () => {
    const actual = { values: 'actual', installation: 'Works', verificationReport: 'VR-1' };
    const { goods } = declaredLines([
      { ...actual, cn: '25232900', direct: '0.8', indirect: '0.05', per: 't clinker', content: '0.75' },
      { ...actual, cn: '31021012', direct: '0.002', indirect: '0.0005', per: 'kg N', content: '460' },
      { ...actual, cn: '2523100090', direct: '0.9', per: 't clinker' },
    ]);
    expect(
      goods.map(({ conversion, specificEmbeddedEmissions: { total } }) => [
        conversion?.per,
        conversion?.contentPerTonne,
        total,
      ]),
    ).to.deep.equal([
      ['t clinker', '1', '0.9'],
      ['t clinker', '0.75', '0.6375'],
      ['kg N', '460', '1.15'],
    ]);
  });
  it('takes the free allocation that a verification report states', () => {
    const { goods } = declaredLines([{ ...ACTUAL_SCREWS, freeAllocation: '1.25' }]);
    expect(goods[0]).to.include({ specificFreeAllocation: '1.25', freeAllocationAdjustment: '125' });
  });
  it('gives the working of one unit of each type only where it is asked for', () => {
    expect(declaredLines([{}]).goods[0]?.steps).to.deep.equal([]);
    const titles = declaredLines([{}], { withSteps: true }).goods[0]?.steps.map(({ title }) => title);
    expect(titles).to.include('Default value with its mark-up');
  });
  it('records the tables that its figures are from, with their digests', () => {
    const { tables } = declaredLines([{}]);
    expect(tables.map(({ table }) => table)).to.include.members([
      'default-values',
      'benchmarks',
      'mass-thresholds',
    ]);
    for (const { sha256 } of tables) expect(sha256).to.match(/^[0-9a-f]{64}$/);
  });
});

describe('procedures of customs in a declaration', () => {
  it('declare returned goods with zero, and count them for the 50 t', () => {
    const { goods, totals, threshold } = declaredLines([{ procedure: 'returned goods', values: '' }]);
    expect(goods[0]).to.include({ values: 'zero', quantity: '100', embeddedEmissions: '0' });
    expect(totals.certificatesToSurrender).to.equal('0');
    expect(threshold).to.include({ tonnes: '100', passed: true });
  });
  it('declare the metal part of composite goods, and count their whole net mass', () => {
    const { goods, threshold } = declaredLines([
      { cn: '73269098', quantity: '12', procedure: 'composite goods', coveredMass: '7.5' },
    ]);
    expect(goods[0]).to.include({ quantity: '7.5', netMassTonnes: '12' });
    expect(threshold.tonnes).to.equal('12');
  });
  it('declare the goods placed under inward processing, and name what was imported', () => {
    const { goods } = declaredLines([
      { cn: '72083900', route: 'C', procedure: 'inward processing', processedCn: '8431 39 00' },
    ]);
    expect(goods[0]).to.include({ cn: '72083900', processedCn: '84313900', values: 'default' });
  });
  it('declare only the operation of outward processing, which no default value states', () => {
    const line = { ...ACTUAL_SCREWS, direct: '0.1', procedure: 'outward processing' };
    expect(declaredLines([line]).goods[0]?.embeddedEmissions).to.equal('10');
    const { code, problems } = refusal(() =>
      declaredLines([{ cn: '73181542', procedure: 'outward processing' }]),
    );
    expect(code).to.equal('cbam.declaration-incomplete');
    expect(problems.map(({ path }) => path)).to.deep.equal(['line 2, values']);
  });
  it('keep lines of one code and another procedure apart', () => {
    expect(declaredLines([{}, { procedure: 'returned goods', values: '' }]).goods).to.have.length(2);
  });
});

describe('what the law asks before a line is declared', () => {
  const blocked = (change: Readonly<Record<string, string>>): string[] => {
    const { code, problems } = refusal(() => declaredLines([{ ...ACTUAL_SCREWS, ...change }]));
    expect(code).to.equal('cbam.declaration-incomplete');
    for (const { message } of problems) expect(message).to.match(/^[A-Z].*\. \(Article/);
    return problems.map(({ path }) => path);
  };
  const PAID = {
    carbonPriceKind: 'paid',
    carbonPrice: '10',
    carbonPriceCurrency: 'EUR',
    carbonPricePer: 't CO2e',
    carbonPriceCertifiedBy: 'Auditors',
    carbonPriceEvidence: 'yes',
  };

  it('is a verification report for actual values', () => {
    expect(blocked({ verificationReport: '' })).to.deep.equal(['line 2, verificationReport']);
  });
  it('is a certified documentation and evidence of payment for a carbon price', () => {
    expect(blocked({ ...PAID, carbonPriceCertifiedBy: '', carbonPriceEvidence: 'no' })).to.deep.equal([
      'line 2, carbonPriceCertifiedBy',
      'line 2, carbonPriceEvidence',
    ]);
  });
  it('is a yearly default carbon price at default values, not one that was paid', () => {
    const { problems } = refusal(() => declaredLines([{ ...PAID }]));
    expect(problems.map(({ path }) => path)).to.deep.equal(['line 2, carbonPriceKind']);
  });
  it('takes nothing off for a carbon price while no act on it is in force, and says so', () => {
    const declaration = declaredLines([{ ...ACTUAL_SCREWS, ...PAID }]);
    expect(declaration.totals.carbonPriceReduction).to.equal('0');
    expect(namesOf(declaration)).to.include('carbon-price-not-taken-off');
    const draft = declaredLines([{ ...ACTUAL_SCREWS, ...PAID }], { conversion: 'draft-2026' });
    expect(Number(draft.totals.carbonPriceReduction)).to.be.greaterThan(0);
    expect(namesOf(draft)).to.include('carbon-price-draft');
  });
  it('says when the mass threshold is not passed: then nothing is to be surrendered', () => {
    const declaration = declaredLines([{ quantity: '50' }]);
    expect(declaration.threshold).to.include({ passed: false, passedOn: null });
    expect(declaration.totals).to.include({ certificates: '43.9825', certificatesToSurrender: '0' });
    expect(declaration.byCode[0]?.exempt).to.equal(true);
  });
  it('lists the verification reports with their copies, and says which copies are missing', () => {
    const lines = [ACTUAL_SCREWS, { ...ACTUAL_SCREWS, verificationReport: 'VR-2' }];
    const copies = new Map([['VR-1', { name: 'vr1.pdf', sha256: 'ab'.repeat(32) }]]);
    const { verificationReports, checks } = declaredLines(lines, { copies });
    expect(verificationReports).to.deep.equal([
      {
        reference: 'VR-1',
        lines: 1,
        installations: ['Fastener works'],
        copy: { name: 'vr1.pdf', sha256: 'ab'.repeat(32) },
      },
      { reference: 'VR-2', lines: 1, installations: ['Fastener works'], copy: null },
    ]);
    expect(checks.find(({ name }) => name === 'copies-of-verification-reports')?.sentence).to.match(
      /added: VR-2\./,
    );
  });
  it('refuses a copy of a report that no line names', () => {
    const copies = new Map([['VR-9', { name: 'vr9.pdf', sha256: 'ab'.repeat(32) }]]);
    expect(refusal(() => declaredLines([ACTUAL_SCREWS], { copies })).code).to.equal('cbam.lines-invalid');
  });
});

describe('lines that cannot be declared', () => {
  const pathOf = (change: Readonly<Record<string, string>>): string | undefined =>
    refusal(() => declaredLines([change])).problems[0]?.path;

  it('are named with the cell that the rules refuse', () => {
    expect(pathOf({ importDate: '2027-01-01' })).to.equal('line 2, importDate');
    expect(pathOf({ cn: '76011000' })).to.equal('line 2, cn');
    expect(pathOf({ ...ACTUAL_SCREWS, cn: '72071114' })).to.equal('line 2, route');
    expect(pathOf({ unit: 'MWh' })).to.equal('line 2, unit');
    expect(pathOf({ procedure: 'returned goods', values: '', unit: 'MWh' })).to.equal('line 2, unit');
    expect(pathOf({ ...ACTUAL_SCREWS, per: 'kg N' })).to.equal('line 2, per');
    expect(pathOf({ ...ACTUAL_SCREWS, cn: '25232900', per: 't clinker' })).to.equal('line 2, content');
  });
  it('are all named, up to a hundred', () => {
    const many = new Array(300).fill({ importDate: '2027-01-01' });
    expect(refusal(() => declaredLines(many)).problems).to.have.length(100);
  });
  it('stand apart with their reason where the Regulation does not apply to them', () => {
    const declaration = declaredLines([{}, { origin: 'NO' }, { cn: '84313900' }, { cn: '72042110' }]);
    expect(
      declaration.notDeclared.map(({ line, reason }) => [line, reason.includes('exempt')]),
    ).to.deep.equal([
      [3, true],
      [4, false],
      [5, false],
    ]);
    expect(declaration.reconciliation).to.deep.equal({
      customsDeclarations: 1,
      lines: { given: 4, declared: 1, notDeclared: 3 },
      netMassTonnes: { given: '400', declared: '100', notDeclared: '300' },
    });
    expect(namesOf(declaration)).to.include('not-declared');
  });
});
