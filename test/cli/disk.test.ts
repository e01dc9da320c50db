import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { as, type Consortium, startConsortium } from './support/consortium.ts';
import { filesOf, newFolder, removeFolder } from './support/folder.ts';

const SIZE = 256 * 1024;

/** Whether this process may mount a small disk of its own. */
const mayMount = (): boolean => {
  const folder = newFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (mounted) execFileSync('umount', [folder]);
  removeFolder(folder);
  return mounted;
};

describe('a disk that', () => {
  if (!mayMount()) {
    it.skip('is small cannot be mounted here: that needs root');
    return;
  }
  let consortium: Consortium;
  let disk: string;

  before(async () => {
    consortium = await startConsortium();
    await consortium.declare('coil');
  });
  after(() => consortium.stop());
  beforeEach(() => {
    disk = newFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk]);
    cpSync(join(consortium.home, 'keys'), join(disk, 'keys'), { recursive: true });
    for (const name of ['deployment.json', 'policy.json'])
      cpSync(join(consortium.home, name), join(disk, name));
  });
  afterEach(() => {
    execFileSync('umount', [disk]);
    removeFolder(disk);
  });

  /** Fills the disk to its last byte. */
  const fill = (): void => {
    try {
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(SIZE));
    } catch {
      // That is what it is for.
    }
  };
  const makeReadOnly = (): unknown => execFileSync('mount', ['-o', 'remount,ro', disk]);

  for (const [what, ruin] of [
    ['is full', fill],
    ['is read-only', makeReadOnly],
  ] as const) {
    it(`${what} gets no half of a file and no transaction: exit code 2`, async () => {
      const { error, url, block } = consortium;
      ruin();
      const before = { files: filesOf(disk), block: await block() };
      const newKey = ['key', 'new', 'late', '--password-file', 'password'];
      const declare = ['declare', 'steel-mill.json', ...as('mill'), '--out', join(disk, 'x.sdjwt')];
      const anchor = ['anchor', 'coil.sdjwt', ...as('mill'), '--rpc', url];
      const policy = ['policy', 'init', '--trust', 'CN', '--force'];
      const codes = [];
      for (const line of [newKey, declare, anchor, policy]) {
        const { exitCode, code } = await error(line, { env: { KISEKI_HOME: disk } });
        codes.push(code);
        expect(exitCode, code).to.equal(2);
      }
      const [key, file] = ['identity.home-unwritable', 'cli.file-unwritable'];
      expect(codes).to.deep.equal([key, file, 'ledger.outbox-unwritable', file]);
      expect({ files: filesOf(disk), block: await block() }).to.deep.equal(before);
    });
  }

  it('was full and has room again takes the same command', async () => {
    const { error, run, declare, url } = consortium;
    await declare('patient');
    mkdirSync(join(disk, 'outbox'));
    fill();
    const line = ['anchor', 'patient.sdjwt', ...as('mill'), '--rpc', url];
    const env = { KISEKI_HOME: disk };
    expect(await error(line, { env })).to.include({ code: 'ledger.outbox-unwritable' });
    rmSync(join(disk, 'ballast'));
    const { exitCode, stderr } = await run(line, { env });
    expect(exitCode, stderr).to.equal(0);
  });

  it('fills up after the transaction was sent loses nothing: the same command writes the rest', async () => {
    const { error, json, declare, block } = consortium;
    const { file } = await declare('overflowing');
    cpSync(file, join(disk, 'lot.sdjwt'));
    fill();
    const before = await block();
    const line = ['anchor', join(disk, 'lot.sdjwt'), ...as('mill')];
    expect(await error(line)).to.include({ exitCode: 2, code: 'cli.file-unwritable' });
    expect(await block()).to.equal(before + 1);
    rmSync(join(disk, 'ballast'));
    expect((await json(line)).written).to.equal(null);
    expect(readdirSync(disk)).to.include('lot.anchor.json');
    expect(await block()).to.equal(before + 1);
  });
});
