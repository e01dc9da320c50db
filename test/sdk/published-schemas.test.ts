import type { ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { parseCredential } from '../../sdk/src/credential/index.ts';
import { completeDraft } from '../../sdk/src/declaration/index.ts';
import { createDidResolver } from '../../sdk/src/identity/index.ts';
import { publishedSchemas } from '../../sdk/src/published-schemas.ts';
import { traceBundle } from '../../sdk/src/trace/index.ts';
import { TraceGraph } from '../../sdk/src/trace/model.ts';
import { ReportDocument } from '../../sdk/src/verify/report-schema.ts';
import { exampleDraft, OPERATOR } from './declaration/example.ts';
import { validatorOf } from './schema-validator.ts';
import { startWorld, type World } from './verify/support.ts';

/** What is sent is text: no `undefined`, no bigint. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const expectValid = (validate: ValidateFunction, value: unknown): void => {
  validate(sent(value));
  expect(validate.errors ?? []).to.deep.equal([]);
};

describe('the published JSON Schema of a declaration', () => {
  const validate = validatorOf('declaration-1');
  const supplier = { issuer: OPERATOR, declarationId: `0x${'11'.repeat(32)}`, cnCode: '72081000' };

  it('accepts the examples once they are complete', () => {
    const complete = (name: string, suppliers: readonly (typeof supplier)[]) =>
      completeDraft(exampleDraft(name), { operator: 'did:example:one', suppliers });
    expectValid(validate, complete('steel-mill', []));
    expectValid(validate, complete('fastener-maker', [supplier]));
    expectValid(validate, complete('fastener-maker-high-alloy', []));
  });

  it('misses in a draft only what its author cannot know', () => {
    const missing = (draft: unknown): string[] => {
      validate(draft);
      return (validate.errors ?? []).flatMap(({ keyword, instancePath, params }) =>
        keyword === 'required' ? [`${instancePath}/${params.missingProperty}`] : [],
      );
    };
    expect(missing(exampleDraft('steel-mill'))).to.deep.equal(['/installation/operator']);
    expect(missing(exampleDraft('fastener-maker'))).to.include.members([
      '/installation/operator',
      '/inputs/0/issuer',
      '/inputs/0/declarationId',
    ]);
  });

  it('refuses unknown fields, numbers for decimals, and codes outside their lists', () => {
    const complete = () => completeDraft(exampleDraft('steel-mill'), { operator: OPERATOR, suppliers: [] });
    for (const change of [
      { colour: 'red' },
      { quantity: { value: 4800000, unit: 't' } },
      { quantity: { value: '1e6', unit: 't' } },
      { quantity: { value: '4800000', unit: 'lb' } },
      { productionRoute: 'Z' },
      { schema: 'kiseki.declaration/2' },
    ])
      expect(validate({ ...complete(), ...change }), JSON.stringify(change)).to.equal(false);
  });
});

describe('the published JSON Schemas', function () {
  this.timeout(60_000);
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());

  it('are committed, one for each format', () => {
    expect(publishedSchemas().map(({ version }) => version)).to.deep.equal([
      'kiseki.declaration/1',
      'kiseki.bundle/1',
      'kiseki.policy/1',
      'kiseki.deployment/1',
      'kiseki.report/1',
      'kiseki.trace/1',
      'kiseki.verification-statement/1',
      'kiseki.cbam-assessment/1',
      'kiseki.cbam-declaration/0',
      'kiseki.operator-report/0',
      'kiseki.cbam-verification-report/0',
      'kiseki.cbam-tables/1',
    ]);
  });

  it('accept the bundle of a real chain with its input, and refuse it with a changed root', async () => {
    const bundle = await world.makerBundle([await world.millBundle({ batch: true })]);
    const validate = validatorOf('bundle-1');
    expectValid(validate, bundle);
    const [input] = bundle.inputs;
    expect(validate(sent({ ...bundle, inputs: [{ ...input, anchor: { kind: 'batch' } }] }))).to.equal(false);
    expect(validate(sent({ ...bundle, permits: [{}] }))).to.equal(false);
  });

  it('accept its policy and its deployments file', () => {
    expectValid(validatorOf('policy-1'), world.policy);
    expectValid(validatorOf('deployment-1'), world.deployment);
    const upper = world.deployment.contracts.IssuerRegistry.address.toUpperCase();
    const contracts = { ...world.deployment.contracts, IssuerRegistry: { address: upper } };
    expect(validatorOf('deployment-1')({ ...world.deployment, contracts })).to.equal(false);
  });

  it('accept the trace of a bundle, with and without its supplier', async () => {
    const validate = validatorOf('trace-1');
    const whole = await world.makerBundle([await world.millBundle()]);
    for (const bundle of [whole, { ...whole, inputs: [] }]) {
      const graph = traceBundle({ bundle, report: await world.verify(bundle), policy: world.policy });
      expectValid(validate, graph);
      expect(TraceGraph.parse(sent(graph))).to.deep.equal(sent(graph));
      expect(validate(sent({ ...graph, total: { ...graph.total, all: 41030.15 } }))).to.equal(false);
    }
  });

  it('accept reports whatever they find: valid, invalid with a successor, incomplete, unreadable', async () => {
    const validate = validatorOf('report-1');
    const lot = await world.millBundle();
    const better = await world.millBundle();
    const bought = await world.makerBundle([lot]);
    const check = async (expected: string, report: unknown): Promise<void> => {
      expectValid(validate, report);
      expect(ReportDocument.parse(sent(report))).to.deep.equal(sent(report));
      expect(report).to.have.property('result', expected);
    };
    await check('valid', await world.verify(bought));
    await check(
      'incomplete',
      await world.verify(bought, { ledger: null, resolveDid: createDidResolver(null) }),
    );
    await check('invalid', await world.verify({ ...bought, presentation: 'nonsense' }));
    await world.supersede(lot, parseCredential(better.presentation).declarationId, better);
    const superseded = await world.verify(bought);
    expect(superseded.headline.successor).not.to.equal(null);
    await check('invalid', superseded);
  });
});
