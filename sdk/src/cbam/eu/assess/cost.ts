import { decimal } from '../../../core/decimal.ts';
import { decimalText, type Exact, exact } from '../../../core/exact.ts';
import { CbamError } from '../../errors.ts';
import { type RowRef, rowRef } from '../../tables/index.ts';
import { figure, type Step } from '../../working.ts';
import { certificatePrice } from '../factors/index.ts';
import type { EuTables } from '../tables.ts';
import type { Cost } from './assessment.ts';
import type { AssessmentRequest } from './request.ts';

export type WorkedCost = {
  readonly value: Cost;
  readonly steps: readonly Step[];
  readonly rows: readonly RowRef[];
};

const step = (certificates: Exact, price: Exact, amount: Exact, source: string, note?: string): Step => ({
  title: 'Cost of the certificates',
  formula: 'certificates × price',
  reference: 'Regulation (EU) 2023/956, Article 21',
  inputs: [figure('certificates', certificates), figure('price', price, 'EUR', source)],
  value: decimalText(amount),
  unit: 'EUR',
  ...(note === undefined ? {} : { note }),
});

/**
 * What the certificates cost at the price of the import date, or at one that was given. A price that is not published yet
 * is no error: certificates are owed all the same.
 */
export const costOf = (
  tables: EuTables,
  { importDate, certificatePrice: given }: AssessmentRequest,
  certificates: Exact,
): WorkedCost => {
  if (given !== undefined) {
    const price = exact(decimal(given));
    const amount = certificates.mul(price);
    return {
      value: { amount, price, period: null, confirmed: null, reason: null },
      steps: [step(certificates, price, amount, 'given')],
      rows: [],
    };
  }
  try {
    const { eur, period, confirmed, row } = certificatePrice(tables, importDate);
    const amount = certificates.mul(eur);
    const note = confirmed ? undefined : 'the price is not confirmed by the publication of the Commission';
    return {
      value: { amount, price: eur, period, confirmed, reason: null },
      steps: [step(certificates, eur, amount, period, note)],
      rows: [row],
    };
  } catch (error) {
    if (!(error instanceof CbamError) || !['cbam.no-price', 'cbam.table-absent'].includes(error.code)) {
      throw error;
    }
    return {
      value: { amount: null, price: null, period: null, confirmed: null, reason: error.message },
      steps: [],
      // What was looked through: a replay keeps to it when the price has been published since.
      rows: tables.prices.map(({ info }) => rowRef(info, `none for ${importDate}`)),
    };
  }
};
