import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { as, type Consortium, startConsortium } from './support/consortium.ts';
import { newFolder, removeFolder } from './support/folder.ts';
import { kiseki } from './support/kiseki.ts';
import { kisekiError } from './support/output.ts';

describe('an exit code', () => {
  let consortium: Consortium;
  before(async () => {
    consortium = await startConsortium();
    const { declare, json } = consortium;
    await declare('coil');
    await json(['anchor', 'coil.sdjwt', ...as('mill')]);
    await json(['bundle', 'coil.sdjwt']);
    const report = ['--report', 'steel-mill.json', '--outcome', 'satisfied'];
    await json(['attest', 'coil.bundle.json', ...report, ...as('verifier')]);
    await json(['bundle', 'coil.sdjwt', '--out', 'attested.bundle.json']);
    await declare('of-nobody', consortium.parties.stranger);
  });
  after(() => consortium.stop());

  for (const [exitCode, what, line] of [
    [0, 'a good end', ['issuer', 'list']],
    [1, 'a bundle that is not valid', ['verify', 'coil.bundle.json']],
    [3, 'a bundle that cannot be decided', ['verify', 'attested.bundle.json', '--rpc', 'http://127.0.0.1:1']],
    [3, 'something that is missing here', ['doctor', '--rpc', 'http://127.0.0.1:1']],
  ] as const) {
    it(`of ${exitCode} is ${what}, with the result on standard output`, async () => {
      const { run, json } = consortium;
      const inWords = await run(line);
      expect({ exitCode: inWords.exitCode, stderr: inWords.stderr }).to.deep.equal({ exitCode, stderr: '' });
      expect(inWords.stdout).to.not.equal('');
      await json(line, exitCode);
    });
  }

  for (const [exitCode, what, code, line] of [
    [2, 'a file that is not there', 'cli.file-unreadable', ['verify', 'nothing.json']],
    [2, 'an issuer that is not there', 'ledger.issuer-unknown', ['issuer', 'show', 'did:web:nobody.example']],
    [2, 'a chain that runs already', 'ledger.chain-running', ['chain', 'start', '--port', '1']],
    [
      3,
      'a node that does not answer',
      'ledger.unreachable',
      ['issuer', 'list', '--rpc', 'http://127.0.0.1:1'],
    ],
    [4, 'a refusal by the ledger', 'ledger.refused', ['anchor', 'of-nobody.sdjwt', ...as('stranger')]],
  ] as const) {
    it(`of ${exitCode} is ${what}, with the error on standard error`, async () => {
      const { run, error } = consortium;
      const inWords = await run(line);
      expect({ exitCode: inWords.exitCode, stdout: inWords.stdout }).to.deep.equal({ exitCode, stdout: '' });
      expect(inWords.stderr).to.contain(`[${code}]`).and.to.contain('hint').and.not.to.contain('    at ');
      expect(await error(line)).to.include({ exitCode, code });
    });
  }

  it('of 3 is a home without a node, a half-written record of one, or none of its own', async () => {
    const home = newFolder();
    const status = () => kiseki(['chain', 'status'], { home });
    expect((await status()).exitCode).to.equal(3);
    mkdirSync(join(home, 'chain'));
    for (const record of [
      '',
      '{"pid":1,"ur',
      '[]',
      '{"pid":999999999,"url":"http://127.0.0.1:1","chainId":1}',
    ]) {
      writeFileSync(join(home, 'chain', 'running.json'), record);
      expect((await status()).exitCode, record).to.equal(3);
    }
    writeFileSync(join(home, 'deployment.json'), JSON.stringify(consortium.deployment));
    expect(await kisekiError(['issuer', 'list'], { home })).to.include({
      exitCode: 3,
      code: 'cli.no-endpoint',
    });
    removeFolder(home);
  });
});
