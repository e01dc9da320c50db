import { z } from 'zod';
import { type AssessmentRequest, parseAssessmentRequest } from '../../cbam/eu/assess/index.ts';
import { CliError } from '../errors.ts';
import { carbonPriceFlag } from './carbon-price-flag.ts';
import {
  code,
  countryName,
  isoDate,
  per,
  period,
  quantity,
  route,
  tableVersion,
  taric,
  year,
} from './inputs.ts';
import { precursorFlag, precursorsOf } from './precursor-flags.ts';

/** How a consignment is described on the command line. */
export const requestInput = {
  cn: code.optional(),
  taric: taric.optional(),
  origin: countryName.optional(),
  productionCountry: countryName.optional(),
  mass: quantity.optional(),
  date: isoDate.optional(),
  productionPeriod: period.optional(),
  reportingYear: year.optional(),
  direct: z.string().optional(),
  indirect: z.string().optional(),
  indirectOfPrecursors: z.string().optional(),
  unit: per.optional(),
  content: z.string().optional(),
  default: z.boolean().default(false),
  route: route.optional(),
  precursor: z.array(precursorFlag).default([]),
  carbonPricePaid: carbonPriceFlag.optional(),
  price: z.string().optional(),
  tables: tableVersion.optional(),
  rounding: z.enum(['none', 'regulation']).default('none'),
  ties: z.enum(['half-up', 'half-even']).optional(),
};
export type RequestFlags = z.infer<z.ZodObject<typeof requestInput>>;

export const usage = (message: string, hint: string): CliError =>
  new CliError('cli.usage', message, { hint });

export const needed = <Value>(value: Value | undefined, flag: string): Value => {
  if (value !== undefined) return value;
  throw usage(`${flag} is missing`, 'the same command with --help shows what it takes');
};

/** The code that is given, if any. @throws CliError `cli.usage` for two that contradict each other */
export const codeIfAny = ({ cn, taric: ten }: RequestFlags): string | undefined => {
  if (cn !== undefined && ten !== undefined && !ten.startsWith(cn)) {
    throw usage(`the TARIC code ${ten} does not begin with the CN code ${cn}`, 'give one of the two');
  }
  return ten ?? cn;
};

const emissionsOf = (flags: RequestFlags): unknown => {
  const { direct, indirect, indirectOfPrecursors, unit, content } = flags;
  const isActual = [direct, indirect, indirectOfPrecursors, unit, content].some(
    (value) => value !== undefined,
  );
  if (flags.default && isActual) {
    throw usage(
      '--default and actual values are both given',
      'choose one: --default, or --direct and --indirect',
    );
  }
  if (flags.default) return { kind: 'default' };
  return {
    kind: 'actual',
    direct: needed(direct, '--direct, or --default,'),
    ...(indirect === undefined ? {} : { indirect }),
    ...(indirectOfPrecursors === undefined ? {} : { indirectOfPrecursors }),
    per: unit ?? 't',
    ...(content === undefined ? {} : { contentPerTonne: content }),
  };
};

/** How to round. @throws CliError `cli.usage` */
export const roundingOf = ({ rounding, ties }: RequestFlags): unknown => {
  if (rounding === 'none' && ties !== undefined) {
    throw usage('--ties is about rounding, and nothing is rounded', 'add --rounding regulation');
  }
  if (rounding === 'none') return { mode: rounding };
  return { mode: rounding, ties: needed(ties, '--ties half-up or half-even, which no text decides,') };
};

/**
 * The request that the flags make.
 * @throws CliError `cli.usage`; CbamError `cbam.request-invalid`
 */
export const requestFromFlags = (flags: RequestFlags): AssessmentRequest => {
  const { productionCountry, productionPeriod, reportingYear, route: letter, carbonPricePaid } = flags;
  const precursors = precursorsOf(flags.precursor);
  return parseAssessmentRequest({
    code: needed(codeIfAny(flags), '--cn or --taric'),
    origin: needed(flags.origin, '--origin'),
    ...(productionCountry === undefined ? {} : { productionCountry }),
    importDate: needed(flags.date, '--date'),
    ...(productionPeriod === undefined ? {} : { productionPeriod }),
    ...(reportingYear === undefined ? {} : { reportingYear }),
    quantity: needed(flags.mass, '--mass'),
    ...(letter === undefined ? {} : { route: letter }),
    emissions: emissionsOf(flags),
    ...(precursors.length === 0 ? {} : { precursors }),
    ...(carbonPricePaid === undefined ? {} : { carbonPricePaid }),
    ...(flags.price === undefined ? {} : { certificatePrice: flags.price }),
    rounding: roundingOf(flags),
    ...(flags.tables === undefined ? {} : { tableVersions: { defaultValues: flags.tables } }),
  });
};
