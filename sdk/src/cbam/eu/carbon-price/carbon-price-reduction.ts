import { type Exact, ZERO } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import type { RowRef } from '../../tables/index.ts';
import { figure, type Step, type Worked } from '../../working.ts';
import { defaultCarbonPrice, type Factor } from '../factors/index.ts';
import { isExemptOrigin } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import { type EuroPerTonne, effectivePrice, type PricePaid } from './price-paid.ts';
import { yearlyAveragePrice } from './yearly-average.ts';

/** How a price becomes certificates: not at all, or as the draft act Ares(2026)4841230 has it, which is not in force. */
export type Conversion = 'none' | 'draft-2026';

export type CarbonPriceClaim = {
  /** The calendar year of import. */
  readonly year: number;
  /** Where the price was paid: the origin of the good or of a precursor, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Tonnes of the good that the price was paid for. */
  readonly quantityTonnes: Exact;
  /** What the embedded emissions of the good were determined by. */
  readonly emissionsBy: 'actual values' | 'default values';
  /** What was paid, or the yearly default carbon price of the country on these emissions in t CO2e per tonne of good. */
  readonly price:
    | {
        readonly kind: 'paid';
        readonly paid: PricePaid;
        /** Article 9(2): documentation certified by a named independent person, with evidence of the payment. */
        readonly certifiedBy: string | null;
        readonly hasEvidenceOfPayment: boolean;
      }
    | { readonly kind: 'default'; readonly emissions: Exact };
  readonly conversion: Conversion;
  /** EUR per certificate; the mean of the table's prices of the year when not given. */
  readonly yearlyCertificatePrice?: Exact;
};

export type CarbonPriceReduction = Worked<Exact> & {
  readonly conversion: Conversion;
  /** No act on the conversion is in force: what is computed here cannot be relied on yet. */
  readonly inForce: false;
  /** Why there is no reduction; null where there is one. */
  readonly reason: string | null;
  /** What a reader must know about the figure. */
  readonly notes: readonly string[];
  /** The rows of tables that it was read from. */
  readonly rows: readonly RowRef[];
};

const NOT_IN_FORCE = 'computed as in the draft Ares(2026)4841230, which is not in force';

/** The rule of Article 9 that stands in the way of a claim. */
const obstacle = ({ conversion, country, emissionsBy, price }: CarbonPriceClaim): string | null => {
  if (conversion === 'none') {
    return 'no act on the conversion of a carbon price into certificates is in force (Article 9(5)); choose draft-2026 to see what the draft gives';
  }
  if (isExemptOrigin(country)) {
    return `what was emitted in ${country} is under the EU ETS or a system linked with it: it counts zero, and so does its price`;
  }
  if (price.kind === 'default') return null;
  if (emissionsBy === 'default values') {
    return 'at default values only a yearly default carbon price can be claimed (Article 9(4))';
  }
  if (price.certifiedBy === null)
    return 'no independent person has certified the documentation (Article 9(2))';
  return price.hasEvidenceOfPayment ? null : 'there is no evidence of the payment (Article 9(2))';
};

const none = (conversion: Conversion, reason: string): CarbonPriceReduction => ({
  value: ZERO,
  conversion,
  inForce: false,
  reason,
  notes: [],
  rows: [],
  steps: [
    {
      title: 'Certificates for a carbon price paid in a third country',
      formula: '0',
      reference: 'Regulation (EU) 2023/956, Article 9',
      inputs: [],
      value: '0',
      unit: 'certificates',
      note: reason,
    },
  ],
});

const publishedDefault = (tables: EuTables, country: string, year: number): Factor | null => {
  try {
    return defaultCarbonPrice(tables, { country, year });
  } catch (error) {
    if (error instanceof CbamError && ['cbam.table-absent', 'cbam.no-factor'].includes(error.code))
      return null;
    throw error;
  }
};

const defaultPrice = (
  { value: eurPerTonneCO2e, row }: Factor,
  emissions: Exact,
  country: string,
): EuroPerTonne => {
  const value = eurPerTonneCO2e.mul(emissions);
  return {
    value,
    rows: [row],
    steps: [
      {
        title: 'Default carbon price for a tonne of the good',
        formula: 'default price × emissions',
        reference: 'Regulation (EU) 2023/956, Article 9(4)',
        inputs: [
          figure('default price', eurPerTonneCO2e, 'EUR/t CO2e', `default-carbon-prices, ${country}`),
          figure('emissions', emissions, 't CO2e/t'),
        ],
        value: figure('', value).value,
        unit: 'EUR/t',
      },
    ],
  };
};

/** What was paid, or the default price of the country; null where none of it is published. */
const euroPerTonne = (tables: EuTables, { price, country, year }: CarbonPriceClaim): EuroPerTonne | null => {
  if (price.kind === 'paid') return effectivePrice(tables, year, price.paid);
  const published = publishedDefault(tables, country, year);
  return published === null ? null : defaultPrice(published, price.emissions, country);
};

const certificatePriceOf = (
  tables: EuTables,
  { year, yearlyCertificatePrice }: CarbonPriceClaim,
): {
  readonly eur: Exact;
  readonly source: string;
  readonly notes: readonly string[];
  readonly rows: readonly RowRef[];
} => {
  if (yearlyCertificatePrice !== undefined)
    return { eur: yearlyCertificatePrice, source: 'given', notes: [], rows: [] };
  const { eur, periods, complete, rows } = yearlyAveragePrice(tables, year);
  return {
    eur,
    source: `mean of ${periods.join(', ')}`,
    rows,
    notes: complete
      ? []
      : [`the yearly average of ${year} is provisional: prices are missing or not confirmed`],
  };
};

/**
 * The certificates that a carbon price paid in a third country takes off (Article 9). Without a conversion, which is the
 * default elsewhere, nothing is taken off and the result says why. A sum of several claims for a good is the sum of their
 * reductions; {@link obligationOfYear} keeps it from going below zero.
 * @throws CbamError `cbam.no-price`; `cbam.table-absent` and `cbam.no-factor` for an exchange rate; `cbam.price-not-positive`
 */
export const carbonPriceReduction = (tables: EuTables, claim: CarbonPriceClaim): CarbonPriceReduction => {
  const { conversion, country, year, quantityTonnes } = claim;
  const refused = obstacle(claim);
  if (refused !== null) return none(conversion, refused);
  const perTonne = euroPerTonne(tables, claim);
  if (perTonne === null) {
    return none(
      conversion,
      `no default carbon price of ${country} for ${year} is in the tables (Article 9(4))`,
    );
  }
  const { eur, source, notes, rows } = certificatePriceOf(tables, claim);
  if (eur.s <= 0n || eur.n === 0n) {
    throw new CbamError('cbam.price-not-positive', 'the yearly price of certificates is not above zero', {
      hint: 'give the yearly average in EUR per certificate',
    });
  }
  const value = perTonne.value.mul(quantityTonnes).div(eur);
  const step: Step = {
    title: 'Certificates for a carbon price paid in a third country',
    formula: 'price for a tonne / yearly certificate price × quantity',
    reference: 'Regulation (EU) 2023/956, Article 9(5); draft Ares(2026)4841230',
    inputs: [
      figure('price for a tonne', perTonne.value, 'EUR/t'),
      figure('yearly certificate price', eur, 'EUR', source),
      figure('quantity', quantityTonnes, 't'),
    ],
    value: figure('', value).value,
    unit: 'certificates',
    note: [NOT_IN_FORCE, ...notes].join('; '),
  };
  return {
    value,
    conversion,
    inForce: false,
    reason: null,
    notes: [NOT_IN_FORCE, ...notes],
    rows: [...perTonne.rows, ...rows],
    steps: [...perTonne.steps, step],
  };
};
