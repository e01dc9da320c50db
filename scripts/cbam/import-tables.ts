// Makes sdk/data/cbam/eu from what the Commission published:
// node scripts/cbam/import-tables.ts <default values> <changes of 2026/1740> <text of 2025/2621> <benchmarks>
import { readFileSync, writeFileSync } from 'node:fs';
import { importedTables, manifestText } from './make-tables.ts';

const folder = new URL('../../sdk/data/cbam/eu/', import.meta.url);
const [defaultValues, changes, annexIv, benchmarks] = process.argv.slice(2);

if (
  defaultValues === undefined ||
  changes === undefined ||
  annexIv === undefined ||
  benchmarks === undefined
) {
  console.error(
    'usage: node scripts/cbam/import-tables.ts <default values> <changes> <text of 2025/2621> <benchmarks>',
  );
  process.exitCode = 2;
} else {
  for (const [file, text] of importedTables({ defaultValues, changes, annexIv, benchmarks })) {
    writeFileSync(new URL(file, folder), text);
  }
  const manifest = manifestText((file) => readFileSync(new URL(file, folder), 'utf8'));
  writeFileSync(new URL('tables.json', folder), manifest);
}
