// Times how long exceljs takes to read a workbook: `node read-with-exceljs.mjs FILE RUNS` prints the seconds of each run as JSON.
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';

const [file, runs] = process.argv.slice(2);
const bytes = await readFile(file);
const seconds = [];
while (seconds.length < Number(runs)) {
  const start = performance.now();
  await new ExcelJS.Workbook().xlsx.load(bytes);
  seconds.push((performance.now() - start) / 1000);
}
console.log(JSON.stringify(seconds));
