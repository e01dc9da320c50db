import { expect } from 'chai';
import { RULE_NAMES } from '../../../../sdk/src/cbam/eu/evidence/index.ts';
import { type Draft, exampleDraft } from '../../declaration/example.ts';
import { evidenceOf, failedRules, failedWith, judge, policy, statementOn } from './support.ts';

type Change = (statement: Draft, draft: Draft) => void;
const nothing: Change = () => undefined;
const yearOf =
  (year: number): Change =>
  (statement, draft) => {
    statement.reportingPeriod = { from: `${year}-01-01`, to: `${year}-12-31` };
    draft.period = { from: `${year}-01-01`, to: `${year}-12-31` };
    statement.signatory.date = `${year + 1}-02-20`;
  };
const later = (year: number) => ({
  importDate: `${year + 1}-05-04`,
  says: { attestedOn: `${year + 1}-03-01` },
});

describe('the rules for actual values', () => {
  it('are all met by the example of the mill, and each names the article that asks for it', async () => {
    const { actual, rules } = judge(await evidenceOf(exampleDraft('steel-mill'), statementOn('steel-mill')));
    expect(rules.map(({ name }) => name)).to.deep.equal([...RULE_NAMES]);
    expect(rules.filter(({ met }) => !met)).to.deep.equal([]);
    expect(actual).to.equal(true);
    for (const { reference, reason } of rules) {
      expect(reference).to.match(/20(23|25)\/\d+/);
      expect(reason).not.to.equal('');
    }
  });

  describe('on the bundle and the ledger', () => {
    for (const result of ['invalid', 'incomplete'] as const)
      it(`ask for a bundle that is not ${result}`, async () => {
        expect(await failedWith(nothing, { result })).to.deep.equal(['valid']);
      });

    it('ask for an attestation and what it states', async () => {
      const { bundle, ...rest } = await evidenceOf(exampleDraft('steel-mill'), statementOn('steel-mill'));
      const failed = failedRules(judge({ ...rest, bundle: { ...bundle, attestations: [] } }));
      expect(failed).to.include.members(['attestation', 'statement', 'accreditation', 'signatory']);
      expect(failed).not.to.include.members(['valid', 'disclosed']);
    });

    it('ask for a statement, which an older attestation does not have', async () => {
      const judgement = judge(await evidenceOf(exampleDraft('steel-mill'), null));
      expect(failedRules(judgement)).to.include('statement');
      expect(failedRules(judgement)).not.to.include('attestation');
    });

    it('ask for a conclusion that is good enough, and was not withdrawn', async () => {
      for (const says of [{ outcome: 'not-satisfied' }, { withdrawn: true }] as const)
        expect(await failedWith(nothing, { says })).to.deep.equal(['attestation']);
      expect(await failedWith(nothing, { says: { outcome: 'satisfied-with-comments' } })).to.deep.equal([]);
      const strict = { ...policy, acceptedOutcomes: ['satisfied'] satisfies ['satisfied'] };
      const evidence = await evidenceOf(exampleDraft('steel-mill'), statementOn('steel-mill'), {
        says: { outcome: 'satisfied-with-comments' },
      });
      expect(failedRules(judge(evidence, '2026-11-02', strict))).to.deep.equal(['attestation']);
    });

    it('take no fact for granted that the ledger was not asked about', async () => {
      const evidence = await evidenceOf(exampleDraft('steel-mill'), statementOn('steel-mill'));
      expect(failedRules(judge({ ...evidence, facts: new Map() }))).to.include.members([
        'attestation',
        'accreditation',
        'activity-group',
      ]);
    });

    it('ask for a verifier that was accredited when it attested, where the policy trusts', async () => {
      for (const says of [{ standing: 'suspended' }, { jurisdiction: 'DE' }] as const)
        expect(await failedWith(nothing, { says })).to.deep.equal(['accreditation']);
    });

    it('ask for an accreditation on the ledger that covers the activity group', async () => {
      expect(await failedWith(nothing, { says: { cnGroups: 2 ** 13 } })).to.deep.equal(['activity-group']);
      expect(await failedWith(nothing, { says: { cnGroups: 2 ** 14 } })).to.deep.equal([]);
    });

    it('ask for the attestation that binds the copy of the report, where one was handed in', async () => {
      const statement = statementOn('steel-mill');
      const { report, ...rest } = await evidenceOf(exampleDraft('steel-mill'), statement);
      const withCopy = (reportHash: string) => ({
        ...rest,
        report: {
          ...report,
          checks: [
            {
              ...({ name: 'report', outcome: 'pass', code: 'report.ok', reason: 'it is' } as const),
              evidence: { reportHash },
            },
          ],
        },
      });
      expect(failedRules(judge(withCopy(statement.report.hash)))).to.deep.equal([]);
      expect(failedRules(judge(withCopy(`0x${'5e'.repeat(32)}`)))).to.deep.equal(['valid']);
    });

    it('choose of several attestations the one that meets the most rules', async () => {
      const good = await evidenceOf(exampleDraft('steel-mill'), statementOn('steel-mill'));
      const [reference] = good.bundle.attestations;
      if (reference === undefined) throw new Error('unreachable: it was attested to');
      const { statement: _, ...older } = reference;
      const attestations = [{ ...older, reportHash: `0x${'ab'.repeat(32)}` as const }, reference];
      expect(judge({ ...good, bundle: { ...good.bundle, attestations } }).actual).to.equal(true);
    });
  });

  describe('on the statement', () => {
    const cases: readonly (readonly [sentence: string, change: Change, failed: readonly string[]])[] = [
      ['an accreditation', (s) => delete s.accreditation, ['accreditation', 'activity-group']],
      [
        'one that was valid when it attested',
        (s) => {
          s.accreditation.validTo = '2026-10-31';
        },
        ['accreditation'],
      ],
      [
        'one that was valid when it signed',
        (s) => {
          s.accreditation.validFrom = '2026-10-21';
        },
        ['accreditation'],
      ],
      [
        'an accreditation for the activity group',
        (s) => {
          s.accreditation.activityGroups = ['cement'];
        },
        ['activity-group'],
      ],
      [
        'the activity group of the code',
        (s) => {
          s.products[0].activityGroup = 'crude steel';
        },
        ['activity-group'],
      ],
      [
        'the code of the lot',
        (s) => {
          s.products[0].cnCode = '72083900';
        },
        ['activity-group', 'cn-code', 'figures'],
      ],
      [
        'the installation by its name',
        (s) => {
          s.installation.name = 'Another works';
        },
        ['installation'],
      ],
      [
        'the installation in its country',
        (s) => {
          s.installation = { name: s.installation.name, country: 'IN' };
        },
        ['installation'],
      ],
      [
        'the installation in its place',
        (s) => {
          s.installation.unlocode = 'CNNGB';
        },
        ['installation'],
      ],
      [
        'the installation at its coordinates',
        (s) => {
          s.installation.coordinates = { latitude: '31.42', longitude: '121.45' };
        },
        ['installation'],
      ],
      [
        'the whole time of production',
        (s) => {
          s.reportingPeriod.to = '2026-08-31';
        },
        ['period'],
      ],
      [
        'one calendar year',
        (s) => {
          s.reportingPeriod.from = '2025-12-01';
        },
        ['period'],
      ],
      [
        'reasonable assurance',
        (s) => {
          s.assurance = 'limited';
        },
        ['assurance'],
      ],
      ['a site visit', (s) => delete s.siteVisit, ['site-visit']],
      ['what remains misstated', (s) => delete s.materiality, ['materiality']],
      [
        '5 % of the specific embedded emissions',
        (s) => {
          s.materiality.specificEmbeddedEmissions = '5.01';
        },
        ['materiality'],
      ],
      [
        '5 % of the free allocation',
        (s) => {
          s.materiality.specificEmbeddedFreeAllocation = '6';
        },
        ['materiality'],
      ],
      ['who signed', (s) => delete s.signatory, ['signatory']],
      [
        'a signature before the attestation',
        (s) => {
          s.signatory.date = '2026-11-03';
        },
        ['signatory'],
      ],
      [
        'the emissions of the lot',
        (s) => {
          s.products[0].specificEmbeddedEmissions.direct = '1.5399';
        },
        ['figures'],
      ],
      [
        'emissions with three decimals',
        (s) => {
          s.products[0].specificEmbeddedEmissions.direct = '1.54';
        },
        ['figures'],
      ],
      [
        'emissions per unit of the good',
        (s) => {
          s.products[0].specificEmbeddedEmissions.per = 'kg N';
          s.products[0].contentPerTonne = '1';
        },
        ['figures'],
      ],
    ];
    for (const [sentence, change, failed] of cases)
      it(`ask for ${sentence}`, async () => {
        expect(await failedWith(change)).to.deep.equal(failed);
      });

    it('ask for the route of the lot, where a code is verified of several', async () => {
      const others = (s: Draft): Draft[] => [{ ...s.products[0], route: 'D' }, s.products[0]];
      expect(
        await failedWith((s) => {
          s.products = others(s);
          s.products[0].specificEmbeddedEmissions = { direct: '0.5', per: 't' };
        }),
      ).to.deep.equal([]);
      expect(
        await failedWith((s) => {
          s.products = others(s).slice(0, 1);
        }),
      ).to.deep.equal(['activity-group', 'cn-code', 'figures']);
    });

    it('take exactly 5 %, coordinates written otherwise, and names in other letters', async () => {
      const change: Change = (s) => {
        s.materiality = { specificEmbeddedEmissions: '5', specificEmbeddedFreeAllocation: '5.00' };
        s.installation.coordinates = { latitude: '31.410', longitude: '121.45' };
        s.installation.name = s.installation.name.toUpperCase();
        s.products[0].specificEmbeddedEmissions.direct = '1.539';
      };
      expect(await failedWith(change)).to.deep.equal([]);
    });

    it('do not read a statement that is none, and say what is wrong with it', async () => {
      const { rules } = judge(
        await evidenceOf(exampleDraft('steel-mill'), { ...statementOn('steel-mill'), extra: 1 }),
      );
      expect(rules.find(({ name }) => name === 'statement')?.reason).to.contain('extra');
    });
  });

  describe('on the reporting period', () => {
    it('take 2026 for every import of 2026, and never a period before it', async () => {
      expect(await failedWith(yearOf(2025))).to.deep.equal(['period', 'site-visit']);
    });

    it('do not take a lot that was made after the import', async () => {
      const made: Change = (_, draft) => {
        draft.period = { from: '2026-06-01', to: '2026-06-30' };
      };
      expect(await failedWith(made, { importDate: '2026-06-01' })).to.deep.equal([]);
      expect(await failedWith(made, { importDate: '2026-05-31' })).to.deep.equal(['period']);
    });

    it('take the year of production for later imports', async () => {
      expect(await failedWith(nothing, later(2026))).to.deep.equal([]);
      expect(await failedWith(yearOf(2027), later(2027))).to.deep.equal(['site-visit']);
    });
  });

  describe('on the site visit', () => {
    const visits = (year: number, siteVisit: Draft): Promise<readonly string[]> =>
      failedWith((s, d) => {
        yearOf(year)(s, d);
        s.siteVisit = siteVisit;
      }, later(year));
    const virtual = { kind: 'virtual', ground: 'low-risk', justification: 'a small plant, low risk' };
    const none = { kind: 'none', justification: 'a small plant, low risk' };

    it('ask for a physical one in the first period in all cases', async () => {
      for (const siteVisit of [
        { ...virtual, date: '2026-09-16' },
        { ...virtual, date: '2026-09-16', ground: 'force-majeure' },
        none,
        { ...none, physicalVisits: ['2025-06-01', '2024-06-01'] },
      ])
        expect(await failedWith((s) => Object.assign(s, { siteVisit }))).to.deep.equal(['site-visit']);
    });

    it('ask for one that was in the period or after it, and before the signature', async () => {
      for (const date of ['2025-12-31', '2026-10-21'])
        expect(
          await failedWith((s) => {
            s.siteVisit.date = date;
          }),
        ).to.deep.equal(['site-visit']);
    });

    it('allow a virtual one after a physical one in the year before, and then no second', async () => {
      const date = '2027-09-16';
      expect(await visits(2027, { ...virtual, date, physicalVisits: ['2026-05-01'] })).to.deep.equal([]);
      expect(await visits(2027, { ...virtual, date })).to.deep.equal(['site-visit']);
      const next = { ...virtual, date: '2028-09-16', physicalVisits: ['2026-05-01'] };
      expect(await visits(2028, next)).to.deep.equal(['site-visit']);
    });

    it('allow none after physical ones in both years before', async () => {
      const both = ['2026-05-01', '2027-05-01'];
      expect(await visits(2028, { ...none, physicalVisits: both })).to.deep.equal([]);
      expect(await visits(2028, { ...none, physicalVisits: ['2027-05-01'] })).to.deep.equal(['site-visit']);
    });

    it('allow a virtual one for circumstances that nobody could foresee', async () => {
      const siteVisit = { ...virtual, ground: 'force-majeure', date: '2027-09-16' };
      expect(await visits(2027, siteVisit)).to.deep.equal([]);
    });
  });
});
