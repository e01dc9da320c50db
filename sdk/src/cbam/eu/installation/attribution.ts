import { type Exact, sumExact, ZERO } from '../../../core/exact.ts';
import type { Step } from '../../working.ts';
import { attributionSteps } from './attribution-steps.ts';
import { electricityEmissions, termsOf } from './attribution-terms.ts';
import { figureOf } from './figures.ts';
import type { ProductionProcess } from './model/production-process.ts';
import type { SourceResult } from './result.ts';

/** tCO2e over the period. */
export type Attribution = {
  /** DirEm* as it counts: typed if the operator typed it, else from the sources. */
  readonly directEmissions: Exact;
  /** DirEm* from the sources; `null` when the operator attributed none. */
  readonly fromSources: Exact | null;
  /** Equation 55 before the floor. */
  readonly balance: Exact;
  /** AttrEm,dir: the balance, never below zero. */
  readonly direct: Exact;
  /** AttrEm,indir of equation 56, whether it counts for the goods or not. */
  readonly indirect: Exact;
  readonly electricityMWh: Exact;
  readonly steps: readonly Step[];
};

const fromSourcesOf = (
  { directEmissions: { attributed } }: ProductionProcess,
  sources: readonly SourceResult[],
): Exact | null =>
  attributed === undefined
    ? null
    : sumExact(
        attributed.map(({ source, share }) =>
          figureOf(share).mul(sources.find(({ name }) => name === source)?.counted ?? ZERO),
        ),
      );

/** Equations 53 to 56 for one process. */
export const attribute = (process: ProductionProcess, sources: readonly SourceResult[]): Attribution => {
  const { typed } = process.directEmissions;
  const fromSources = fromSourcesOf(process, sources);
  const directEmissions = typed === undefined ? (fromSources ?? ZERO) : figureOf(typed);
  const terms = termsOf(process, directEmissions);
  const balance = terms.directEmissions
    .add(terms.heatImported)
    .sub(terms.heatExported)
    .add(terms.wasteGasImported)
    .sub(terms.wasteGasExported)
    .sub(terms.electricityExported);
  const direct = balance.lt(ZERO) ? ZERO : balance;
  const indirect = electricityEmissions(process.electricityConsumed);
  return {
    directEmissions,
    fromSources,
    balance,
    direct,
    indirect,
    electricityMWh: sumExact(process.electricityConsumed.map(({ energyMWh }) => figureOf(energyMWh))),
    steps: attributionSteps(process, sources, terms, balance, indirect),
  };
};
