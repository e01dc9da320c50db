import { expect } from 'chai';
import { parseCredential } from '../../../sdk/src/credential/index.ts';
import { submitCall } from '../../../sdk/src/ledger/index.ts';
import { type TraceGraph, traceBundle } from '../../../sdk/src/trace/index.ts';
import { exampleDraft } from '../declaration/example.ts';
import { startWorld, type World } from '../verify/support.ts';
import {
  bundleOf,
  hide,
  type Made,
  make,
  paperPolicy,
  sharesIn,
  traceOnPaper,
  verifyOnPaper,
} from './support.ts';

const mill = {
  name: 'Hot-rolled coil',
  cnCode: '72081000',
  country: 'CN',
  quantity: { value: '4800000', unit: 't' },
  direct: '7387085.099514555',
  indirect: '977059.116',
} as const;
const maker = {
  name: 'Screws and nuts',
  cnCode: '73181542',
  country: 'JP',
  quantity: { value: '17000', unit: 't' },
  direct: '3337.95',
  indirect: '2832.2',
} as const;
const coil = (supplier: Made) =>
  ({ kind: 'declaration', supplier, quantity: { value: '20000', unit: 't' } }) as const;

describe('traceBundle', () => {
  describe('the Commission’s steel mill and fastener maker, on a real chain', function () {
    this.timeout(120_000);
    let world: World;
    before(async () => {
      world = await startWorld();
    });
    after(() => world.stop());

    it('gives 2.0069… + 0.4066 tCO2e/t, and every list adds up to the declared total exactly', async () => {
      const bundle = await world.makerBundle([await world.millBundle()]);
      const report = await world.verify(bundle);
      const graph = traceBundle({ bundle, report, policy: world.policy });
      const [root] = graph.nodes;
      expect(root?.specificEmbedded).to.deep.equal({
        direct: '2.00693823529411764706',
        indirect: '0.4066',
      });
      expect(graph.total.all).to.deep.equal({ exact: '820603/20', rounded: '41030.150000' });
      expect(graph.reconciliation).to.deep.equal({ reconciled: true, differences: [] });
      expect(graph.verification).to.include({ result: 'valid', evidence: 'attested' });
      expect(sharesIn(graph)).to.deep.equal({
        attested: '100.000000',
        verified: '0.000000',
        default: '0.000000',
        offLedger: '0.000000',
        unknown: '0.000000',
      });
      expect(graph.block).to.not.equal(null);
    });

    it('shows what the maker’s rounding of 1.5389760645578654 to 1.539 gives, under its own name', async () => {
      const bundle = await world.makerBundle([await world.millBundle()]);
      const report = await world.verify(bundle);
      const { contributions } = traceBundle({ bundle, report, policy: world.policy });
      const rows = contributions.stage.map(({ node, part, direct }) => [node, part, direct.rounded]);
      expect(rows).to.deep.equal([
        ['n1', 'own', '3337.950000'],
        ['n1', 'rounding', '0.478709'],
        ['n2', 'own', '30779.521291'],
      ]);
    });

    it('counts a declaration that nobody attested to as verified, when the policy does not ask for more', async () => {
      const coil = await world.declare(world.mill, exampleDraft('steel-mill'));
      const bundle = await world.makerBundle([coil]);
      const requiredChecks = world.policy.requiredChecks.filter((name) => name !== 'attested');
      const policy = { ...world.policy, requiredChecks };
      const graph = traceBundle({ bundle, report: await world.verify(bundle, { policy }), policy });
      expect(sharesIn(graph)).to.include({ unknown: '0.000000' });
      const [root, supplier] = graph.nodes.map(({ verification }) => verification?.evidence);
      expect([root, supplier]).to.deep.equal(['attested', 'verified']);
    });

    it('counts what a revoked declaration says as unknown, and what its buyer emitted itself as before', async () => {
      const coil = await world.millBundle();
      const bundle = await world.makerBundle([coil]);
      const { declarationId } = parseCredential(coil.presentation);
      const ending = {
        issuerId: world.mill.issuerId,
        declarationId,
        inclusion: world.inclusionOf(coil),
        reasonCode: 3,
        effectiveFrom: await world.now(),
      };
      await submitCall(world.senderOf(world.authorities.CN), world.calls.revoke(ending));
      const report = await world.verify(bundle);
      const graph = traceBundle({ bundle, report, policy: world.policy });
      expect(graph.verification).to.include({ result: 'invalid', code: 'status.revoked' });
      expect(sharesIn(graph)).to.include({ attested: '15.060996', unknown: '84.939004' });
    });

    it('knows nothing for sure when the ledger was not asked, and still shows where everything comes from', async () => {
      const bundle = await world.makerBundle([await world.millBundle()]);
      const report = await world.verify(bundle, { ledger: null });
      const graph = traceBundle({ bundle, report, policy: world.policy });
      expect(sharesIn(graph)).to.include({ attested: '0.000000', unknown: '100.000000' });
      expect(graph.contributions.country.map(({ key }) => key)).to.deep.equal(['CN', 'JP']);
    });
  });

  it('groups the same contributions by scope, country and category', async () => {
    const graph = await traceOnPaper((await make({ ...maker, inputs: [coil(await make(mill))] })).bundle);
    const keyed = (list: 'scope' | 'country' | 'category') =>
      graph.contributions[list].map(({ key, all }) => [key, all.rounded]);
    expect(keyed('scope')).to.deep.equal([
      ['scope-1', '3337.950000'],
      ['scope-2', '2832.200000'],
      ['scope-3-upstream', '34860.000000'],
    ]);
    expect(keyed('country').map(([key]) => key)).to.deep.equal(['CN', 'JP']);
    expect(keyed('category')).to.deep.equal([['iron or steel products', '41030.150000']]);
  });

  it('tells apart what rests on declarations, default values and evidence outside the ledger', async () => {
    const { bundle } = await make({
      ...maker,
      direct: '1000',
      indirect: '0',
      inputs: [
        { kind: 'default-value', quantity: { value: '1000', unit: 't' }, direct: '2' },
        { kind: 'off-ledger', quantity: { value: '500000', unit: 'kg' }, direct: '1', indirect: '1' },
      ],
    });
    expect(sharesIn(await traceOnPaper(bundle))).to.deep.equal({
      attested: '0.000000',
      verified: '25.000000',
      default: '50.000000',
      offLedger: '25.000000',
      unknown: '0.000000',
    });
  });

  it('counts a declared input without its bundle as unknown, in the name of what the buyer says of it', async () => {
    const supplier = await make(mill);
    const { bundle } = await make({ ...maker, inputs: [{ ...coil(supplier), isPassedOn: false }] });
    const graph = await traceOnPaper(bundle);
    const missing = graph.nodes.find(({ kind }) => kind === 'not-passed-on');
    expect(missing).to.include({ cnCode: '72081000', country: 'CN', name: 'Hot-rolled coil' });
    expect(missing?.contribution.all.rounded).to.equal('34860.000000');
    expect(sharesIn(graph)).to.include({ verified: '15.038088', unknown: '84.961912' });
  });

  describe('a declaration that two buyers use', () => {
    let bundle: Made['bundle'];
    before(async () => {
      const quantity = { value: '900', unit: 't' } as const;
      const iron = await make({ ...mill, name: 'Pig iron', cnCode: '72011011', quantity });
      const used = { kind: 'declaration', supplier: iron, quantity: { value: '300', unit: 't' } } as const;
      const [wire, rod] = [
        await make({ ...mill, name: 'Wire', quantity: { value: '700', unit: 't' }, inputs: [used] }),
        await make({ ...mill, name: 'Rod', quantity: { value: '300', unit: 't' }, inputs: [used] }),
      ];
      const inputs = [wire, rod].map(
        (supplier) => ({ kind: 'declaration', supplier, quantity: { value: '100', unit: 't' } }) as const,
      );
      bundle = (await make({ ...maker, inputs })).bundle;
    });

    const ironIn = (graph: TraceGraph) => graph.nodes.filter(({ name }) => name === 'Pig iron');

    it('is one node with two edges', async () => {
      const graph = await traceOnPaper(bundle);
      const [node, ...others] = ironIn(graph);
      expect(others).to.have.length(0);
      expect(graph.edges.filter(({ from }) => from === node?.id)).to.have.length(2);
      // (100/700 + 100/300) · 300/900 = 10/63 of the iron is in the product.
      const own = graph.contributions.stage.find((row) => row.node === node?.id);
      expect(own?.indirect).to.deep.equal({ exact: '27140531/175', rounded: '155088.748571' });
      expect(graph.reconciliation.reconciled).to.equal(true);
    });

    it('counts as unknown as far as it came through a buyer that cannot be relied on', async () => {
      const report = await verifyOnPaper(bundle);
      const inputs = report.inputs.map((input, index) => ({
        ...input,
        checks: input.checks.map((check) =>
          index === 1 && check.name === 'status' ? { ...check, outcome: 'fail' as const } : check,
        ),
      }));
      const graph = traceBundle({ bundle, report: { ...report, inputs }, policy: paperPolicy() });
      const [node] = ironIn(graph);
      const rows = graph.contributions.stage.filter((row) => row.node === node?.id);
      // 100/700 and 100/300 of a third.
      expect(rows.map(({ evidence, indirect }) => [evidence, indirect.rounded])).to.deep.equal([
        ['verified', '46526.624571'],
        ['unknown', '108562.124000'],
      ]);
      expect(graph.reconciliation.reconciled).to.equal(true);
    });

    it('is known by the copy that shows more', async () => {
      const [wire, rod] = bundle.inputs;
      const copy = rod?.inputs[0];
      if (wire === undefined || rod === undefined || copy === undefined)
        throw new Error('both are passed on');
      const shy = { ...rod, inputs: [hide(copy, 'product.name', 'quantity')] };
      for (const inputs of [
        [wire, shy],
        [shy, wire],
      ]) {
        const graph = await traceOnPaper({ ...bundle, inputs });
        expect(ironIn(graph)).to.have.length(1);
        expect(graph.edges.map(({ untraced }) => untraced)).to.deep.equal([null, null, null, null]);
      }
    });
  });

  describe('what is not disclosed', () => {
    let bundle: Awaited<ReturnType<typeof make>>['bundle'];
    before(async () => {
      bundle = (await make({ ...maker, inputs: [coil(await make(mill))] })).bundle;
    });

    it('an input is unknown, and still in the sum', async () => {
      const graph = await traceOnPaper({ ...hide(bundle, 'inputs[0]'), inputs: [] });
      const rows = graph.contributions.stage.map(({ part, all }) => [part, all.rounded]);
      expect(rows).to.deep.equal([
        ['own', '6170.150000'],
        ['undisclosed', '34860.000000'],
      ]);
      expect(graph.contributions.country.map(({ key }) => key)).to.deep.equal(['unknown', 'JP']);
    });

    it('own and upstream emissions are told apart by neither, so that no scope is named', async () => {
      const graph = await traceOnPaper(
        hide(bundle, 'emissions.direct', 'emissions.indirect', 'emissions.upstream', 'inputs'),
      );
      expect(graph.contributions.scope.map(({ key }) => key)).to.deep.equal(['unknown']);
      expect(sharesIn(graph)).to.include({ unknown: '100.000000' });
    });

    it('own emissions follow from total and upstream', async () => {
      const graph = await traceOnPaper(hide(bundle, 'emissions.direct', 'emissions.indirect'));
      const [own] = graph.contributions.stage;
      expect(own).to.include({ part: 'own' });
      expect(own?.all.rounded).to.equal('6170.150000');
    });

    it('a supplier’s total stops the trace at the supplier', async () => {
      const [supplier] = bundle.inputs;
      if (supplier === undefined) throw new Error('the mill is passed on');
      const inputs = [hide(supplier, 'emissions.total', 'emissions.upstream')];
      const graph = await traceOnPaper({ ...bundle, inputs });
      expect(graph.edges.map(({ untraced }) => untraced)).to.deep.equal(['figures-hidden']);
      expect(graph.contributions.stage.map(({ part }) => part)).to.deep.equal(['own', 'untraced']);
      expect(graph.reconciliation.reconciled).to.equal(true);
    });

    it('the total leaves nothing to trace', async () => {
      const secret = hide(bundle, 'emissions.total', 'emissions.upstream');
      const report = await verifyOnPaper(secret);
      expect(() => traceBundle({ bundle: secret, report, policy: paperPolicy() }))
        .to.throw()
        .with.property('code', 'trace.total-hidden');
    });
  });

  it('does not look behind figures that are not the supplier’s', async () => {
    const supplier = await make(mill);
    const inputs = [{ ...coil(supplier), direct: '1.2', indirect: '0.1' }];
    const graph = await traceOnPaper((await make({ ...maker, inputs })).bundle);
    expect(graph.edges[0]?.untraced).to.equal('figures-differ');
    expect(graph.contributions.stage.some(({ part }) => part === 'rounding')).to.equal(false);
    expect(sharesIn(graph)).to.include({ verified: '19.179736' });
  });

  it('a footprint of zero rests on who says that it is zero', async () => {
    const { bundle } = await make({ ...maker, direct: '0', indirect: '0' });
    const graph = await traceOnPaper(bundle);
    expect(graph.contributions.stage).to.deep.equal([]);
    expect(sharesIn(graph)).to.include({ verified: '100.000000', unknown: '0.000000' });
    expect(graph.reconciliation.reconciled).to.equal(true);
  });

  it('refuses a report about something else, and a declaration that cannot be read', async () => {
    const [one, other] = [await make(maker), await make(maker)];
    const report = await verifyOnPaper(other.bundle);
    expect(() => traceBundle({ bundle: one.bundle, report, policy: paperPolicy() }))
      .to.throw()
      .with.property('code', 'trace.report-differs');
    const broken = bundleOf('nonsense');
    const brokenReport = await verifyOnPaper(broken);
    expect(() => traceBundle({ bundle: broken, report: brokenReport, policy: paperPolicy() }))
      .to.throw()
      .with.property('code', 'trace.unreadable');
  });
});
