import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { exampleDraft } from '../sdk/declaration/example.ts';
import { startConsortium } from './support/consortium.ts';
import type { Output } from './support/output.ts';

const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), 'utf8');

/** The figures at default values are those of DOMAIN.md 1.4 and 1.5 for JP and CN fasteners and coil in 2026. */
describe('a consignment assessed from its bundle, on a real chain', () => {
  let world: Awaited<ReturnType<typeof startConsortium>>;
  const write = (name: string, content: string): void => writeFileSync(join(world.folder, name), content);
  const json = (line: string, exitCode = 0): Promise<Output> => world.json(line.split(' '), exitCode);
  const error = (line: string) => world.error(line.split(' '));
  const by = (name: string): string => `--key ${name} --password-file password`;
  const assess = (bundle: string, exitCode = 0, more = ''): Promise<Output> =>
    json(`cbam assess ${bundle} --date 2026-05-04${more}`, exitCode);
  const rule = ({ evidence }: Output, name: string): Output =>
    evidence.rules.find((one: Output) => one.name === name);

  /** Declares a lot of the mill with a number of its own, anchors and bundles it. */
  const publish = async (lot: string): Promise<void> => {
    const draft = exampleDraft('steel-mill');
    draft.product.lotNumber = lot;
    write(`${lot}.json`, JSON.stringify(draft));
    await json(`declare ${lot}.json ${by('mill')}`);
    await json(`anchor ${lot}.sdjwt ${by('mill')}`);
    await json(`bundle ${lot}.sdjwt`);
  };
  /** The verifier attests with a statement, and the holder bundles it. */
  const attest = async (lot: string, statement: string, more = ''): Promise<void> => {
    write(`${lot}.statement.json`, statement);
    await json(
      `attest ${lot}.bundle.json --report report.md --statement ${lot}.statement.json --outcome satisfied ${by('verifier')}`,
    );
    await json(`bundle ${lot}.sdjwt --statement ${lot}.statement.json --force${more}`);
  };

  before(async () => {
    world = await startConsortium();
    write('report.md', example('verification-report.md'));
    write('other.md', `${example('verification-report.md')}\nand nothing else\n`);
  });
  after(() => world.stop());

  it('counts at default values without an attestation, and names the rule', async () => {
    await publish('coil');
    const found = await assess('coil.bundle.json', 1);
    expect(found.basis).to.equal('default');
    expect(found.evidence.failedRules).to.include.members(['valid', 'attestation', 'statement']);
    expect(rule(found, 'attestation').reason).to.equal('the bundle names no attestation');
    expect(found.freeAllocationAdjustment.perTonne).to.equal('1.33575');
    expect(found.evidence.alternative.basis).to.equal('actual');
    expect(found.evidence.worthOfVerification.certificates).to.match(/^\d/);
  });

  it('counts at default values when the verifier attested without a statement', async () => {
    await json(
      `attest coil.bundle.json --report report.md --outcome satisfied-with-comments ${by('verifier')}`,
    );
    await json('bundle coil.sdjwt --force');
    const found = await assess('coil.bundle.json');
    expect([found.basis, found.evidence.result]).to.deep.equal(['default', 'valid']);
    expect(found.evidence.failedRules[0]).to.equal('statement');
  });

  it('switches to actual values with a statement, without declaring again', async () => {
    const { evidence: before, embeddedEmissions } = await assess('coil.bundle.json');
    await attest('coil', example('verification-statement-steel-mill.json'));
    const found = await assess('coil.bundle.json');
    expect(found.evidence.failedRules).to.deep.equal([]);
    expect(found.basis).to.equal('actual');
    expect(found.specificEmbeddedEmissions.direct).to.equal('1.53897606455786572925');
    expect(found.freeAllocationAdjustment.perTonne).to.equal('1.33575');
    expect(found.evidence.alternative.embeddedEmissions).to.equal(embeddedEmissions);
    expect(found.evidence.declarationId).to.equal(before.declarationId);
    expect(found.steps[0].title).to.contain('of the lot of 72081000, direct');
  });

  it('takes the producer’s free allocation of a precursor that was verified', async () => {
    await json(`declare fastener-maker.json ${by('maker')} --input coil.bundle.json --out screws.sdjwt`);
    await json(`anchor screws.sdjwt ${by('maker')}`);
    await json('bundle screws.sdjwt --input coil.bundle.json');
    await attest(
      'screws',
      example('verification-statement-fastener-maker.json'),
      ' --input coil.bundle.json',
    );
    const found = await assess('screws.bundle.json', 0, ' --mass 20t');
    expect(found.basis).to.equal('actual');
    expect(found.specificEmbeddedEmissions.direct).to.equal('2.00693823529411764706');
    // 0.975 × 0.038 of the own process, and 20 000 t of coil for 17 000 t at the mill's 1.33575.
    expect(Number(found.freeAllocationAdjustment.perTonne)).to.be.closeTo(
      0.975 * 0.038 + (20 / 17) * 1.33575,
      1e-12,
    );
    expect(found.evidence.notes).to.deep.equal([]);
  });

  it('explains itself to a person, saves what a replay computes again, and keeps to the lot', async () => {
    const args = 'cbam assess screws.bundle.json --date 2026-05-04 --mass 20t --explain --out result.json';
    const { exitCode, stdout } = await world.run(args.split(' '));
    expect(exitCode).to.equal(0);
    for (const sign of ['every rule for actual values is met', 'at default values', 'verification is worth'])
      expect(stdout).to.contain(sign);
    expect(await json('cbam replay result.json')).to.include({ equal: true });
    expect(await error('cbam assess screws.bundle.json --date 2026-05-04 --mass 17001t')).to.include({
      exitCode: 2,
      code: 'cbam.evidence-insufficient',
    });
    expect(await error('cbam assess screws.bundle.json --date 2026-05-04 --direct 1')).to.include({
      exitCode: 2,
      code: 'cli.usage',
    });
  });

  it('checks the copy of the report that the importer got', async () => {
    const good = await json('verify screws.bundle.json --report report.md');
    expect(good.result).to.equal('valid');
    expect(good.checks.at(-1)).to.include({ name: 'report', outcome: 'pass', code: 'report.ok' });
    const bad = await json('verify screws.bundle.json --report other.md', 1);
    expect(bad.headline).to.include({ code: 'report.differs' });
    const { checks } = await json('verify screws.bundle.json');
    expect(checks.map(({ name }: Output) => name)).not.to.include('report');
    expect((await assess('screws.bundle.json', 1, ' --report other.md')).evidence.failedRules).to.deep.equal([
      'valid',
    ]);
  });

  it('also takes the report itself where the ledger names it, and the statement', async () => {
    for (const file of ['report.md', 'coil.statement.json'])
      expect(await json(`verify coil.bundle.json --report ${file}`)).to.include({ result: 'valid' });
  });

  it('finds a statement that somebody changed', async () => {
    const bundle = JSON.parse(readFileSync(join(world.folder, 'screws.bundle.json'), 'utf8'));
    bundle.attestations[0].statement = bundle.attestations[0].statement.replace('2.00694', '1.00694');
    write('changed.bundle.json', JSON.stringify(bundle));
    const { headline } = await json('verify changed.bundle.json', 1);
    expect(headline.code).to.equal('attested.statement-differs');
    const { evidence, basis } = await assess('changed.bundle.json', 1);
    expect(basis).to.equal('default');
    expect(evidence.failedRules).to.include.members(['valid', 'statement']);
  });

  for (const [name, change, failed] of [
    ['limited assurance', { assurance: 'limited' }, 'assurance'],
    ['another installation', { installation: { name: 'Another steelworks', country: 'CN' } }, 'installation'],
    ['no signatory', { signatory: undefined }, 'signatory'],
    ['an accreditation that ended', { accreditation: { validTo: '2026-02-28' } }, 'accreditation'],
  ] as const) {
    it(`counts at default values with a statement of ${name}, and names ${failed}`, async () => {
      const lot = name.replaceAll(' ', '-');
      await publish(lot);
      const statement = JSON.parse(example('verification-statement-steel-mill.json'));
      const changed = { ...statement, ...change };
      if ('accreditation' in change)
        changed.accreditation = { ...statement.accreditation, ...change.accreditation };
      await attest(lot, JSON.stringify(changed));
      const { basis, evidence } = await assess(`${lot}.bundle.json`);
      expect([basis, evidence.failedRules, evidence.result]).to.deep.equal(['default', [failed], 'valid']);
    });
  }

  it('says what is wrong with a statement before anything is written to the ledger', async () => {
    const line = `attest coil.bundle.json --statement coil.statement.json --outcome satisfied ${by('verifier')}`;
    const other = await error(`${line} --report other.md`);
    expect(other).to.include({ exitCode: 2, code: 'cli.statement-other-report' });
    expect(other.hint).to.match(/0x[0-9a-f]{64}/);
    write('broken.json', '{"schema":"kiseki.verification-statement/1"}');
    expect(
      await error(
        `attest coil.bundle.json --report report.md --statement broken.json --outcome satisfied ${by('verifier')}`,
      ),
    ).to.include({ exitCode: 2, code: 'cbam.statement-invalid' });
    write('stranger.json', `${example('verification-statement-steel-mill.json')} `);
    expect(await error('bundle coil.sdjwt --statement stranger.json --force')).to.include({
      exitCode: 2,
      code: 'cli.statement-unmatched',
    });
  });

  it('takes nothing for granted when the ledger is not asked', async () => {
    const { basis, evidence } = await assess('screws.bundle.json', 3, ' --offline');
    expect([basis, evidence.result]).to.deep.equal(['default', 'incomplete']);
    expect(evidence.failedRules).to.include.members(['valid', 'attestation', 'accreditation']);
  });
});
