import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Assessment, assess, CbamError, type EuTables } from '../../sdk/src/cbam/index.ts';
import { runPeer } from '../peers/run-peer.ts';
import type { Row } from '../support/report.ts';
import { ofRuns, timed } from '../support/timed.ts';
import { casesOf } from './cases.ts';
import { compared, PeerResult } from './compare.ts';

const bench = fileURLToPath(new URL('..', import.meta.url));
const PYTHON = join(
  bench,
  '.venv',
  ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
);
const PEER = 'opencbam 0.1.0';

const Answer = z.strictObject({ seconds: z.array(z.number()), results: z.array(PeerResult) });

const tried = (tables: EuTables, request: Parameters<typeof assess>[1]): Assessment | CbamError => {
  try {
    return assess(tables, request);
  } catch (error) {
    if (error instanceof CbamError) return error;
    throw error;
  }
};

/** Assessments a second with all their steps, beside `opencbam` on the same cases. */
export const assessments = (
  tables: EuTables,
  codes: readonly string[],
  runs: number,
): { readonly row: Row; readonly spread: number; readonly notes: readonly string[] } => {
  const cases = casesOf(codes);
  const assessAll = () => cases.map(({ ours }) => tried(tables, ours));
  // The peer has a run before its clock starts as well.
  assessAll();
  const ours = timed(assessAll, runs);
  const mine = cases.length / ours.seconds;
  const name = `assess ${cases.length} consignments with their working`;
  const answer = runPeer(
    PYTHON,
    [join(bench, 'peers', 'assess_with_opencbam.py')],
    JSON.stringify({ runs, cases: cases.map(({ peer }) => peer) }),
  );
  const row = { name, ours: mine, peerName: PEER, unit: 'assessments/s' } as const;
  if ('absent' in answer) {
    const note = `assessments: no comparison, Python or ${PEER} is absent (${answer.absent})`;
    return { row: { ...row, peer: null, ratio: null }, spread: ours.spread, notes: [note] };
  }
  const theirs = Answer.parse(JSON.parse(answer.printed));
  const peer = cases.length / ofRuns(theirs.seconds).seconds;
  return {
    row: { ...row, peer, ratio: mine / peer },
    spread: ours.spread,
    notes: [
      'assessments: 100 t of each code of the benchmarks from twelve origins, and some at actual values; default values as first published',
      ...compared(
        cases.map(({ peer: { code, country } }) => `${code} from ${country}`),
        ours.result,
        theirs.results,
      ),
    ],
  };
};
