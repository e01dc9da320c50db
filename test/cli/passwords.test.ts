import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { as, type Consortium, startConsortium } from './support/consortium.ts';
import { filesOf } from './support/folder.ts';
import { BIN, environmentOf, type Finished } from './support/kiseki.ts';
import { PASSWORD } from './support/party.ts';

describe('a password', () => {
  let consortium: Consortium;
  before(async () => {
    consortium = await startConsortium();
  });
  after(() => consortium.stop());

  const newKey = (name: string) => ['key', 'new', name, '--type', 'ed25519'];

  it('is the first line of a file, whatever ends it', async () => {
    const { folder, run, error } = consortium;
    writeFileSync(join(folder, 'windows'), `${PASSWORD}\r\nnot this line`);
    writeFileSync(join(folder, 'bare'), PASSWORD);
    for (const file of ['windows', 'bare']) {
      const args = [
        'declare',
        'steel-mill.json',
        '--key',
        'mill',
        '--password-file',
        file,
        '--out',
        `${file}.sdjwt`,
      ];
      expect((await run(args)).exitCode, file).to.equal(0);
    }
    const missing = ['declare', 'steel-mill.json', '--key', 'mill', '--password-file', 'nothing'];
    expect(await error(missing)).to.include({ exitCode: 2, code: 'cli.file-unreadable' });
  });

  it('comes from an open file descriptor, or from standard input as one', async () => {
    const { run, error } = consortium;
    const args = ['declare', 'steel-mill.json', '--key', 'mill', '--force', '--out', 'fd.sdjwt'];
    expect((await run([...args, '--password-fd', '3'], { fd3: `${PASSWORD}\n` })).exitCode).to.equal(0);
    expect((await run([...args, '--password-fd', '0'], { stdin: `${PASSWORD}\n` })).exitCode).to.equal(0);
    expect(await error([...args, '--password-fd', '3'], { fd3: 'wrong\n' })).to.include({
      code: 'identity.password-wrong',
    });
    expect(await error([...args, '--password-fd', '77'])).to.include({
      exitCode: 2,
      code: 'cli.file-unreadable',
    });
  });

  it('is asked of nobody where there is no terminal: the command ends at once', async () => {
    const { folder, error, declare } = consortium;
    await declare('waiting');
    const before = filesOf(folder);
    for (const args of [
      newKey('nobody'),
      ['declare', 'steel-mill.json', '--key', 'mill'],
      ['anchor', 'waiting.sdjwt', '--key', 'mill'],
    ])
      expect(await error(args), args.join(' ')).to.include({ exitCode: 2, code: 'cli.password-missing' });
    // Input that could be taken for an answer is not read.
    const piped = await error(['declare', 'steel-mill.json', '--key', 'mill'], { stdin: `${PASSWORD}\n` });
    expect(piped).to.include({ exitCode: 2, code: 'cli.password-missing' });
    expect(filesOf(folder)).to.deep.equal(before);
  });

  it('is never empty', async () => {
    writeFileSync(join(consortium.folder, 'empty'), '\n');
    const refusal = await consortium.error([...newKey('empty'), '--password-file', 'empty']);
    expect(refusal).to.include({ exitCode: 2, code: 'cli.password-missing' });
  });

  it('and the key that it opens appear nowhere: not in what is printed, not in the home', async () => {
    const { home, folder, run, declare, parties } = consortium;
    await declare('seen');
    const printed = [];
    for (const args of [
      [...newKey('seen'), '--password-file', 'password'],
      ['anchor', 'seen.sdjwt', ...as('mill')],
      ['key', 'export', 'seen'],
      ['issuer', 'suspend', parties.mill.did, ...as('mill')],
    ]) {
      const { stdout, stderr } = await run(args);
      printed.push(stdout, stderr);
    }
    const written = readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(written.join(''), 'the outbox was looked at').to.contain('"operation"');
    expect(readFileSync(join(folder, 'password'), 'utf8')).to.contain(PASSWORD);
    for (const content of [...printed, ...written]) {
      expect(content).to.not.contain(PASSWORD);
      expect(content).to.not.contain(parties.mill.privateKey.slice(2));
    }
  });

  describe('typed at a terminal', () => {
    if (spawnSync('python3', ['-c', 'import pty']).status !== 0) {
      it.skip('python3, whose pty module makes the terminal, is not on this machine');
      return;
    }
    const script = join(import.meta.dirname, 'support', 'terminal.py');
    const atTerminal = async (typed: readonly string[], args: readonly string[]): Promise<Finished> => {
      const { home, folder } = consortium;
      const child = spawn('python3', [script, JSON.stringify(typed), process.execPath, BIN, ...args], {
        cwd: folder,
        env: environmentOf({ home }),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      const [exitCode, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
      return { exitCode, stdout, stderr };
    };

    it('is asked for twice for a new key, once to sign, and never shown', async () => {
      const made = await atTerminal([PASSWORD, PASSWORD], newKey('typed'));
      expect(made.exitCode, made.stdout + made.stderr).to.equal(0);
      expect(made.stdout)
        .to.contain('New password')
        .and.to.contain('The same again')
        .and.not.to.contain(PASSWORD);
      const signed = await atTerminal(
        [PASSWORD],
        ['declare', 'steel-mill.json', '--key', 'typed', '--out', 'typed.sdjwt'],
      );
      expect(signed.exitCode, signed.stdout).to.equal(0);
      expect(signed.stdout).to.contain('declared').and.not.to.contain(PASSWORD);
    });

    it('makes no key when the second time differs', async () => {
      const { exitCode, stdout } = await atTerminal([PASSWORD, 'another'], newKey('twice'));
      expect(exitCode, stdout).to.equal(2);
      expect(readdirSync(join(consortium.home, 'keys'))).to.not.include('twice.json');
    });

    it('is not waited for after an interruption', async () => {
      const { exitCode, stdout } = await atTerminal(['\u0003'], newKey('interrupted'));
      expect(exitCode, stdout).to.equal(2);
      expect(stdout).to.contain('cli.interrupted');
    });
  });
});
