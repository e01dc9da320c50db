import { type Exact, sumExact, ZERO } from '../../../core/exact.ts';
import { isInAnnexII } from './annex-ii.ts';
import type { Attribution } from './attribution.ts';
import { type Flows, totalConsumption } from './flows.ts';
import { entry, type Inverse, type Matrix, solve } from './linear-system.ts';
import type { InstallationData } from './model/installation-data.ts';
import type { PrecursorFigures } from './precursor-figures.ts';

/** Per functional unit of each process, in the order of the processes; never rounded. */
export type EmbeddedEmissions = {
  readonly direct: readonly Exact[];
  readonly indirect: readonly Exact[];
  readonly template: {
    readonly direct: readonly Exact[];
    readonly indirect: readonly Exact[];
    readonly electricity: readonly Exact[];
    readonly shareOfDefaultValues: readonly (Exact | null)[];
  };
};

/** Everything that the equations 57 to 62 take. */
export type Inputs = {
  readonly data: InstallationData;
  readonly flows: Flows;
  readonly attributions: readonly Attribution[];
  readonly precursors: readonly PrecursorFigures[];
};

const perLevel = (value: Exact, level: Exact | undefined): Exact =>
  level === undefined || level.equals(ZERO) ? ZERO : value.div(level);

/** What purchased precursors bring into a unit of each process's goods. */
const boughtIn = (
  { flows, precursors }: Inputs,
  of: (figures: PrecursorFigures, process: number) => Exact,
): readonly Exact[] =>
  flows.bought.map((row, process) =>
    sumExact(precursors.map((figures, precursor) => (row[precursor] ?? ZERO).mul(of(figures, process)))),
  );

const added = (a: readonly Exact[], b: readonly Exact[]): readonly Exact[] =>
  a.map((value, index) => value.add(b[index] ?? ZERO));

/**
 * The mixing rule within the installation ((EU) 2025/2547, Annex I, 3.1): a good outside Annex II to (EU) 2023/956
 * takes over no indirect emissions of a precursor in it.
 */
const withCountedIndirect = (flows: Flows, { processes }: InstallationData): Matrix =>
  processes.map(({ category: taking }, consumer) =>
    processes.map(({ category: taken }, supplier) =>
      !isInAnnexII(taking) && isInAnnexII(taken) ? ZERO : (flows.internal[consumer]?.[supplier] ?? ZERO),
    ),
  );

/**
 * As sheet InputOutput and Summary_Processes of the template have it: default values, all tiers, over direct
 * emissions. In a circle of processes the template counts a process's own emissions once and not as often as they
 * come around; so does this.
 */
const defaultShares = (
  inputs: Inputs,
  inverse: Inverse,
  own: readonly Exact[],
  direct: readonly Exact[],
): readonly (Exact | null)[] => {
  const defaults = solve(
    inverse,
    boughtIn(inputs, ({ typed }) => typed.defaultDirect),
  );
  return direct.map((value, index) => {
    const comingAround = entry(inverse, index, index)
      .sub(1)
      .mul(own[index] ?? ZERO);
    const base = value.sub(comingAround);
    return base.equals(ZERO) ? null : (defaults[index] ?? ZERO).div(base);
  });
};

/**
 * Specific embedded emissions of goods, simple and complex ((EU) 2025/2547, Annex III, B, equations 57 to 62), all
 * processes at once: SEE = own + m × SEE is a linear system where processes feed each other.
 *
 * @throws CbamError `cbam.processes-singular` when the system has no solution
 */
export const embeddedEmissions = (inputs: Inputs): EmbeddedEmissions => {
  const { data, flows, attributions } = inputs;
  const own = (of: (attribution: Attribution) => Exact): readonly Exact[] =>
    attributions.map((attribution, index) => perLevel(of(attribution), flows.levels[index]));
  const inverse = totalConsumption(flows.internal, data.processes);
  const inverseCounted = totalConsumption(withCountedIndirect(flows, data), data.processes);
  const isConsumerInAnnexII = data.processes.map(({ category }) => isInAnnexII(category));
  const ownIndirect = own(({ indirect }) => indirect);
  const ownTypedDirect = own(({ balance }) => balance);
  const typedDirect = solve(
    inverse,
    added(
      ownTypedDirect,
      boughtIn(inputs, ({ typed }) => typed.direct),
    ),
  );
  return {
    direct: solve(
      inverse,
      added(
        own(({ direct }) => direct),
        boughtIn(inputs, ({ direct }) => direct),
      ),
    ),
    indirect: solve(
      inverseCounted,
      added(
        ownIndirect.map((value, index) => (isConsumerInAnnexII[index] === true ? ZERO : value)),
        boughtIn(inputs, (figures, process) =>
          isConsumerInAnnexII[process] === true ? figures.indirectInAnnexII : figures.indirectOutsideAnnexII,
        ),
      ),
    ),
    template: {
      direct: typedDirect,
      indirect: solve(
        inverse,
        added(
          ownIndirect,
          boughtIn(inputs, ({ typed }) => typed.indirect),
        ),
      ),
      electricity: solve(
        inverse,
        added(
          own(({ electricityMWh }) => electricityMWh),
          boughtIn(inputs, ({ typed }) => typed.electricity),
        ),
      ),
      shareOfDefaultValues: defaultShares(inputs, inverse, ownTypedDirect, typedDirect),
    },
  };
};
