import { z } from 'zod';
import { PrecursorRequest } from '../../cbam/eu/free-allocation/index.ts';
import { problemsOf } from '../../core/problems.ts';
import { CliError } from '../errors.ts';
import { code, countryName, keyValues, route } from './inputs.ts';

const PRECURSOR_KEYS = ['code', 'mass', 'origin', 'route', 'year', 'sefa', 'basis', 'of'] as const;

/** One `--precursor`, `code=72031000,mass=1.1,origin=IN,basis=actual`. */
export const precursorFlag = keyValues(
  PRECURSOR_KEYS,
  z.strictObject({
    code,
    mass: z.string('is missing: tonnes used for a tonne of the good'),
    origin: countryName,
    route: route.optional(),
    year: z.coerce.number('not a year').optional(),
    /** Its producer's verified specific embedded free allocation. */
    sefa: z.string().optional(),
    basis: z.enum(['actual', 'default']).optional(),
    /** The code of the precursor that it went into; the good itself when left out. */
    of: code.optional(),
  }),
);
export type PrecursorFlag = z.infer<typeof precursorFlag>;

const usage = (message: string, hint: string): CliError => new CliError('cli.usage', message, { hint });

const freeAllocationOf = (flag: PrecursorFlag, flags: readonly PrecursorFlag[]): unknown => {
  const own = flags.filter(({ of }) => of === flag.code);
  if (flag.sefa !== undefined && (flag.basis !== undefined || own.length > 0)) {
    throw usage(
      `the precursor ${flag.code} has a verified free allocation and something else that it could follow from`,
      'a verified figure (sefa=) stands for itself: leave basis= and its own precursors out',
    );
  }
  if (flag.sefa !== undefined) return { kind: 'verified', perTonne: flag.sefa };
  if (flag.basis !== 'actual' && own.length > 0) {
    throw usage(
      `the precursor ${flag.code} has precursors of its own, which count at actual values only`,
      `add basis=actual to it, or leave out what is of=${flag.code}`,
    );
  }
  return flag.basis === 'actual'
    ? { kind: 'actual', precursors: own.map((one) => requestOf(one, flags)) }
    : { kind: 'default' };
};

const requestOf = (flag: PrecursorFlag, flags: readonly PrecursorFlag[]): unknown => ({
  code: flag.code,
  origin: flag.origin,
  massPerTonne: flag.mass,
  ...(flag.route === undefined ? {} : { route: flag.route }),
  ...(flag.year === undefined ? {} : { productionYear: flag.year }),
  freeAllocation: freeAllocationOf(flag, flags),
});

/** Each `of` names one precursor, and following it ends at the good. */
const requireTree = (flags: readonly PrecursorFlag[]): void => {
  for (const { code: own, of } of flags) {
    const parents = flags.filter((flag) => flag.code === of);
    if (of !== undefined && parents.length !== 1) {
      throw usage(
        `of=${of} names ${parents.length === 0 ? 'no' : 'more than one'} precursor`,
        `give --precursor code=${of} once`,
      );
    }
    const path = new Set([own]);
    for (let above = of; above !== undefined; above = flags.find((flag) => flag.code === above)?.of) {
      if (path.has(above)) throw usage(`the precursor ${own} goes into itself`, 'check of=');
      path.add(above);
    }
  }
};

/**
 * The precursors of a request from flags, those with `of` below the one that they went into.
 * @throws CliError `cli.usage`
 */
export const precursorsOf = (flags: readonly PrecursorFlag[]): PrecursorRequest[] => {
  requireTree(flags);
  const tree = flags.filter(({ of }) => of === undefined).map((flag) => requestOf(flag, flags));
  const parsed = z.array(PrecursorRequest).safeParse(tree);
  if (parsed.success) return parsed.data;
  throw new CliError('cli.usage', 'some of the precursors cannot be taken', {
    hint: 'see --help for the keys of --precursor',
    problems: problemsOf(parsed.error, 'precursor'),
  });
};
