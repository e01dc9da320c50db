import { type BundleConsignment, parseBundleConsignment } from '../../cbam/eu/evidence/index.ts';
import { codeIfAny, needed, type RequestFlags, roundingOf, usage } from './request-from-flags.ts';

/** What a bundle says itself, so that nobody says it beside it. */
const ofTheBundle = (flags: RequestFlags): readonly (readonly [string, boolean])[] => [
  ['--direct', flags.direct !== undefined],
  ['--indirect', flags.indirect !== undefined],
  ['--indirect-of-precursors', flags.indirectOfPrecursors !== undefined],
  ['--unit', flags.unit !== undefined],
  ['--content', flags.content !== undefined],
  ['--production-country', flags.productionCountry !== undefined],
  ['--production-period', flags.productionPeriod !== undefined],
  ['--precursor', flags.precursor.length > 0],
  ['--default', flags.default],
];

/**
 * What the flags say about a consignment whose bundle says the rest.
 * @throws CliError `cli.usage`; CbamError `cbam.request-invalid`
 */
export const consignmentFromFlags = (flags: RequestFlags): BundleConsignment => {
  const given = ofTheBundle(flags).flatMap(([flag, isGiven]) => (isGiven ? [flag] : []));
  if (given.length > 0) {
    throw usage(
      `${given.join(', ')} cannot be said beside a bundle`,
      'the bundle says it, and the rules choose between actual and default values: leave it out',
    );
  }
  const { mass, origin, reportingYear, route, carbonPricePaid, price, tables } = flags;
  const code = codeIfAny(flags);
  return parseBundleConsignment({
    importDate: needed(flags.date, '--date'),
    ...(code === undefined ? {} : { code }),
    ...(origin === undefined ? {} : { origin }),
    ...(mass === undefined ? {} : { quantity: mass }),
    ...(reportingYear === undefined ? {} : { reportingYear }),
    ...(route === undefined ? {} : { route }),
    ...(carbonPricePaid === undefined ? {} : { carbonPricePaid }),
    ...(price === undefined ? {} : { certificatePrice: price }),
    rounding: roundingOf(flags),
    ...(tables === undefined ? {} : { tableVersions: { defaultValues: tables } }),
  });
};
