import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import type { Command, Flag } from '../../sdk/src/cli/command.ts';
import { COMMANDS, GROUPS } from '../../sdk/src/cli/commands/index.ts';
import { COMMON } from '../../sdk/src/cli/options.ts';
import { newFolder, removeFolder } from './support/folder.ts';
import { BIN, environmentOf, kiseki } from './support/kiseki.ts';
import { commandOf, kisekiError } from './support/output.ts';

/** Words of a line as a shell splits them. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const nameOf = ({ flags }: Flag): string => flags.split(' ')[0] ?? '';
const takesValue = ({ flags }: Flag): boolean => flags.includes('<');

/** What stands on a line after the command: its options, and what is left over for arguments. */
const parseLine = (command: Command, words: readonly string[]) => {
  const known = new Map([...command.options, ...COMMON].map((flag) => [nameOf(flag), flag]));
  const flags: string[] = [];
  const args: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) {
      args.push(word);
      continue;
    }
    const flag = known.get(word);
    expect(flag, `${command.name}: ${word} in an example`).to.not.equal(undefined);
    flags.push(word);
    if (flag !== undefined && takesValue(flag)) index += 1;
    expect(index, `${command.name}: ${word} without its value`).to.be.lessThan(words.length);
  }
  return { flags, args };
};

/** Text without the line breaks and columns that commander gives it. */
const flowing = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('help', () => {
  let home: string;
  before(() => {
    home = newFolder();
  });
  after(() => removeFolder(home));
  const run = (...args: string[]) => kiseki(args, { home });

  it('of the whole names every command and every group', async () => {
    const { exitCode, stdout, stderr } = await run('--help');
    expect({ exitCode, stderr }).to.deep.equal({ exitCode: 0, stderr: '' });
    for (const { name } of COMMANDS) expect(stdout).to.match(new RegExp(`^  ${name.split(' ')[0]} `, 'm'));
    expect((await run()).stdout).to.equal(stdout);
  });

  it('of a group names its commands', async () => {
    for (const group of Object.keys(GROUPS)) {
      const { exitCode, stdout } = await run(group, '--help');
      expect(exitCode, group).to.equal(0);
      for (const { name } of COMMANDS.filter((one) => one.name.startsWith(`${group} `)))
        expect(stdout).to.match(new RegExp(`^  ${name.split(' ')[1]} `, 'm'));
    }
  });

  for (const command of COMMANDS) {
    const { name, args, options, examples, summary, description } = command;
    it(`of \`${name}\` shows its arguments, options and examples`, async () => {
      const { exitCode, stdout, stderr } = await run(...name.split(' '), '--help');
      expect({ exitCode, stderr }).to.deep.equal({ exitCode: 0, stderr: '' });
      const shown = flowing(stdout);
      for (const argument of args) expect(shown).to.contain(flowing(argument.description));
      for (const flag of [...options, ...COMMON]) {
        expect(shown).to.contain(flag.flags);
        expect(shown).to.contain(flowing(flag.description));
      }
      for (const text of [summary, description, ...examples]) expect(shown).to.contain(flowing(text));
    });

    it(`of \`${name}\` fits 80 columns, but for examples to copy`, async () => {
      const { stdout } = await run(...name.split(' '), '--help');
      const wide = stdout.split('\n').filter((line) => line.length > 80 && !line.startsWith('  $ '));
      expect(wide).to.deep.equal([]);
    });

    it(`of \`${name}\` has examples that it takes`, () => {
      expect(examples).to.not.be.empty;
      for (const example of examples) {
        const [program, ...words] = wordsOf(example);
        expect(program).to.equal('kiseki');
        expect(commandOf(words).name, example).to.equal(name);
        const line = parseLine(command, words.slice(name.split(' ').length));
        for (const flag of options.filter(({ required }) => required === true))
          expect(line.flags, example).to.contain(nameOf(flag));
        const needed = args.filter((argument) => argument.name.startsWith('<'));
        const many = args.some((argument) => argument.name.includes('...'));
        expect(line.args.length, example).to.be.within(needed.length, many ? Infinity : args.length);
      }
    });
  }

  it('has no escape sequences in a pipe, whatever the terminal promises', async () => {
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'xterm-256color' }, { FORCE_COLOR: '1' }]) {
      for (const args of [['--help'], ['doctor'], ['anchor', 'nothing.sdjwt']]) {
        const { stdout, stderr } = await kiseki(args, { home, env });
        expect(stripVTControlCharacters(stdout)).to.equal(stdout);
        expect(stripVTControlCharacters(stderr)).to.equal(stderr);
      }
    }
  });

  /** The exit code of a line of bash in which `kiseki` is the built command, and what bash itself says. */
  const bash = async (line: string): Promise<{ exitCode: number; said: string }> => {
    const script = `set -o pipefail; kiseki() { "$NODE" "$BIN" "$@"; }; ${line}`;
    const child = spawn('bash', ['-c', script], {
      env: environmentOf({ home, env: { NODE: process.execPath, BIN } }),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    const [exitCode] = await once(child, 'close');
    return { exitCode, said };
  };

  it('changes no exit code and says nothing when its reader closes early', async () => {
    expect(await bash('kiseki doctor --json | true')).to.deep.equal({ exitCode: 3, said: '' });
    expect(await bash('kiseki doctor 2>&1 | true')).to.deep.equal({ exitCode: 3, said: '' });
    expect(await bash('kiseki anchor nothing.sdjwt 2>&1 | true')).to.deep.equal({ exitCode: 2, said: '' });
    expect(await bash('kiseki frobnicate 2>&1 | true')).to.deep.equal({ exitCode: 2, said: '' });
    expect(await bash('kiseki --help | true')).to.deep.equal({ exitCode: 0, said: '' });
  });

  it('does not end well when its result cannot be written', async () => {
    const { exitCode, said } = await bash('kiseki key list > /dev/full');
    expect(exitCode).to.equal(2);
    expect(said).to.contain('ENOSPC').and.not.contain('    at ');
  });
});

describe('a command line that is none', () => {
  let home: string;
  before(() => {
    home = newFolder();
  });
  after(() => removeFolder(home));

  for (const [what, ...args] of [
    ['an unknown command', 'frobnicate'],
    ['an unknown command of a group', 'key', 'frobnicate'],
    ['a group without its command', 'issuer'],
    ['an unknown option', 'doctor', '--frobnicate'],
    ['a missing argument', 'verify'],
    ['one argument too many', 'chain', 'stop', 'now'],
    ['a missing option', 'attest', 'mill.bundle.json', '--outcome', 'satisfied'],
    ['a choice that is none', 'key', 'new', 'mill', '--type', 'rsa'],
    ['a port that is none', 'chain', 'start', '--port', 'http'],
    ['a DID that is none', 'issuer', 'show', 'mill'],
    ['a country that is none', 'policy', 'init', '--trust', 'CN,XX'],
    ['a time that is none', 'declare', 'x.json', '--expires', 'tomorrow'],
  ] as const) {
    it(`${what}: exit code 2, in words and as JSON`, async () => {
      const { exitCode, stdout, stderr } = await kiseki(args, { home });
      expect({ exitCode, stdout }).to.deep.equal({ exitCode: 2, stdout: '' });
      expect(stderr).to.not.equal('').and.not.contain('    at ');
      expect(await kisekiError(args, { home })).to.include({ exitCode: 2, code: 'cli.usage' });
    });
  }

  it('an option without its value: exit code 2, in words and as JSON', async () => {
    expect((await kiseki(['doctor', '--rpc'], { home })).exitCode).to.equal(2);
    const { exitCode, stderr } = await kiseki(['doctor', '--json', '--rpc'], { home });
    expect(exitCode).to.equal(2);
    expect(JSON.parse(stderr).error).to.include({ code: 'cli.usage' });
  });

  it('prints the version that the package has', async () => {
    const { exitCode, stdout } = await kiseki(['--version'], { home });
    expect(exitCode).to.equal(0);
    expect(stdout).to.match(/^\d+\.\d+\.\d+\n$/);
  });
});

/** The Node of the machine, beside the one that npm puts first on the path. */
const otherNode = (): { path: string; version: string } | null => {
  const paths = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  const path = paths.map((folder) => `${folder}/node`);
  for (const node of path) {
    const { stdout, status } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (status === 0 && stdout.trim() !== process.version) return { path: node, version: stdout.trim() };
  }
  return null;
};

describe('the machine’s own Node', () => {
  const node = otherNode();
  if (node === null) {
    it.skip('no other Node than that of the tests is on this machine');
    return;
  }
  it(`${node.version} runs the command too`, async () => {
    const home = newFolder();
    const { exitCode, stdout, stderr } = await kiseki(
      ['key', 'new', 'mill', '--password-fd', '3', '--json'],
      {
        home,
        node: node.path,
        fd3: 'a password\n',
      },
    );
    expect(exitCode, stderr).to.equal(0);
    expect(JSON.parse(stdout)).to.include({ name: 'mill', type: 'secp256k1' });
    expect((await kisekiError(['verify', 'nothing.json'], { home, node: node.path })).exitCode).to.equal(2);
    removeFolder(home);
  });
});
