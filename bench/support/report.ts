import { cpus } from 'node:os';

/** One figure of ours beside that of a peer, which is null where it is absent or there is none. */
export type Row = {
  readonly name: string;
  readonly ours: number;
  readonly peer: number | null;
  readonly peerName: string | null;
  /** How many times as fast ours is. */
  readonly ratio: number | null;
  readonly unit: 's' | 'assessments/s';
};

export type Report = {
  readonly machine: string;
  /** How far runs of the same lie apart: less than that means nothing. */
  readonly noisePercent: number;
  readonly rows: readonly Row[];
  /** What was compared, and what is missing. */
  readonly notes: readonly string[];
};

/** Seconds beside seconds; the peer is null where it is absent. */
export const secondsRow = (
  name: string,
  ours: number,
  peer: number | null,
  peerName: string | null,
): Row => ({
  ...{ name, ours, peer, peerName },
  ratio: peer === null ? null : peer / ours,
  unit: 's',
});

const machine = (): string => {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}`;
};

const figure = (value: number): string => value.toFixed(value < 1000 ? 3 : 0).padStart(8);

const lineOf = ({ name, ours, peer, peerName, ratio, unit }: Row): string => {
  const mine = `${name.padEnd(60)} ${figure(ours)} ${unit}`;
  if (peerName === null) return mine;
  return peer === null || ratio === null
    ? `${mine}   ${peerName} is absent`
    : `${mine}   ${peerName} ${figure(peer)} ${unit}   ${ratio.toFixed(1).padStart(5)} × as fast`;
};

/** Prints what was measured, as JSON with `--json`. */
export const print = ({
  spread,
  rows,
  notes,
}: Omit<Report, 'machine' | 'noisePercent'> & { spread: number }): void => {
  const report: Report = { machine: machine(), noisePercent: Math.round(100 * spread), rows, notes };
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(report));
    return;
  }
  console.log(`machine: ${report.machine}`);
  console.log(`noise: runs of the same lie ${report.noisePercent} % apart; less than that means nothing\n`);
  for (const row of rows) console.log(lineOf(row));
  console.log(notes.map((note) => `\n${note}`).join(''));
};
