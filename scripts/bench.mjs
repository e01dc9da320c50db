// Installs the peers (bench/ has its own lock file) and runs the benchmarks; `npm run bench -- --json` prints JSON.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bench = join(root, 'bench');

const run = (command, args, options) => {
  const { status } = spawnSync(command, args, { shell: process.platform === 'win32', ...options });
  if (status !== 0) process.exit(status ?? 1);
};

// npm writes this file last: an interrupted installation has none.
if (!existsSync(join(bench, 'node_modules', '.package-lock.json'))) {
  console.error('bench: installing the peers (npm ci in bench/); this happens once');
  run('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: bench,
    stdio: ['ignore', process.stderr, process.stderr],
  });
}
run('node', [join(bench, 'merkle.ts'), ...process.argv.slice(2)], { cwd: bench, stdio: 'inherit' });
