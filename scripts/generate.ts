// Writes every generated file anew; `--check` compares instead, and fails when one is not what its script makes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliDocsFiles } from './generate/cli-docs.ts';
import { contractFiles } from './generate/contracts.ts';
import { gasFiles } from './generate/gas.ts';
import type { GeneratedFile } from './generate/generated-file.ts';
import { jsonSchemaFiles } from './generate/json-schemas.ts';
import { storageLayoutFiles } from './generate/storage-layouts.ts';
import { vectorFiles } from './generate/vectors.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');

const files: readonly GeneratedFile[] = [
  ...contractFiles(root),
  ...storageLayoutFiles(root),
  ...jsonSchemaFiles(),
  ...(await cliDocsFiles()),
  ...(await vectorFiles()),
  ...(await gasFiles(root)),
];

const stale = files.filter(({ path, text }) => {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

for (const { path, text, changes = [] } of stale) {
  for (const change of changes) console.error(change);
  if (check) {
    console.error(`${path} is not what its script makes`);
    continue;
  }
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
console.log(`${files.length} generated files, ${stale.length} ${check ? 'stale' : 'written'}`);
if (check && stale.length > 0) {
  console.error('run `npm run build:contracts` and commit what it writes');
  process.exit(1);
}
