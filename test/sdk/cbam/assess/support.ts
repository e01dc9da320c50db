import {
  type Assessment,
  type AssessmentRequest,
  assess,
  parseAssessmentRequest,
} from '../../../../sdk/src/cbam/eu/assess/index.ts';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { shipped } from '../eu-tables.ts';

/** 100 t of Chinese grey clinker at default values, imported in the first quarter of 2026, with something changed. */
export const request = (change: Readonly<Record<string, unknown>> = {}): AssessmentRequest =>
  parseAssessmentRequest({
    code: '2523100090',
    origin: 'CN',
    importDate: '2026-02-15',
    quantity: { value: '100', unit: 't' },
    emissions: { kind: 'default' },
    rounding: { mode: 'none' },
    ...change,
  });

export const assessed = (change: Readonly<Record<string, unknown>> = {}): Assessment =>
  assess(shipped, request(change));

/** The figures of a result as texts. */
export const figures = (change: Readonly<Record<string, unknown>> = {}) => {
  const { specificEmbeddedEmissions, embeddedEmissions, freeAllocationAdjustment, certificates, cost } =
    assessed(change);
  return {
    see: decimalText(specificEmbeddedEmissions.total),
    embedded: decimalText(embeddedEmissions),
    sefa: decimalText(freeAllocationAdjustment.perTonne),
    certificates: decimalText(certificates),
    cost: cost.amount === null ? null : decimalText(cost.amount),
  };
};
