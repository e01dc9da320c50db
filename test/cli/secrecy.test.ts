import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { as, type Consortium, startConsortium } from './support/consortium.ts';

describe('what is nobody else’s business', () => {
  let consortium: Consortium;
  before(async () => {
    consortium = await startConsortium();
  });
  after(() => consortium.stop());

  const othersMay = (name: string): number => statSync(join(consortium.folder, name)).mode & 0o077;

  it('is readable by its owner alone: credentials, bundles, keys and their exports', async () => {
    const { json } = consortium;
    await json(['declare', 'steel-mill.json', ...as('mill'), '--out', 'coil.sdjwt']);
    await json(['anchor', 'coil.sdjwt', ...as('mill')]);
    await json(['bundle', 'coil.sdjwt']);
    await json(['bundle', 'coil.sdjwt', '--force']);
    await json(['key', 'export', 'mill', '--out', 'mill.keystore.json']);
    for (const name of ['coil.sdjwt', 'coil.bundle.json', 'home/keys/mill.json', 'mill.keystore.json'])
      expect(othersMay(name), name).to.equal(0);
  });

  it('lies in a home that others cannot look into, whichever command makes it', async () => {
    const { json } = consortium;
    const deployment = ['--deployment', 'home/deployment.json'];
    await json(['policy', 'init', '--trust', 'CN', '--home', 'importer', ...deployment]);
    await json(['key', 'new', 'mill', '--password-file', 'password', '--home', 'exporter']);
    for (const name of ['importer', 'exporter']) expect(othersMay(name), name).to.equal(0);
  });
});
