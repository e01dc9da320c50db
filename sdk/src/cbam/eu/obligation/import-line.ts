import type { Exact } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import type { Sector } from '../goods/index.ts';

/** How goods came in, as far as Article 6 of Regulation (EU) 2023/956 treats them apart. */
export type Procedure =
  | 'release'
  | 'returned goods'
  | 'inward processing'
  | 'outward processing'
  | 'composite goods';

/** What one importer brought in under one line of a customs declaration. */
export type ImportLine = {
  /** 4 to 10 digits; the first eight tell one good from another. */
  readonly code: string;
  readonly sector: Sector;
  /** ISO 3166-1 alpha-2. */
  readonly origin: string;
  /** YYYY-MM-DD. */
  readonly importDate: string;
  /** Net mass; of composite goods the whole, zero for electricity. */
  readonly netMassTonnes: Exact;
  readonly procedure: Procedure;
};

/** A line with its figures, in t CO2e; (EU) 2023/956, Articles 6 and 7. */
export type AssessedLine = ImportLine & {
  /** Tonnes, or megawatt-hours of electricity: what Article 6(2)(a) declares. */
  readonly quantity: Exact;
  readonly embedded: Exact;
  /** The adjustment for free allocation of Article 31. */
  readonly adjustment: Exact;
  /** Certificates claimed for a carbon price that was paid, Article 9. */
  readonly reduction: Exact;
};

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** 1 to 4. */
export const quarterOf = (date: string): number => Math.ceil(Number(date.slice(5, 7)) / 3);

/** The good that a line counts to: its CN code of eight digits, or what was given of it. */
export const goodOf = ({ code }: Pick<ImportLine, 'code'>): string => code.slice(0, 8);

export const isReturned = ({ procedure }: Pick<ImportLine, 'procedure'>): boolean =>
  procedure === 'returned goods';

/** @throws CbamError `cbam.obligation-invalid` with a problem a line that is of another year or has a negative mass */
export const requireLinesOfYear = (year: number, lines: readonly ImportLine[]): void => {
  const problems = lines.flatMap((line, index) => [
    ...(yearOf(line.importDate) === year
      ? []
      : [{ path: `lines[${index}].importDate`, message: `${line.importDate} is not in ${year}` }]),
    ...(line.netMassTonnes.s < 0n
      ? [{ path: `lines[${index}].netMassTonnes`, message: 'a mass is not negative' }]
      : []),
  ]);
  if (problems.length === 0) return;
  throw new CbamError('cbam.obligation-invalid', `${problems.length} problems in the lines of ${year}`, {
    hint: 'an obligation is that of one importer and one calendar year: give only its lines',
    problems,
  });
};
