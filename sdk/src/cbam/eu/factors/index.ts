import type { Exact } from '../../../core/exact.ts';
import type { RowRef } from '../../tables/index.ts';
import type { EuTables } from '../tables.ts';

export type Factor = { readonly value: Exact; readonly row: RowRef };
export type CertificatePrice = {
  readonly eur: Exact;
  readonly period: string;
  readonly confirmed: boolean;
  readonly row: RowRef;
};
export type MassThreshold = { readonly tonnes: Exact; readonly row: RowRef };

export const cbamFactor = (_tables: EuTables, _year: number): Factor => {
  throw new Error('to come');
};
export const crossSectoralFactor = (_tables: EuTables, _year: number): Factor => {
  throw new Error('to come');
};
export const certificatePrice = (_tables: EuTables, _importDate: string): CertificatePrice => {
  throw new Error('to come');
};
export const massThreshold = (_tables: EuTables, _year: number): MassThreshold => {
  throw new Error('to come');
};
/** t CO2 per MWh. */
export const gridFactor = (_tables: EuTables, _country: string): Factor => {
  throw new Error('to come');
};
/** Units of the currency per euro, yearly average. */
export const exchangeRate = (
  _tables: EuTables,
  _of: { readonly currency: string; readonly year: number },
): Factor => {
  throw new Error('to come');
};
/** EUR per t CO2e. */
export const defaultCarbonPrice = (
  _tables: EuTables,
  _of: { readonly country: string; readonly year: number },
): Factor => {
  throw new Error('to come');
};
