import type { AssessedLine } from '../../../../sdk/src/cbam/eu/obligation/index.ts';
import { type Exact, exact } from '../../../../sdk/src/core/exact.ts';
import { decimal } from '../../../../sdk/src/core/index.ts';

export const of = (text: string): Exact => exact(decimal(text));

type Texts = Partial<Record<'netMassTonnes' | 'quantity' | 'embedded' | 'adjustment' | 'reduction', string>> &
  Partial<Pick<AssessedLine, 'code' | 'sector' | 'origin' | 'importDate' | 'procedure'>>;

/** 100 t of Indian steel; figures as decimal texts. */
export const line = ({
  netMassTonnes = '100',
  embedded = '0',
  adjustment = '0',
  reduction = '0',
  quantity = netMassTonnes,
  ...rest
}: Texts = {}): AssessedLine => ({
  code: '72083900',
  sector: 'iron and steel',
  origin: 'IN',
  importDate: '2026-03-01',
  procedure: 'release',
  ...rest,
  netMassTonnes: of(netMassTonnes),
  quantity: of(quantity),
  embedded: of(embedded),
  adjustment: of(adjustment),
  reduction: of(reduction),
});
