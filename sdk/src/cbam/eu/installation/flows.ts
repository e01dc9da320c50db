import { type Exact, sumExact, ZERO } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import { figureOf } from './figures.ts';
import { hasNegative, type Inverse, invert, type Matrix } from './linear-system.ts';
import type { InstallationData } from './model/installation-data.ts';
import type { ProductionProcess } from './model/production-process.ts';

/** AL: the goods of a process over all its routes, in functional units ((EU) 2025/2547, Annex II, F). */
export const activityLevel = ({ production }: ProductionProcess): Exact =>
  sumExact(production.map(({ amount }) => figureOf(amount)));

/** M / AL of equation 61; nothing is consumed for goods that are not made. */
const specific = (amount: Exact, level: Exact): Exact => (level.equals(ZERO) ? ZERO : amount.div(level));

const amountFor = (consumed: ProductionProcess['toProcesses'], consumer: string): Exact =>
  sumExact(consumed.filter(({ process }) => process === consumer).map(({ amount }) => figureOf(amount)));

/**
 * Specific consumption of what the rows' processes take: `internal[i][j]` units of process j, `bought[i][p]` of
 * precursor p.
 */
export type Flows = {
  readonly levels: readonly Exact[];
  readonly internal: Matrix;
  readonly bought: Matrix;
};

export const flowsOf = ({ processes, precursors }: InstallationData): Flows => {
  const levels = processes.map(activityLevel);
  const consumption = (of: readonly ProductionProcess['toProcesses'][]): Matrix =>
    processes.map(({ name }, index) =>
      of.map((consumed) => specific(amountFor(consumed, name), levels[index] ?? ZERO)),
    );
  return {
    levels,
    internal: consumption(processes.map(({ toProcesses }) => toProcesses)),
    bought: consumption(precursors.map(({ consumed }) => consumed)),
  };
};

/**
 * How many units of each process a unit of another's goods takes, all tiers together: the inverse of 1 − m. Processes
 * that feed each other in a circle have one too, as long as something leaves the circle.
 *
 * @throws CbamError `cbam.processes-singular` when nothing leaves it, or more is consumed than made
 */
export const totalConsumption = (
  specificConsumption: Matrix,
  processes: readonly ProductionProcess[],
): Inverse => {
  const inverse = invert(
    specificConsumption.map((row, index) =>
      row.map((value, column) => (index === column ? value.neg().add(1) : value.neg())),
    ),
  );
  if (inverse === null || hasNegative(inverse)) {
    const fed = processes.filter(({ toProcesses }) => toProcesses.length > 0).map(({ name }) => name);
    throw new CbamError(
      'cbam.processes-singular',
      `processes feed each other so that nothing is left over: ${fed.join(', ')}`,
      { hint: 'compare what each process makes with what other processes consume of it' },
    );
  }
  return inverse;
};
