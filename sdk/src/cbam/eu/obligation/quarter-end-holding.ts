import { type Exact, ONE, sumExact, ZERO } from '../../../core/exact.ts';
import { figure, type Step } from '../../working.ts';
import { atLeastZero } from '../at-least-zero.ts';
import { isExemptOrigin } from '../goods/index.ts';
import { quarterEndsOf } from './certificate-dates.ts';
import { goodOf, type ImportLine, isReturned, quarterOf, requireLinesOfYear, yearOf } from './import-line.ts';
import { hasMassThreshold, type MassThresholdStatus } from './mass-threshold-status.ts';

/** A line as Article 22(2)(a) sees it, in t CO2e. */
export type HoldingLine = ImportLine & {
  /** By default values without their mark-up. */
  readonly embeddedWithoutMarkUp: Exact;
  /** The adjustment of Article 31 at default values. */
  readonly adjustment: Exact;
};

/** What was surrendered for the calendar year before, for one good of one origin. */
export type Surrendered = { readonly code: string; readonly origin: string; readonly certificates: Exact };

export type QuarterEndHolding = {
  /** The last day of the quarter, YYYY-MM-DD. */
  readonly quarterEnd: string;
  /** Whether Article 22(2) asks for anything yet; `reason` says why not. */
  readonly due: boolean;
  readonly reason: string | null;
  readonly byDefaultValues: Exact;
  /** Null where a good of this year was not declared from the same origin in the year before. */
  readonly bySurrendered: Exact | null;
  /** Goods and origins that are in the way of `bySurrendered`, as `72083900 IN`. */
  readonly notSurrenderedBefore: readonly string[];
  /** The lower of the two: the declarant may choose. */
  readonly required: Exact;
  readonly shortfall: Exact;
  readonly steps: readonly Step[];
};

const HALF = ONE.div(2);
const REFERENCE = 'Regulation (EU) 2023/956, Article 22(2)';

const placeOf = (line: { readonly code: string; readonly origin: string }): string =>
  `${goodOf(line)} ${line.origin}`;

/** Article 22(2a): by the end of the quarter after the one in which the threshold was passed. */
const thresholdCounts = (
  { passedOn }: MassThresholdStatus,
  { year, quarter }: { year: number; quarter: number },
) => passedOn !== null && (yearOf(passedOn) < year || quarterOf(passedOn) < quarter);

const reasonNotDue = (
  year: number,
  quarter: number,
  lines: readonly HoldingLine[],
  threshold: MassThresholdStatus,
): string | null => {
  if (year < 2027) return 'Article 22(2) applies from 1 January 2027';
  if (lines.some(({ sector }) => !hasMassThreshold(sector))) return null;
  if (threshold.passedOn === null) return 'the mass threshold is not exceeded';
  return thresholdCounts(threshold, { year, quarter })
    ? null
    : `the mass threshold was exceeded on ${threshold.passedOn}: first at the end of the next quarter (Article 22(2a))`;
};

const lower = (a: Exact, b: Exact | null): Exact => (b === null || a.lte(b) ? a : b);

/**
 * What must be on the account at the end of a quarter (Article 22(2)): half of what the imports since 1 January need, by
 * either of two methods. Under (a) they are counted at default values without mark-up, after free allocation, never below
 * zero for a line. Under (b) it is half of what was surrendered for the year before, for the same CN codes and origins; the
 * text has no rule for goods that were not declared then, so that (b) is not open where there are any. Goods under the mass
 * threshold count once its quarter is over; hydrogen and electricity have no threshold.
 * `lines` are those of the year, of which later quarters are left out; `threshold` is the status of the same year.
 * @throws CbamError `cbam.obligation-invalid`
 */
export const quarterEndHolding = ({
  year,
  quarter,
  lines,
  surrenderedForPreviousYear,
  held,
  threshold,
}: {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly lines: readonly HoldingLine[];
  readonly surrenderedForPreviousYear: readonly Surrendered[];
  /** Certificates on the account on that day. */
  readonly held: Exact;
  readonly threshold: MassThresholdStatus;
}): QuarterEndHolding => {
  requireLinesOfYear(year, lines);
  const [first, second, third, fourth] = quarterEndsOf(year);
  const quarterEnd = { 1: first, 2: second, 3: third, 4: fourth }[quarter];
  const subject = lines.filter(
    ({ importDate, origin, sector }) =>
      importDate <= quarterEnd &&
      !isExemptOrigin(origin) &&
      (!hasMassThreshold(sector) || thresholdCounts(threshold, { year, quarter })),
  );
  const needed = sumExact(
    subject
      .filter((line) => !isReturned(line))
      .map(({ embeddedWithoutMarkUp, adjustment }) => atLeastZero(embeddedWithoutMarkUp.sub(adjustment))),
  );
  const places = new Set(subject.map(placeOf));
  const before = surrenderedForPreviousYear.filter((entry) => places.has(placeOf(entry)));
  const known = new Set(before.map(placeOf));
  const notSurrenderedBefore = [...places].filter((place) => !known.has(place)).sort();
  const surrendered = sumExact(before.map(({ certificates }) => certificates));

  const reason = reasonNotDue(year, quarter, subject, threshold);
  const due = reason === null;
  const byDefaultValues = needed.mul(HALF);
  const bySurrendered = notSurrenderedBefore.length === 0 ? surrendered.mul(HALF) : null;
  const required = due ? lower(byDefaultValues, bySurrendered) : ZERO;
  const shortfall = atLeastZero(required.sub(held));
  return {
    quarterEnd,
    due,
    reason,
    byDefaultValues,
    bySurrendered,
    notSurrenderedBefore,
    required,
    shortfall,
    steps: [
      {
        title: `To be held on ${quarterEnd} by default values`,
        formula: '0.5 × sum of max(0, embedded without mark-up − adjustment)',
        reference: `${REFERENCE}(a)`,
        inputs: [figure('sum of max(0, embedded without mark-up − adjustment)', needed, 't CO2e')],
        value: figure('', byDefaultValues).value,
        unit: 'certificates',
      },
      ...(bySurrendered === null
        ? []
        : [
            {
              title: `To be held on ${quarterEnd} by what was surrendered for ${year - 1}`,
              formula: '0.5 × certificates surrendered for the same CN codes and origins',
              reference: `${REFERENCE}(b)`,
              inputs: [figure('certificates surrendered', surrendered, 'certificates')],
              value: figure('', bySurrendered).value,
              unit: 'certificates',
            },
          ]),
      {
        title: `Certificates missing on ${quarterEnd}`,
        formula: 'max(0, the lower of the two − held)',
        reference: `${REFERENCE} and (2a)`,
        inputs: [figure('required', required, 'certificates'), figure('held', held, 'certificates')],
        value: figure('', shortfall).value,
        unit: 'certificates',
        ...(reason === null ? {} : { note: reason }),
      },
    ],
  };
};
