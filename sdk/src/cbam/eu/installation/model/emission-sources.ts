import * as z from 'zod';
import { decimal } from '../../../../core/decimal.ts';
import { nonNegativeDecimal, positiveDecimal, signedDecimal } from '../../../../declaration/model/scalars.ts';
import { fraction, name, positiveFraction } from './scalars.ts';

/**
 * The biomass in a source stream, as shares of its carbon. `fraction` is all biomass (BF of equations 10 and 15);
 * `withoutProof` the part of it that does not meet B.3.3 of Annex II to (EU) 2025/2547 and is therefore fossil when
 * burnt.
 */
const Biomass = z
  .strictObject({ fraction, withoutProof: fraction })
  .refine(({ fraction: all, withoutProof }) => decimal(withoutProof).lte(decimal(all)), {
    path: ['withoutProof'],
    message: 'is more than the whole biomass fraction',
  });

/**
 * A source stream that is monitored by calculation ((EU) 2025/2547, Annex II, B.3).
 *
 * Factors belong to the unit of the activity data: net calorific values are GJ per `t` or per `1000Nm3`, carbon
 * contents t C per that unit, emission factors tCO2 per that unit or per TJ. `emissionFactor` is the preliminary one,
 * of all carbon in the stream. Oxidation and conversion factors are 1 when they are absent (B.3.1.1, B.3.1.2).
 */
const streamFields = {
  name,
  /** Negative for what leaves the installation in a mass balance (equation 12). */
  activityData: signedDecimal,
  unit: z.enum(['t', '1000Nm3', 'TJ']),
  netCalorificValue: positiveDecimal.optional(),
  emissionFactor: z
    .strictObject({
      value: nonNegativeDecimal,
      unit: z.enum(['tCO2/TJ', 'tCO2/t', 'tCO2/1000Nm3']),
    })
    .optional(),
  carbonContent: nonNegativeDecimal.optional(),
  biomass: Biomass.optional(),
};

/** Equations 5 to 10. The emission factor, or the carbon content where it is absent (equations 8 and 9). */
const Combustion = z.strictObject({
  method: z.literal('combustion'),
  ...streamFields,
  oxidationFactor: fraction.optional(),
});

/** Equation 11. Biomass counts zero without proof of sustainability: it is not burnt (B.3.3). */
const ProcessEmissions = z.strictObject({
  method: z.literal('process'),
  ...streamFields,
  conversionFactor: fraction.optional(),
});

/** Equations 12 to 15. The carbon content, or the emission factor where it is absent (equations 13 and 14). */
const MassBalance = z.strictObject({ method: z.literal('mass-balance'), ...streamFields });

/** Perfluorocarbons of primary aluminium (B.7). */
const pfcFields = {
  name,
  /** Pr_Al: primary aluminium made in the reporting period, t. */
  aluminiumTonnes: nonNegativeDecimal,
  /** F(C2F6): t C2F6 per t CF4. */
  c2f6PerCf4: nonNegativeDecimal,
  /** Of what reaches the duct; what escapes it is emitted too (equation 20). */
  collectionEfficiency: positiveFraction,
};

/** Equations 21 to 23. */
const PfcSlope = z.strictObject({
  method: z.literal('pfc-slope'),
  ...pfcFields,
  /** Anode effects per cell-day. */
  anodeEffectFrequency: nonNegativeDecimal,
  /** Average minutes of an anode effect. */
  anodeEffectMinutes: nonNegativeDecimal,
  /** SEF(CF4): kg CF4 per t of aluminium, per anode effect minute per cell-day. */
  slopeEmissionFactor: nonNegativeDecimal,
});

/** Equations 24 and 25. */
const PfcOvervoltage = z.strictObject({
  method: z.literal('pfc-overvoltage'),
  ...pfcFields,
  /** OVC: kg CF4 per t of aluminium and mV. */
  overvoltageCoefficient: nonNegativeDecimal,
  /** AEO, mV. */
  anodeEffectOvervoltage: nonNegativeDecimal,
  /** CE in per cent, as `95`: the unit that the coefficients of table 3 are made for. */
  currentEfficiencyPercent: positiveDecimal.refine(
    (value) => decimal(value).lte(100),
    'is above 100 per cent',
  ),
});

/**
 * An emission source that is measured (B.6): equation 16 over intervals of one average concentration and flow each,
 * which may be hours or the whole period as in the Commission's template.
 */
const Measurement = z.strictObject({
  method: z.literal('measurement'),
  name,
  gas: z.enum(['CO2', 'N2O']),
  intervals: z
    .array(
      z.strictObject({
        /** g/Nm3 of flue gas. */
        concentration: nonNegativeDecimal,
        hours: nonNegativeDecimal,
        /** 1000 Nm3 of flue gas an hour; negative for CO2 that is transferred out (B.8). */
        flow: signedDecimal,
      }),
    )
    .min(1),
  /** The part of measured CO2 that is biomass (B.6.2.3). */
  biomass: Biomass.optional(),
});

export const EmissionSource = z.discriminatedUnion('method', [
  Combustion,
  ProcessEmissions,
  MassBalance,
  PfcSlope,
  PfcOvervoltage,
  Measurement,
]);
export type EmissionSource = z.infer<typeof EmissionSource>;
export type SourceStream = z.infer<typeof Combustion | typeof ProcessEmissions | typeof MassBalance>;
export type PfcSource = z.infer<typeof PfcSlope | typeof PfcOvervoltage>;
export type MeasuredSource = z.infer<typeof Measurement>;
export type Biomass = z.infer<typeof Biomass>;
