import { yearOf } from './day.ts';
import { type Finding, met, unmet } from './rule.ts';
import type { SiteVisit, VerificationStatement } from './statement.ts';

/** No reporting period is before it ((EU) 2025/2547, recital 24), so that none was visited before. */
const FIRST_PERIOD = 2026;

/** Reporting periods in which an installation that makes nothing but electricity was visited once: Article 3(2)(c). */
const PERIODS_OF_ELECTRICITY = 5;

const visitedIn = ({ physicalVisits = [] }: SiteVisit, year: number): boolean =>
  year >= FIRST_PERIOD && physicalVisits.some((date) => yearOf(date) === year);

const neededBefore = (visit: SiteVisit, years: readonly number[], what: string): Finding => {
  const missing = years.filter((year) => !visitedIn(visit, year));
  if (missing.length === 0) return met(`${what}, after physical visits in ${years.join(' and ')}`);
  return unmet(
    years.some((year) => year < FIRST_PERIOD)
      ? `${what}, but an installation is visited in person in its first reporting periods`
      : `${what}, but no physical visit in ${missing.join(' and ')} is stated`,
  );
};

const waived = (visit: SiteVisit, year: number, isElectricityOnly: boolean): Finding => {
  if (!isElectricityOnly) return neededBefore(visit, [year - 2, year - 1], 'no visit');
  const years = Array.from({ length: PERIODS_OF_ELECTRICITY }, (_, index) => year - 1 - index);
  return years.some((one) => visitedIn(visit, one))
    ? met('no visit to where electricity is made, after a physical one in the last five periods')
    : unmet('no visit, and no physical one in the last five reporting periods is stated');
};

/**
 * A physical visit in the first period and every two years at least; a virtual one, or none, where Articles 3 and 4 of (EU)
 * 2025/2546 allow it.
 */
export const judgeSiteVisit = ({
  siteVisit: visit,
  reportingPeriod,
  signatory,
  products,
}: VerificationStatement): Finding => {
  if (visit === undefined) return unmet('the statement says nothing about a site visit');
  const year = yearOf(reportingPeriod.to);
  if (visit.kind !== 'none') {
    if (visit.date < reportingPeriod.from)
      return unmet(`the site visit of ${visit.date} was before the reporting period began`);
    if (signatory !== undefined && visit.date > signatory.date)
      return unmet(`the site visit of ${visit.date} was after the report was signed`);
  }
  if (visit.kind === 'physical') return met(`physical visit on ${visit.date}`);
  const isElectricityOnly = products.every(({ activityGroup }) => activityGroup === 'electricity');
  if (visit.kind === 'none') return waived(visit, year, isElectricityOnly);
  // In the first year in all cases, recital 3 says, and from then on every two years at least.
  if (visit.ground === 'force-majeure' && year > FIRST_PERIOD)
    return met(`virtual visit on ${visit.date}, for circumstances that nobody could foresee`);
  return neededBefore(visit, [year - 1], `virtual visit on ${visit.date}`);
};
