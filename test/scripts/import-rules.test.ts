import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs the real rules over a small tree of modules and returns the names of the rules that are broken. */
const brokenRules = (files: Record<string, string>): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'kiseki-rules-'));
  try {
    for (const name of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json'])
      copyFileSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { stdout } = spawnSync(
      join(root, 'node_modules', '.bin', 'depcruise'),
      ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'sdk/src'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const report: { summary: { violations: { rule: { name: string } }[] } } = JSON.parse(stdout);
    return [...new Set(report.summary.violations.map((violation) => violation.rule.name))].sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const empty = 'export const nothing = 0;\n';

describe('the import rules', function () {
  this.timeout(60_000);

  it('accept an import of a lower row', () => {
    const files = {
      'sdk/src/core/a.ts': empty,
      'sdk/src/verify/b.ts': "import { nothing } from '../core/a.ts';\nexport const b = nothing;\n",
    };
    expect(brokenRules(files)).to.deep.equal([]);
  });

  it('refuse an import of a higher row', () => {
    const files = {
      'sdk/src/verify/a.ts': empty,
      'sdk/src/bundle/b.ts': "import { nothing } from '../verify/a.ts';\nexport const b = nothing;\n",
    };
    expect(brokenRules(files)).to.include('bundle-imports-only-lower-layers');
  });

  it('refuse a node: module in a folder that runs in a browser, also behind another module', () => {
    const files = {
      'sdk/src/identity/read.ts':
        "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
      'sdk/src/credential/b.ts': "import { read } from '../identity/read.ts';\nexport const b = read;\n",
    };
    expect(brokenRules(files)).to.deep.equal(['browser-safe']);
  });

  it('refuse that what verifies reaches a signer, even through another module', () => {
    const files = {
      'sdk/src/identity/signers/sign.ts': empty,
      'sdk/src/identity/index.ts': "export { nothing } from './signers/sign.ts';\n",
      'sdk/src/verify/b.ts': "import { nothing } from '../identity/index.ts';\nexport const b = nothing;\n",
    };
    expect(brokenRules(files)).to.deep.equal(['verify-never-reaches-a-signer']);
  });

  it('refuse a cycle', () => {
    const files = {
      'sdk/src/trace/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b;\n",
      'sdk/src/trace/b.ts': "import { a } from './a.ts';\nexport const b: number = a();\n",
    };
    expect(brokenRules(files)).to.include('no-cycles');
  });

  it('refuse a package that the SDK does not declare', () => {
    const files = {
      'sdk/package.json': '{"name":"x","dependencies":{}}',
      'sdk/src/cli/a.ts': "import { expect } from 'chai';\nexport const a = expect;\n",
    };
    expect(brokenRules(files)).to.include('no-undeclared-dependency');
  });
});
