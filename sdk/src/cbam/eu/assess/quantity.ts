import { Fraction } from 'fraction.js';
import { decimal } from '../../../core/decimal.ts';
import { type Exact, exact } from '../../../core/exact.ts';
import type { Good } from '../goods/index.ts';
import { type AssessmentRequest, requestInvalid } from './request.ts';

const KILOGRAMS_IN_A_TONNE = new Fraction(1000);

/**
 * Tonnes of a good, MWh of electricity: what (EU) 2023/956, Article 6(2)(a) declares.
 * @throws CbamError `cbam.request-invalid` for a unit that is not that of the good
 */
export const declaredQuantity = (good: Good, { quantity: { value, unit } }: AssessmentRequest): Exact => {
  const isElectricity = good.functionalUnit === 'MWh';
  if (isElectricity !== (unit === 'MWh')) {
    throw requestInvalid(
      'quantity.unit',
      `${good.code} is not declared in ${unit}`,
      isElectricity ? 'give megawatt-hours' : 'give tonnes or kilograms of net mass',
    );
  }
  const given = exact(decimal(value));
  return unit === 'kg' ? given.div(KILOGRAMS_IN_A_TONNE) : given;
};
