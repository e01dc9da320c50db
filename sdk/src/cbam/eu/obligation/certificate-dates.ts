/** Days on which something ends or happens, YYYY-MM-DD, for the imports of one calendar year. */
export type CertificateDates = {
  /** Certificates for these imports are sold from this day on: Article 20(1), and for later years as one imports. */
  readonly onSaleFrom: string;
  /** Ends of quarters at which certificates must be held, Article 22(2); none for 2026. */
  readonly quarterEnds: readonly string[];
  /** Articles 6(1) and 22(1): declaration and surrender. */
  readonly declarationDue: string;
  /** Article 23(1): last day to ask that excess certificates are bought back. */
  readonly repurchaseRequestBy: string;
  /** Article 24: what was bought in that year, or in 2027 for 2026, and is left over, is cancelled without compensation. */
  readonly cancelledOn: string;
  /** Article 9(3): last day on which the records of a carbon price must be kept. */
  readonly recordsUntil: string;
};

/** The ends of the four quarters of a year. */
export const quarterEndsOf = (year: number): readonly [string, string, string, string] => [
  `${year}-03-31`,
  `${year}-06-30`,
  `${year}-09-30`,
  `${year}-12-31`,
];

/** Regulation (EU) 2023/956 as amended by (EU) 2025/2083; 2026 is the first year and has rules of its own. */
export const certificateDates = (year: number): CertificateDates => ({
  onSaleFrom: year <= 2027 ? '2027-02-01' : `${year}-01-01`,
  quarterEnds: year === 2026 ? [] : quarterEndsOf(year),
  declarationDue: `${year + 1}-09-30`,
  repurchaseRequestBy: `${year + 1}-10-31`,
  cancelledOn: year === 2026 ? '2027-11-01' : `${year + 2}-11-01`,
  recordsUntil: `${year + 5}-12-31`,
});
