// Everything that must hold before a change lands, one step after the other; `npm test -- lint cli` runs some of them.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const steps = [
  { name: 'typecheck', what: 'types of the SDK, the tests and the scripts', script: 'typecheck' },
  { name: 'lint', what: 'lint, format and the import rules', script: 'lint' },
  { name: 'solidity', what: 'lint and format of the contracts', script: 'lint:solidity' },
  {
    name: 'generated',
    what: 'what scripts write from the sources, the gas table too',
    script: 'test:generated',
  },
  {
    name: 'abi',
    what: 'the contracts across their ABI, Ignition and the operators’ tasks',
    script: 'test:abi',
  },
  // After those that need the contracts as they are deployed: coverage compiles them with its own instructions.
  {
    name: 'contracts',
    what: 'the contracts in Solidity, and how much of them that covers',
    script: 'test:contracts',
  },
  { name: 'unit', what: 'the scripts and the modules of the SDK', script: 'test:unit' },
  { name: 'cli', what: 'the built command, as a process', script: 'test:cli' },
  { name: 'docs', what: 'every command and code block of the documents', script: 'test:docs' },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `no such step: ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}`,
  );
  process.exit(2);
}

const results = steps
  .filter((step) => wanted.length === 0 || wanted.includes(step.name))
  .map((step) => {
    console.log(`\n=== ${step.name}: ${step.what}`);
    const start = performance.now();
    const { status } = spawnSync('npm', ['run', '--silent', step.script], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    return { ...step, passed: status === 0, seconds: (performance.now() - start) / 1000 };
  });

console.log('\n=== summary');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s`);
}
const failed = results.filter((result) => !result.passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
