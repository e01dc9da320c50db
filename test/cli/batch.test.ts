import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'chai';
import { verifyProof } from '../../sdk/src/merkle/index.ts';
import { as, type Consortium, startConsortium } from './support/consortium.ts';
import type { Output } from './support/output.ts';

const COUNT = 1_000;

describe(`a batch of ${COUNT} declarations`, () => {
  let consortium: Consortium;
  const lots: { name: string; declarationId: `0x${string}` }[] = [];

  before(async () => {
    consortium = await startConsortium();
    mkdirSync(join(consortium.folder, 'lots'));
    for (let lot = 0; lot < COUNT; lot += 1) {
      const { file, declarationId } = await consortium.declare(`lot-${lot}`);
      const name = join('lots', basename(file));
      renameSync(file, join(consortium.folder, name));
      lots.push({ name, declarationId });
    }
  });
  after(() => consortium.stop());

  const files = (): string[] => lots.map(({ name }) => name);
  const anchorOf = ({ name }: { name: string }): Output =>
    JSON.parse(readFileSync(join(consortium.folder, name.replace('.sdjwt', '.anchor.json')), 'utf8'));

  it('is one transaction, says on standard error what it does, and proves each of them', async () => {
    const { run, block } = consortium;
    const before = await block();
    const { exitCode, stdout, stderr } = await run(['anchor', ...files(), ...as('mill')]);
    expect(exitCode, stderr).to.equal(0);
    expect(await block()).to.equal(before + 1);
    expect(stderr).to.contain(`building the tree of ${COUNT} declarations`);
    expect(stdout).to.not.contain(' %)');

    const roots = new Set<string>();
    for (const lot of lots) {
      const { root, proof, quantity, kind } = anchorOf(lot);
      expect(kind).to.equal('batch');
      const { declarationId } = lot;
      expect(verifyProof({ declarationId, quantity: BigInt(quantity), root, proof })).to.equal(true);
      roots.add(root);
    }
    expect(roots.size).to.equal(1);
  });

  it('is found by whoever verifies one of them', async () => {
    const { json } = consortium;
    const lot = lots.at(-1)?.name ?? '';
    await json(['bundle', lot]);
    const report = await json(['verify', lot.replace('.sdjwt', '.bundle.json')], 1);
    const failed = report.checks.filter(({ outcome }: Output) => outcome !== 'pass');
    expect(failed.map(({ code }: Output) => code)).to.include('attested.none');
    expect(report.checks.find(({ name }: Output) => name === 'anchored')).to.include({ outcome: 'pass' });
  });

  it('is not anchored again, and its files come back when they are lost', async () => {
    const { json, block } = consortium;
    const before = await block();
    const { written, anchors } = await json(['anchor', ...files(), ...as('mill')]);
    expect(written).to.equal(null);
    expect(anchors).to.have.length(COUNT);
    expect(await block()).to.equal(before);
    expect(
      readdirSync(join(consortium.folder, 'lots')).filter((name) => name.endsWith('.tmp')),
    ).to.deep.equal([]);
  });
});
