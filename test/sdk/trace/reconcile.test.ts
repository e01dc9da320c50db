import { expect } from 'chai';
import fc from 'fast-check';
import { exactText, fromExactText, sumExact } from '../../../sdk/src/core/exact.ts';
import { decimal, sum } from '../../../sdk/src/core/index.ts';
import { assessThresholds, type TraceGraph, traceBundle } from '../../../sdk/src/trace/index.ts';
import { reconcile } from '../../../sdk/src/trace/reconcile.ts';
import type { VerificationReport } from '../../../sdk/src/verify/index.ts';
import { type InputPlan, type Made, make, paperPolicy, traceOnPaper, verifyOnPaper } from './support.ts';

const CODES = ['72011011', '72081000', '73181542', '25231000', '76011010', '72051000', '87032110'];
const COUNTRIES = ['CN', 'JP', 'IN', 'DE', 'TR'];

/** Emissions and quantities with the many decimals that real calculations leave. */
const figure = (max: number) =>
  fc
    .tuple(fc.nat(max), fc.nat(999_999_999))
    .map(([whole, part]) => `${whole}.${String(part).padStart(9, '0')}`);
const tonnes = fc.integer({ min: 1, max: 5_000_000 }).map(String);

const planOf = fc.record({
  cnCode: fc.constantFrom(...CODES),
  country: fc.constantFrom(...COUNTRIES),
  tonnes,
  direct: figure(1_000_000),
  indirect: figure(100_000),
  /** Which of the declarations before it each declared input uses, modulo their number. */
  suppliers: fc.array(
    fc.record({ pick: fc.nat(20), decimals: fc.integer({ min: 3, max: 12 }), isPassedOn: fc.boolean() }),
    {
      maxLength: 3,
    },
  ),
  others: fc.array(
    fc.record({
      kind: fc.constantFrom('default-value' as const, 'off-ledger' as const),
      direct: figure(5),
      indirect: figure(2),
      kilograms: fc.integer({ min: 1, max: 900_000 }),
    }),
    { maxLength: 2 },
  ),
});
type Plan = typeof planOf extends fc.Arbitrary<infer Value> ? Value : never;

/** Builds a chain in which any declaration may use any earlier ones; the last one is what is traced. */
const build = async (plans: readonly Plan[]): Promise<Made> => {
  const made: Made[] = [];
  for (const [index, plan] of plans.entries()) {
    const picked = new Map(
      plan.suppliers.flatMap((one) => {
        const supplier = made[one.pick % Math.max(1, made.length)];
        return supplier === undefined ? [] : [[supplier, one] as const];
      }),
    );
    const inputs: InputPlan[] = [
      ...[...picked].map(([supplier, { decimals, isPassedOn }]) => ({
        kind: 'declaration' as const,
        supplier,
        decimals,
        isPassedOn,
        // A small part, so that nothing is used beyond what there is.
        quantity: {
          value: decimal(supplier.plan.quantity.value).div(64).toDecimalPlaces(9).toFixed(),
          unit: 't' as const,
        },
      })),
      ...plan.others.map(({ kilograms, ...other }) => ({
        ...other,
        quantity: { value: String(kilograms), unit: 'kg' as const },
      })),
    ];
    const { cnCode, country, direct, indirect } = plan;
    const quantity = { value: plan.tonnes, unit: 't' as const };
    made.push(await make({ name: `Good ${index}`, cnCode, country, quantity, direct, indirect, inputs }));
  }
  const last = made.at(-1);
  if (last === undefined) throw new Error('a chain has at least one declaration');
  return last;
};

const expectReconciled = (graph: TraceGraph) => {
  const { contributions, shares, total, nodes, edges, root, reconciliation } = graph;
  expect(reconciliation).to.deep.equal({ reconciled: true, differences: [] });
  for (const rows of [...Object.values(contributions), shares]) {
    for (const component of ['direct', 'indirect', 'all'] as const) {
      const added = sumExact(rows.map((row) => fromExactText(row[component].exact)));
      expect(exactText(added)).to.equal(total[component].exact);
    }
    expect(sum(rows.map(({ percent }) => decimal(percent.rounded))).toFixed()).to.equal('100');
  }
  for (const { id, contribution } of nodes) {
    const flow = (end: 'from' | 'to') =>
      sumExact(
        edges.filter((edge) => edge[end] === id).map(({ carried }) => fromExactText(carried.all.exact)),
      );
    const leaves = id === root ? total.all.exact : exactText(flow('from'));
    expect(leaves, id).to.equal(exactText(flow('to').add(contribution.all.exact)));
  }
  const byNode = sumExact(nodes.map(({ contribution }) => fromExactText(contribution.all.exact)));
  expect(exactText(byNode)).to.equal(total.all.exact);
};

describe('contributions and shares', function () {
  this.timeout(180_000);

  it('add up to the declared total in every chain, whatever was rounded, reused or not passed on', async () => {
    const plans = fc.array(planOf, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(plans, async (chain) => {
        expectReconciled(await traceOnPaper((await build(chain)).bundle));
      }),
      { numRuns: 40 },
    );
  });

  it('add up whatever the checks of each declaration found', async () => {
    const { bundle } = await build(
      fc.sample(planOf, { numRuns: 5, seed: 7 }).map((plan) => ({
        ...plan,
        suppliers: [0, 1, 2].map((pick) => ({ pick: pick + 1, decimals: 3, isPassedOn: true })),
      })),
    );
    const report = await verifyOnPaper(bundle);
    const fate = fc.constantFrom('pass' as const, 'fail' as const, 'unknown' as const);
    const judged = (
      one: VerificationReport,
      fates: readonly ('pass' | 'fail' | 'unknown')[],
    ): VerificationReport => ({
      ...one,
      checks: one.checks.map((check, index) =>
        check.name === 'attested' || check.name === 'status'
          ? { ...check, outcome: fates[index % fates.length] ?? 'pass' }
          : check,
      ),
      inputs: one.inputs.map((input, index) => judged(input, [...fates.slice(index + 1), ...fates])),
    });
    const policy = paperPolicy();
    fc.assert(
      fc.property(fc.array(fate, { minLength: 1 }), (fates) => {
        expectReconciled(traceBundle({ bundle, report: judged(report, fates), policy }));
      }),
      { numRuns: 40 },
    );
  });

  it('that would not add up are said not to', () => {
    const amount = (exact: string) => ({ exact, rounded: exact });
    const row = { direct: amount('1'), indirect: amount('2'), all: amount('3') };
    const total = { direct: fromExactText('2'), indirect: fromExactText('4') };
    expect(reconcile({ good: [row, row], bad: [row] }, total)).to.deep.equal({
      reconciled: false,
      differences: [
        {
          list: 'bad',
          direct: { exact: '-1', rounded: '-1.000000' },
          indirect: { exact: '-2', rounded: '-2.000000' },
        },
      ],
    });
  });
});

describe('thresholds', () => {
  it('are compared exactly: a third of a footprint is not 33.333334 percent of it', async () => {
    const inputs = [{ kind: 'default-value', quantity: { value: '1', unit: 't' }, direct: '2' }] as const;
    const quantity = { value: '1', unit: 't' } as const;
    const { bundle } = await make({
      name: 'Nut',
      cnCode: '73181542',
      country: 'JP',
      quantity,
      direct: '1',
      indirect: '0',
      inputs,
    });
    const policy = paperPolicy({
      attestedAtLeast: '0',
      validAtLeast: '33.333334',
      defaultAtMost: '66.666667',
      unknownAtMost: '0',
    });
    const graph = await traceOnPaper(bundle, policy);
    expect(graph.thresholds.map(({ name, actual, met }) => [name, actual.exact, met])).to.deep.equal([
      ['attestedAtLeast', '0', true],
      ['validAtLeast', '100/3', false],
      ['defaultAtMost', '200/3', true],
      ['unknownAtMost', '0', true],
    ]);
    expect(assessThresholds(graph, paperPolicy())).to.deep.equal([]);
    const { thresholds } = await traceOnPaper(bundle, paperPolicy({ defaultAtMost: '66.666666' }));
    expect(thresholds.map(({ met }) => met)).to.deep.equal([false]);
  });
});
