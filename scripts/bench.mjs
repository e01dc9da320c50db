// Installs the peers (bench/ has its own lock files) and runs the benchmarks; `npm run bench -- --json` prints JSON.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bench = join(root, 'bench');
const isWindows = process.platform === 'win32';
/** What installing prints is no result. */
const aside = { cwd: bench, stdio: ['ignore', process.stderr, process.stderr] };

const succeeds = (command, args, options) => spawnSync(command, args, options).status === 0;

/** npm writes its own lock file last: an interrupted installation has none. */
const hasPeersOfNpm = () =>
  existsSync(join(bench, 'node_modules', '.package-lock.json')) &&
  Object.keys(JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8')).dependencies).every((name) =>
    existsSync(join(bench, 'node_modules', name)),
  );

const installFromNpm = () => {
  if (hasPeersOfNpm()) return;
  console.error('bench: installing the peers of npm (npm ci in bench/); this happens once');
  if (!succeeds('npm', ['ci', '--no-audit', '--no-fund'], { ...aside, shell: isWindows })) process.exit(1);
};

/** Without Python the benchmark has no peer for assessments, and says so. */
const installFromPyPi = () => {
  const folder = join(bench, '.venv');
  const python = isWindows ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
  if (succeeds(python, ['-c', 'import opencbam'], { stdio: 'ignore' })) return;
  console.error('bench: installing the peer of PyPI in bench/.venv; this happens once');
  const isInstalled =
    succeeds(isWindows ? 'python' : 'python3', ['-m', 'venv', folder], aside) &&
    succeeds(
      python,
      ['-m', 'pip', 'install', '--quiet', '--require-hashes', '-r', 'requirements.txt'],
      aside,
    );
  if (!isInstalled) console.error('bench: no peer of PyPI; assessments are measured without one');
};

const measure = (name) => {
  const isJson = process.argv.includes('--json');
  const { status, stdout } = spawnSync('node', [join(bench, name), ...process.argv.slice(2)], {
    ...{ cwd: bench, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
    stdio: ['ignore', isJson ? 'pipe' : 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  return isJson ? [JSON.parse(stdout)] : [];
};

installFromNpm();
installFromPyPi();
// A process each: the millions of leaves of one leave the other the memory that it would have alone.
const reports = ['cbam.ts', 'merkle.ts'].flatMap(measure);
const [first] = reports;
if (first !== undefined) {
  console.log(
    JSON.stringify({
      machine: first.machine,
      noisePercent: Math.max(...reports.map(({ noisePercent }) => noisePercent)),
      rows: reports.flatMap(({ rows }) => rows),
      notes: reports.flatMap(({ notes }) => notes),
    }),
  );
}
