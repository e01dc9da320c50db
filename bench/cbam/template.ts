import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import * as z from 'zod';
import { checkTemplate, readTemplate } from '../../sdk/src/formats/commission-template/index.ts';
import { runPeer } from '../peers/run-peer.ts';
import { type Row, secondsRow } from '../support/report.ts';
import { ofRuns, timed } from '../support/timed.ts';

const FILE = fileURLToPath(
  new URL('../../../shared/reference/cbam-template/example-2-steel-blast-furnace.xlsx', import.meta.url),
);
const EXCELJS = fileURLToPath(new URL('../peers/read-with-exceljs.mjs', import.meta.url));
const NAME = 'read and compute a filled template';

/** A filled template of the Commission, read and computed, beside what only reads its cells. */
export const templateRead = (
  runs: number,
): { readonly rows: readonly Row[]; readonly spread: number; readonly notes: readonly string[] } => {
  if (!existsSync(FILE)) return { rows: [], spread: 0, notes: [`template: not measured, ${FILE} is absent`] };
  const bytes = readFileSync(FILE);
  const ours = timed(() => checkTemplate(readTemplate(bytes)), runs);
  const plain = timed(() => XLSX.read(bytes, { type: 'buffer' }), runs);
  const answer = runPeer(process.execPath, [EXCELJS, FILE, String(runs)]);
  const exceljs =
    'absent' in answer ? null : ofRuns(z.array(z.number()).parse(JSON.parse(answer.printed))).seconds;
  return {
    rows: [
      secondsRow(NAME, ours.seconds, plain.seconds, '@e965/xlsx 0.20.3'),
      secondsRow(NAME, ours.seconds, exceljs, 'exceljs 4.4.0'),
    ],
    spread: ours.spread,
    notes: [
      'template: the peers read every sheet and compute nothing; ours reads the sheets that it needs',
      ...('absent' in answer ? [`template: exceljs is absent (${answer.absent})`] : []),
    ],
  };
};
