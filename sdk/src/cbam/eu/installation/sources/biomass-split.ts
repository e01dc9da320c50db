import { type Exact, ONE, ZERO } from '../../../../core/exact.ts';
import { figure, type StepInput } from '../../../working.ts';
import { figureOf } from '../figures.ts';
import type { Biomass } from '../model/emission-sources.ts';

/** Of the emissions of all carbon: what counts, and what does not. */
export type BiomassSplit = {
  readonly counted: Exact;
  readonly zeroRatedBiomass: Exact;
  readonly biomassWithoutProof: Exact;
  readonly formula: string;
  readonly inputs: readonly StepInput[];
};

/**
 * Biomass that is burnt counts zero with proof of sustainability only ((EU) 2025/2547, Annex II, B.3.3); what is a
 * process input counts zero always, so that `wantsProof` is false.
 */
export const splitBiomass = (all: Exact, biomass: Biomass | undefined, wantsProof: boolean): BiomassSplit => {
  if (biomass === undefined)
    return {
      counted: all,
      zeroRatedBiomass: ZERO,
      biomassWithoutProof: ZERO,
      formula: '',
      inputs: [],
    };
  const withoutProof = wantsProof ? figureOf(biomass.withoutProof) : ZERO;
  const zeroRated = figureOf(biomass.fraction).sub(withoutProof);
  return {
    counted: all.mul(ONE.sub(zeroRated)),
    zeroRatedBiomass: all.mul(zeroRated),
    biomassWithoutProof: all.mul(withoutProof),
    formula: ' × (1 − BF)',
    inputs: [
      figure(
        'BF',
        zeroRated,
        undefined,
        withoutProof.equals(ZERO)
          ? undefined
          : `without the ${biomass.withoutProof} that has no proof of sustainability`,
      ),
    ],
  };
};
