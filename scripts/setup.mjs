// Makes a fresh clone ready: installs the locked dependencies and builds the SDK, each only when needed.
// Plain Node without dependencies, because it runs before anything is installed, on any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFolder = join(root, 'node_modules', '.kiseki');

const say = (text) => console.error(`setup: ${text}`);

/** Runs a command in the checkout and stops the whole script with its exit code when it fails. */
const run = (command, args) => {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
  });
  if (error !== undefined || status !== 0) {
    say(`failed: ${command} ${args.join(' ')}${error === undefined ? '' : ` (${error.message})`}`);
    say('mend what it says above and run the same npm command again; nothing needs to be undone');
    process.exit(status ?? 1);
  }
};

const digestOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

const filesBelow = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();

/** Runs `step` unless it has succeeded before for the same inputs. */
const once = (name, files, outputs, step) => {
  const stamp = join(stampFolder, name);
  const digest = digestOf(files);
  const fresh = outputs.every((output) => existsSync(join(root, output)));
  if (fresh && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  step();
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(stamp, digest);
};

// Hardhat ships a native part that npm drops without a word when it installs under a Node that is too old for it.
const installsNativeParts = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13);
};

// The lock file alone: it changes with every dependency, and not with a script that is added to a manifest.
once('installed', ['package-lock.json'], ['node_modules/.bin/node'], () => {
  if (installsNativeParts(process.versions.node)) {
    say('installing the locked dependencies (npm ci); this happens once');
    run('npm', ['ci', '--no-audit', '--no-fund']);
  } else {
    say(
      `installing the locked dependencies under a Node 24 from npm, since this one is ${process.version}; once`,
    );
    run('npx', ['-y', '-p', 'node@24', '-p', 'npm@11', '--', 'npm', 'ci', '--no-audit', '--no-fund']);
  }
});

const sdkSources = ['tsconfig.json', 'sdk/tsconfig.build.json', ...filesBelow('sdk/src')];
once('built', sdkSources, ['sdk/dist/index.js'], () => {
  say('building the SDK and the kiseki command');
  run('npm', ['run', '--silent', 'build:sdk']);
});
