import * as z from 'zod';
import { Decimal, decimal, sum } from '../../core/decimal.ts';
import { ELECTRICITY_SOURCES, GASES, SOURCE_KINDS } from '../codes.ts';
import { nonNegativeDecimal, positiveDecimal, signedDecimal, text } from './scalars.ts';

/** A contradiction between a figure and the parts that it is made of. */
export const contradiction = (stated: string, computed: Decimal, rule: string): string =>
  `is ${stated}, but ${rule} gives ${computed.toFixed()}`;

type Refinement = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void };

/** Adds an issue unless the stated figure equals what its parts give. */
export const requireEqual = (
  context: Refinement,
  path: string[],
  stated: string,
  computed: Decimal,
  rule: string,
): void => {
  if (decimal(stated).equals(computed)) return;
  context.addIssue({ code: 'custom', path, message: contradiction(stated, computed, rule) });
};

/** Tonnes of a gas, its global warming potential, and tonnes of CO2 equivalent. */
export const gasFields = {
  gas: z.enum(GASES),
  mass: nonNegativeDecimal,
  gwp: positiveDecimal,
  co2e: nonNegativeDecimal,
};

const Gas = z
  .strictObject(gasFields)
  .superRefine(({ mass, gwp, co2e }, context) =>
    requireEqual(context, ['co2e'], co2e, decimal(mass).times(gwp), 'mass × gwp'),
  );

/** A term of equation 55 of (EU) 2025/2547, Annex III, in tCO2e; exports and corrections can be negative. */
export const sourceFields = { name: text(256), kind: z.enum(SOURCE_KINDS), co2e: signedDecimal };

export const Direct = z
  .strictObject({
    total: nonNegativeDecimal,
    gases: z.array(Gas).min(1).max(4),
    sources: z.array(z.strictObject(sourceFields)).max(64).optional(),
  })
  .superRefine(({ total, gases, sources }, context) => {
    if (new Set(gases.map(({ gas }) => gas)).size !== gases.length)
      context.addIssue({ code: 'custom', path: ['gases'], message: 'names a gas twice' });
    const byGas = sum(gases.map(({ co2e }) => decimal(co2e)));
    requireEqual(context, ['total'], total, byGas, 'the sum of the gases');
    if (sources === undefined) return;
    const bySource = Decimal.max(0, sum(sources.map(({ co2e }) => decimal(co2e))));
    requireEqual(context, ['total'], total, bySource, 'the sum of the sources (zero when it is negative)');
  });

/** Consumption in MWh, factor in tCO2e per MWh, emissions in tCO2e. */
export const electricityFields = {
  consumption: nonNegativeDecimal,
  factor: nonNegativeDecimal,
  source: z.enum(ELECTRICITY_SOURCES),
  co2e: nonNegativeDecimal,
};

const Electricity = z
  .strictObject(electricityFields)
  .superRefine(({ consumption, factor, co2e }, context) =>
    requireEqual(context, ['co2e'], co2e, decimal(consumption).times(factor), 'consumption × factor'),
  );

export const Indirect = z
  .strictObject({ total: nonNegativeDecimal, electricity: z.array(Electricity).max(8) })
  .superRefine(({ total, electricity }, context) =>
    requireEqual(
      context,
      ['total'],
      total,
      sum(electricity.map(({ co2e }) => decimal(co2e))),
      'the sum of the electricity',
    ),
  );

/** Emissions embedded in the inputs, tCO2e: quantity × specific embedded emissions, summed. */
export const Upstream = z.strictObject({ direct: nonNegativeDecimal, indirect: nonNegativeDecimal });

/** Own plus upstream, tCO2e for the whole lot. */
export const Total = z
  .strictObject({ direct: nonNegativeDecimal, indirect: nonNegativeDecimal, all: nonNegativeDecimal })
  .superRefine(({ direct, indirect, all }, context) =>
    requireEqual(context, ['all'], all, decimal(direct).plus(indirect), 'direct + indirect'),
  );

/** Emissions of the lot by scope: own direct (1), electricity (2), inputs (3 upstream). All in tCO2e. */
export const Emissions = z
  .strictObject({ direct: Direct, indirect: Indirect, upstream: Upstream, total: Total })
  .superRefine(({ direct, indirect, upstream, total }, context) => {
    const ofDirect = decimal(direct.total).plus(upstream.direct);
    const ofIndirect = decimal(indirect.total).plus(upstream.indirect);
    requireEqual(context, ['total', 'direct'], total.direct, ofDirect, 'own + upstream direct emissions');
    requireEqual(
      context,
      ['total', 'indirect'],
      total.indirect,
      ofIndirect,
      'own + upstream indirect emissions',
    );
  });
