import { expect } from 'chai';
import fc from 'fast-check';
import { bundleAssessmentDocument } from '../../../../sdk/src/cbam/eu/evidence/index.ts';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { presentCredential } from '../../../../sdk/src/credential/index.ts';
import { exampleDraft } from '../../declaration/example.ts';
import { refusal } from '../refusal.ts';
import { lotOf, statementFor } from './drafts.ts';
import { assessed, type Evidence, evidenceOf, policy, statementOn } from './support.ts';

const millEvidence = (statement = statementOn('steel-mill')): Promise<Evidence> =>
  evidenceOf(exampleDraft('steel-mill'), statement);
const makerEvidence = (input: Evidence): Promise<Evidence> =>
  evidenceOf(exampleDraft('fastener-maker'), statementOn('fastener-maker'), { inputs: [input] });

const seeOf = ({ assessment }: ReturnType<typeof assessed>): string =>
  decimalText(assessment.specificEmbeddedEmissions.total);
const sefaOf = ({ assessment }: ReturnType<typeof assessed>): string =>
  decimalText(assessment.freeAllocationAdjustment.perTonne);

describe('a consignment assessed from its bundle', () => {
  it('is at actual values when every rule is met, at default values beside them', async () => {
    const found = assessed(await millEvidence(), { quantity: { value: '100', unit: 't' } });
    expect([found.basis, found.failed]).to.deep.equal(['actual', []]);
    expect(seeOf(found)).to.equal('1.53897606455786572925');
    expect(found.alternative?.request.emissions.kind).to.equal('default');
    expect(found.lotSteps[0]?.reference).to.contain('Annex III');
  });

  it('is at default values when one is not met, and says what meeting it would be worth', async () => {
    const evidence = await millEvidence({ ...statementOn('steel-mill'), assurance: 'limited' });
    const found = assessed(evidence, { quantity: { value: '100', unit: 't' }, certificatePrice: '80' });
    expect(found.basis).to.equal('default');
    expect(found.failed.map(({ name }) => name)).to.deep.equal(['assurance']);
    // 100 t: default 1.1 × 3.186892655, actual 1.53897606455786572925; both have 1.33575 free.
    expect(decimalText(found.assessment.certificates)).to.equal('216.98319205');
    expect(found.alternative && decimalText(found.alternative.certificates)).to.equal(
      '20.322606455786572925',
    );
    const { certificates, cost } = found.worthOfVerification ?? {};
    expect(certificates && decimalText(certificates)).to.equal('196.660585594213427075');
    expect(cost && decimalText(cost)).to.equal('15732.846847537074166');
  });

  it('says in its document which rules failed, and both results', async () => {
    const evidence = await millEvidence({ ...statementOn('steel-mill'), assurance: 'limited' });
    const document = bundleAssessmentDocument(assessed(evidence), evidence.report);
    expect(document.basis).to.equal('default');
    expect(document.evidence).to.include({ result: 'valid', noAlternative: null });
    expect(document.evidence.failedRules).to.deep.equal(['assurance']);
    expect(document.evidence.alternative?.basis).to.equal('actual');
    expect(document.evidence.worthOfVerification?.certificates).to.match(/^\d/);
  });

  it('takes the verified free allocation of the good for its year of import only', async () => {
    const statement = statementOn('steel-mill');
    expect(sefaOf(assessed(await millEvidence(statement)))).to.equal('1.33575');
    statement.products[0].specificEmbeddedFreeAllocation[0].year = 2027;
    // Column A of the own process alone: 0.975 × 0.044.
    expect(sefaOf(assessed(await millEvidence(statement)))).to.equal('0.0429');
  });

  describe('with precursors', () => {
    it('takes the verified free allocation of a producer', async () => {
      const found = assessed(await makerEvidence(await millEvidence()));
      expect([found.basis, found.notes]).to.deep.equal(['actual', []]);
      // 0.975 × 0.038 + 20/17 × 1.33575
      expect(sefaOf(found)).to.equal('1.60852058823529411765');
    });

    it('goes on to the precursors of a producer without a figure of its own', async () => {
      const statement = statementOn('steel-mill');
      delete statement.products[0].specificEmbeddedFreeAllocation;
      // 0.03705 + 20/17 × 0.0429
      expect(sefaOf(assessed(await makerEvidence(await millEvidence(statement))))).to.equal(
        '0.08752058823529411765',
      );
    });

    it('takes column B where the evidence of a precursor does not hold, and says why', async () => {
      const statement = statementOn('steel-mill');
      statement.products[0].specificEmbeddedFreeAllocation[0].perTonne = '9';
      const unmet = await millEvidence({ ...statement, assurance: 'limited' });
      const found = assessed(await makerEvidence(unmet));
      expect(found.basis).to.equal('actual');
      // Column B of 7208 route C is 1.370: 0.03705 + 20/17 × 0.975 × 1.370.
      expect(sefaOf(found)).to.equal('1.60852058823529411765');
      expect(found.notes[0]).to.contain('72081000').and.to.contain('assurance');
    });

    it('counts one of exempt origin zero, its free allocation too', async () => {
      const lot = { cnCode: '73181542', country: 'JP', direct: '100' };
      const inputs = [{ cnCode: '72139110', country: 'DE', quantity: '1100', direct: '2' }];
      const draft = lotOf({ ...lot, route: 'C', inputs });
      const statement = statementFor(lot, 'iron or steel products', { direct: '0.1', per: 't' });
      const found = assessed(await evidenceOf(draft, statement));
      expect([found.basis, seeOf(found), sefaOf(found)]).to.deep.equal(['actual', '0.1', '0.03705']);
      expect(found.notes[0]).to.contain('exempt');
    });

    it('knows what is no good of Annex I, such as scrap, for none', async () => {
      const lot = { cnCode: '73181542', country: 'JP', direct: '100' };
      const draft = lotOf({
        ...lot,
        route: 'C',
        inputs: [{ cnCode: '72044910', quantity: '10', direct: '3' }],
      });
      const statement = statementFor(lot, 'iron or steel products', { direct: '0.1', per: 't' });
      const found = assessed(await evidenceOf(draft, statement));
      expect([found.basis, seeOf(found)]).to.deep.equal(['actual', '0.1']);
      expect(found.notes[0]).to.contain('72044910');
    });

    it('adds the indirect emissions of sinter to pig iron, which is in Annex II', async () => {
      const lot = { cnCode: '72011011', direct: '500', indirect: '70' };
      const inputs = [{ cnCode: '26011200', quantity: '1500', direct: '0.2', indirect: '0.04' }];
      const draft = lotOf({ ...lot, inputs });
      const statement = statementFor(lot, 'pig iron', { direct: '0.8', indirect: '0.06', per: 't' });
      const found = assessed(await evidenceOf(draft, statement));
      expect(found.failed).to.deep.equal([]);
      // 0.5 + 1.5 × 0.2 direct, and 1.5 × 0.04 of the sinter; not 0.07 of the own process.
      expect(seeOf(found)).to.equal('0.86');
    });

    it('does not take those of sinter where nobody verified them', async () => {
      const lot = { cnCode: '72011011', direct: '500', indirect: '70' };
      const sinter = { cnCode: '26011200', quantity: '1500', direct: '0.2' };
      for (const [indirect, verified] of [
        ['0.04', {}],
        ['0', {}],
        ['0', { indirect: '0.060' }],
      ] as const) {
        const draft = lotOf({ ...lot, inputs: [{ ...sinter, indirect }] });
        const statement = statementFor(lot, 'pig iron', { direct: '0.8', per: 't', ...verified });
        const { basis, failed } = assessed(await evidenceOf(draft, statement));
        expect([basis, failed.map(({ name }) => name)]).to.deep.equal(['default', ['figures']]);
      }
    });

    it('does not add those of hydrogen to ammonia, which is not', async () => {
      const lot = { cnCode: '28141000', direct: '1000', indirect: '200' };
      const inputs = [{ cnCode: '28041000', quantity: '180', direct: '5', indirect: '3' }];
      const draft = lotOf({ ...lot, inputs });
      const figures = { direct: '1.9', indirect: '0.2', per: 't' };
      const found = assessed(await evidenceOf(draft, statementFor(lot, 'ammonia', figures)));
      expect(found.failed).to.deep.equal([]);
      expect(seeOf(found)).to.equal('2.1');
    });
  });

  describe('with figures per content', () => {
    it('takes cement verified per tonne of clinker', async () => {
      const lot = { cnCode: '25232900', direct: '600', indirect: '30' };
      const figures = { direct: '0.8', indirect: '0.04', per: 't clinker' };
      const statement = statementFor(lot, 'cement', figures, { contentPerTonne: '0.75' });
      const found = assessed(await evidenceOf(lotOf(lot), statement));
      expect(found.failed).to.deep.equal([]);
      expect(seeOf(found)).to.equal('0.63');
    });

    it('takes urea verified per kilogram of nitrogen', async () => {
      const lot = { cnCode: '31021012', direct: '690', indirect: '46' };
      const figures = { direct: '0.0015', indirect: '0.0001', per: 'kg N' };
      const statement = statementFor(lot, 'urea', figures, { contentPerTonne: '460' });
      const found = assessed(await evidenceOf(lotOf(lot), statement));
      expect(found.failed).to.deep.equal([]);
      expect(seeOf(found)).to.equal('0.736');
    });
  });

  describe('that hides something', () => {
    it('is at default values, and says what to disclose', async () => {
      const { bundle, ...rest } = await millEvidence();
      const shown = ['product', 'quantity', 'installation', 'period', 'emissions.total'];
      const presentation = presentCredential(bundle.presentation, shown);
      const found = assessed({ ...rest, bundle: { ...bundle, presentation } });
      expect(found.basis).to.equal('default');
      expect(found.failed.map(({ name }) => name)).to.include('disclosed');
      expect([found.alternative, found.worthOfVerification, found.plausibility]).to.deep.equal([
        null,
        null,
        null,
      ]);
      expect(found.noAlternative).to.contain('emissions.direct.total');
    });

    it('does not take a part of the inputs for all of them', async () => {
      const { bundle, ...rest } = await makerEvidence(await millEvidence());
      const shown = ['product', 'quantity', 'installation', 'period', 'productionRoute', 'emissions'];
      const presentation = presentCredential(bundle.presentation, shown);
      const found = assessed({ ...rest, bundle: { ...bundle, presentation } });
      expect(found.failed.find(({ name }) => name === 'disclosed')?.reason).to.contain('inputs');
    });

    it('needs code, origin and quantity from the importer where it hides them', async () => {
      const { bundle, ...rest } = await millEvidence();
      const evidence = {
        ...rest,
        bundle: { ...bundle, presentation: presentCredential(bundle.presentation, []) },
      };
      const quantity = { value: '100', unit: 't' } as const;
      for (const said of [{}, { code: '72081000' }, { code: '72081000', origin: 'CN' }])
        expect(refusal(() => assessed(evidence, said))).to.include({ code: 'cbam.evidence-insufficient' });
      const found = assessed(evidence, { code: '72081000', origin: 'CN', quantity });
      expect(decimalText(found.assessment.certificates)).to.equal('216.98319205');
    });
  });

  it('refuses another code, more than the lot, and another route than the bundle says', async () => {
    const evidence = await millEvidence();
    for (const said of [
      { code: '72083900' },
      { quantity: { value: '4800000.001', unit: 't' } },
      { quantity: { value: '4800000001', unit: 'kg' } },
      { route: 'D' },
    ] as const)
      expect(refusal(() => assessed(evidence, said))).to.include({ code: 'cbam.evidence-insufficient' });
    expect(seeOf(assessed(evidence, { code: '7208100000', route: 'C' }))).to.equal('1.53897606455786572925');
  });

  it('warns of actual values far below the default value and the benchmark, by the factors of the policy', async () => {
    const lot = { cnCode: '72081000', direct: '500', route: 'C' };
    const statement = statementFor(lot, 'iron or steel products', { direct: '0.5', per: 't' });
    const evidence = await evidenceOf(lotOf(lot), statement);
    const { basis, plausibility } = assessed(evidence);
    expect(basis).to.equal('actual');
    expect(plausibility?.warnings).to.have.length(2);
    expect(plausibility?.warnings[1]).to.contain('benchmark 1.37 (72081000, column B, route (C)');
    const lenient = { ...policy, plausibility: { belowDefault: '0.1', belowBenchmark: '0.3' } };
    expect(assessed(evidence, {}, lenient).plausibility?.warnings).to.deep.equal([]);
    expect(assessed(await millEvidence()).plausibility?.warnings.length).to.equal(1);
  });

  it('is worth what the difference for a tonne is worth, for any mass', async () => {
    const evidence = await millEvidence();
    const worthOf = (kilograms: number) => {
      const quantity = { value: String(kilograms), unit: 'kg' } as const;
      const worth = assessed(evidence, { quantity }).worthOfVerification;
      if (worth === null) throw new Error('unreachable: both are known');
      return worth.certificates;
    };
    const one = worthOf(1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000_000_000 }), (kilograms) =>
        worthOf(kilograms).equals(one.mul(kilograms)),
      ),
      { numRuns: 20 },
    );
  });
});
