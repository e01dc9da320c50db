// Reads the coverage that `hardhat test --coverage` wrote and fails below the least share of covered lines.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseLcov } from './lcov/parse-lcov.ts';
import { shareOf, tableOf } from './lcov/table.ts';

const leastPercent = 98;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const path = join(root, 'coverage', 'lcov.info');

if (!existsSync(path)) {
  console.error('no coverage/lcov.info: run `npm run test:contracts`, which writes it');
  process.exit(1);
}
const files = parseLcov(readFileSync(path, 'utf8')).filter((file) => file.path.startsWith('contracts/'));
console.log(tableOf(files));
const percent = shareOf(files);
if (percent < leastPercent) {
  console.error(
    `${percent.toFixed(2)} % of the lines of contracts/ are covered; at least ${leastPercent} % must be`,
  );
  process.exit(1);
}
