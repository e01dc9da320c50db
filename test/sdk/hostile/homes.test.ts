import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { encryptKey, newSecret } from '../../../sdk/src/identity/index.ts';

const script = fileURLToPath(new URL('./write-in-process.ts', import.meta.url));
/** The user nobody: what root would need to be, to be refused anything. */
const NOBODY = 65_534;

describe('a home that', function () {
  this.timeout(60_000);
  let home: string;
  let keystore: string;
  before(async () => {
    keystore = JSON.stringify(await encryptKey('p256', newSecret('p256'), 'x'));
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'kiseki-home-'));
  });
  afterEach(() => {
    chmodSync(home, 0o700);
    rmSync(home, { recursive: true, force: true });
  });

  const files = (): string[] =>
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  /** Runs the writer with a limit on the size of files, which the kernel refuses to pass as it does on a full disk. */
  const onFullDisk = (what: 'key' | 'outbox'): string =>
    spawnSync(
      'bash',
      ['-c', `trap '' XFSZ; ulimit -f 0; exec node "$@"`, 'bash', script, what, home, keystore],
      {
        encoding: 'utf8',
      },
    ).stdout.trim();

  const asNobody = (what: 'key' | 'outbox'): string => {
    chownSync(home, NOBODY, NOBODY);
    chmodSync(home, 0o500);
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const folder = what === 'outbox' ? join(home, 'outbox') : home;
    return spawnSync('node', [script, what, folder, keystore], { encoding: 'utf8', ...user }).stdout.trim();
  };

  it('has room takes both, so that the refusals below mean something', () => {
    const write = (what: string) =>
      spawnSync('node', [script, what, home, keystore], { encoding: 'utf8' }).stdout.trim();
    expect([write('key'), write('outbox')]).to.deep.equal(['written', 'written']);
    expect(files()).to.have.members(['mill.json', '0000000000.json']);
  });

  it('is on a full disk gets no half of a key', () => {
    expect(onFullDisk('key')).to.equal('identity.home-unwritable');
    expect(files()).to.deep.equal([]);
  });

  it('is on a full disk gets no half of an entry in the outbox, and keeps no lock', () => {
    expect(onFullDisk('outbox')).to.equal('ledger.outbox-unwritable');
    expect(files()).to.deep.equal([]);
  });

  it('is read-only gets nothing', () => {
    mkdirSync(join(home, 'keys'), { mode: 0o500 });
    expect(asNobody('key')).to.equal('identity.home-unwritable');
    expect(asNobody('outbox')).to.equal('ledger.outbox-unwritable');
    expect(files()).to.deep.equal([]);
  });
});
