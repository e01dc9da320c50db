import { type AssessmentRequest, requestInvalid } from './request.ts';

/** The calendar year whose benchmarks apply, and which date says so. */
export type ProductionYear = {
  readonly year: number;
  /** The date or the period that it was taken from. */
  readonly date: string;
  readonly kind: 'import' | 'production';
  readonly why: string;
};

/** CBAM applies from this year on: no reporting period is before it ((EU) 2025/2547, recital 24). */
const FIRST_YEAR = 2026;

const LAW = '(EU) 2025/2547, Article 7';

const yearOf = (date: string): number => Number(date.slice(0, 4));

const requirePeriod = ({ importDate, productionPeriod }: AssessmentRequest): void => {
  if (productionPeriod === undefined) return;
  const { from, to } = productionPeriod;
  if (from > to) {
    throw requestInvalid('productionPeriod', `the production period ends before it begins`, 'swap its dates');
  }
  if (from > importDate) {
    throw requestInvalid(
      'productionPeriod',
      `the goods cannot be made from ${from} on when they are imported on ${importDate}`,
      'check both dates',
    );
  }
};

/**
 * The reporting period of a good, always a calendar year: 2026 for imports of 2026; later the year of import, unless there
 * is evidence of when the good was made. For electricity always the year of import.
 *
 * @throws CbamError `cbam.request-invalid` for a period that ends before it begins, starts after the import, or has two years
 */
export const productionYearOf = (request: AssessmentRequest, isElectricity: boolean): ProductionYear => {
  requirePeriod(request);
  const { importDate, productionPeriod } = request;
  const imported = yearOf(importDate);
  const byImport = (why: string): ProductionYear => ({
    year: imported,
    date: importDate,
    kind: 'import',
    why,
  });
  if (imported === FIRST_YEAR) return byImport(`${imported} for all imports of ${imported}; ${LAW}(1)`);
  if (isElectricity) return byImport(`the year of import of electricity; ${LAW}(2)`);
  if (productionPeriod === undefined) {
    return byImport(`presumed to be the year of import, as no other evidence is given; ${LAW}(1)`);
  }
  const { from, to } = productionPeriod;
  const made = yearOf(to);
  if (yearOf(from) !== made && made > FIRST_YEAR) {
    throw requestInvalid(
      'productionPeriod',
      `the production period ${from} to ${to} has two calendar years`,
      'a reporting period is a calendar year ((EU) 2025/2547, Article 2(5)): assess what was made in each year apart',
    );
  }
  return {
    year: Math.max(made, FIRST_YEAR),
    date: `${from}/${to}`,
    kind: 'production',
    why:
      made < FIRST_YEAR
        ? `made before ${FIRST_YEAR}, where no reporting period can be; (EU) 2025/2547, recital 24`
        : `by evidence of when the goods were made; ${LAW}(1)`,
  };
};
