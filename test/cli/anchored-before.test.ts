import { rmSync } from 'node:fs';
import { expect } from 'chai';
import { as, type Consortium, startConsortium } from './support/consortium.ts';

describe('what is anchored already', () => {
  let consortium: Consortium;
  const files: string[] = [];

  before(async () => {
    consortium = await startConsortium();
    for (const name of ['alone', 'first', 'second', 'new']) files.push((await consortium.declare(name)).file);
    const [alone = '', first = '', second = ''] = files;
    await consortium.json(['anchor', alone, ...as('mill')]);
    await consortium.json(['anchor', first, second, ...as('mill')]);
  });
  after(() => consortium.stop());

  const anchorAgain = async (names: readonly string[]) => {
    const before = await consortium.block();
    const { written, anchors } = await consortium.json(['anchor', ...names, ...as('mill')]);
    expect(written).to.equal(null);
    expect(await consortium.block()).to.equal(before);
    return anchors.map(({ anchor }: { anchor: { kind: string } }) => anchor.kind);
  };

  it('alone or in a batch, stays where it is, whichever way it is asked for', async () => {
    const [alone = '', first = '', second = ''] = files;
    expect(await anchorAgain([alone])).to.deep.equal(['single']);
    expect(await anchorAgain([first])).to.deep.equal(['batch']);
    expect(await anchorAgain([alone, second])).to.deep.equal(['single', 'batch']);
  });

  it('is found again when the files beside the credentials are lost', async () => {
    const [, first = '', second = ''] = files;
    for (const file of [first, second]) rmSync(file.replace('.sdjwt', '.anchor.json'));
    expect(await anchorAgain([first, second])).to.deep.equal(['batch', 'batch']);
  });

  it('does not go into another batch, and the error names it', async () => {
    const [alone = '', first = '', , fresh = ''] = files;
    const before = await consortium.block();
    const error = await consortium.error(['anchor', alone, first, fresh, ...as('mill')]);
    expect(error).to.include({ exitCode: 2, code: 'cli.anchored-already' });
    expect(error.problems?.map(({ path }) => path)).to.deep.equal([alone, first]);
    expect(await consortium.block()).to.equal(before);
  });
});
