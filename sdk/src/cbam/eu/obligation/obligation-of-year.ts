import { type Exact, sumExact, ZERO } from '../../../core/exact.ts';
import { figure, type Step } from '../../working.ts';
import { atLeastZero } from '../at-least-zero.ts';
import { isExemptOrigin, type Sector } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import { type CertificateDates, certificateDates } from './certificate-dates.ts';
import { type AssessedLine, goodOf, isReturned } from './import-line.ts';
import { hasMassThreshold, type MassThresholdStatus, massThresholdStatus } from './mass-threshold-status.ts';

/** Sums in t CO2e, one certificate each (Article 3(24)); `quantity` in tonnes, of electricity in MWh. */
export type ObligationSums = {
  readonly quantity: Exact;
  readonly embedded: Exact;
  readonly adjustment: Exact;
  /** What the consignments need before any carbon price is taken off. */
  readonly certificatesGross: Exact;
  /** What is claimed for carbon prices paid; more than what is needed is lost. */
  readonly reduction: Exact;
};

export type GoodObligation = ObligationSums & {
  /** CN code of eight digits, or what was given of it. */
  readonly code: string;
  readonly sector: Sector;
  readonly certificates: Exact;
  /** Under Article 2a: the threshold was not passed. */
  readonly exempt: boolean;
  readonly byOrigin: readonly (ObligationSums & { readonly origin: string })[];
};

export type Obligation = {
  readonly year: number;
  readonly goods: readonly GoodObligation[];
  /** Of all goods, as if none was exempt. */
  readonly certificates: Exact;
  /** Of the goods that are not exempt: what must be surrendered. Fractions are kept, no text rounds to whole certificates. */
  readonly certificatesToSurrender: Exact;
  readonly threshold: MassThresholdStatus;
  readonly dates: CertificateDates;
  readonly steps: readonly Step[];
};

/** Article 6(5): returned goods are declared with zero. Goods of exempt origin are outside the Regulation (Article 2(4)). */
const countsZero = (line: AssessedLine): boolean => isReturned(line) || isExemptOrigin(line.origin);

const gross = (line: AssessedLine): Exact =>
  countsZero(line) ? ZERO : atLeastZero(line.embedded.sub(line.adjustment));

const sums = (lines: readonly AssessedLine[]): ObligationSums => {
  const counted = lines.filter((line) => !countsZero(line));
  return {
    quantity: sumExact(lines.map(({ quantity }) => quantity)),
    embedded: sumExact(counted.map(({ embedded }) => embedded)),
    adjustment: sumExact(counted.map(({ adjustment }) => adjustment)),
    certificatesGross: sumExact(lines.map(gross)),
    reduction: sumExact(counted.map(({ reduction }) => reduction)),
  };
};

/** Groups in the order of their keys, so that the order of the lines makes no difference. */
const groupBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly [string, readonly [Item, ...Item[]]][] => {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};

const goodObligation = (
  code: string,
  lines: readonly [AssessedLine, ...AssessedLine[]],
  { passed }: MassThresholdStatus,
): GoodObligation => {
  const [{ sector }] = lines;
  const total = sums(lines);
  return {
    code,
    sector,
    ...total,
    certificates: atLeastZero(total.certificatesGross.sub(total.reduction)),
    exempt: hasMassThreshold(sector) && !passed,
    byOrigin: groupBy(lines, ({ origin }) => origin).map(([origin, some]) => ({ origin, ...sums(some) })),
  };
};

const goodStep = (good: GoodObligation): Step => ({
  title: `Certificates for ${good.code}`,
  formula: 'max(0, sum of max(0, embedded − adjustment) − reduction)',
  reference: 'Regulation (EU) 2023/956, Articles 6(2)(c), 9, 22(1) and 31',
  inputs: [
    figure('embedded', good.embedded, 't CO2e'),
    figure('adjustment', good.adjustment, 't CO2e'),
    figure('sum of max(0, embedded − adjustment)', good.certificatesGross, 'certificates'),
    figure('reduction', good.reduction, 'certificates'),
  ],
  value: figure('', good.certificates).value,
  unit: 'certificates',
  ...(good.exempt ? { note: 'exempt under Article 2a: the mass threshold is not exceeded' } : {}),
});

/**
 * What one importer owes for a calendar year. Each consignment needs what its embedded emissions exceed its adjustment by,
 * never less than zero; what is claimed for carbon prices is taken off the sum of a good (CN code and year), never below
 * zero; nothing is netted between goods.
 * @throws CbamError `cbam.obligation-invalid`, `cbam.no-factor`
 */
export const obligationOfYear = (
  tables: EuTables,
  { year, lines }: { readonly year: number; readonly lines: readonly AssessedLine[] },
): Obligation => {
  const threshold = massThresholdStatus(tables, { year, lines });
  const goods = groupBy(lines, goodOf).map(([code, some]) => goodObligation(code, some, threshold));
  const certificates = sumExact(goods.map((good) => good.certificates));
  const certificatesToSurrender = sumExact(
    goods.filter(({ exempt }) => !exempt).map((good) => good.certificates),
  );
  return {
    year,
    goods,
    certificates,
    certificatesToSurrender,
    threshold,
    dates: certificateDates(year),
    steps: [
      ...threshold.steps,
      ...goods.map(goodStep),
      {
        title: `Certificates to surrender for ${year}`,
        formula: 'sum over the goods that are not exempt',
        reference: 'Regulation (EU) 2023/956, Articles 2a and 22(1)',
        inputs: [figure('certificates of all goods', certificates, 'certificates')],
        value: figure('', certificatesToSurrender).value,
        unit: 'certificates',
        note: 'fractions are kept: no text says that certificates are rounded',
      },
    ],
  };
};
