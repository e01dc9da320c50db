import { isExemptOrigin } from '../../cbam/eu/goods/index.ts';
import type { InstallationData } from '../../cbam/eu/installation/index.ts';
import { type Decimal, decimal } from '../../core/decimal.ts';
import type { Bytes32 } from '../../core/hex.ts';
import type { PrecursorChoice } from './draft-choices.ts';
import { roundedDecimal } from './draft-decimals.ts';

type Supply = InstallationData['precursors'][number]['supplies'][number];

const specificOf = (supply: Supply): { direct: Decimal; indirect: Decimal } => {
  const { origin, direct, indirect } = supply;
  if (origin !== undefined && isExemptOrigin(origin)) return { direct: decimal('0'), indirect: decimal('0') };
  const perUnit =
    indirect.by === 'value'
      ? decimal(indirect.value)
      : decimal(indirect.electricityPerUnit).times(indirect.emissionFactor);
  return { direct: roundedDecimal(decimal(direct.value)), indirect: roundedDecimal(perUnit) };
};

/** A precursor as an input of the declaration, and the emissions that it brings. */
export const draftInput = (
  precursor: InstallationData['precursors'][number],
  amount: Decimal,
  { cnCode, isDeclared }: PrecursorChoice,
  workbookHash: Bytes32,
): {
  readonly fields: Record<string, unknown>;
  readonly direct: Decimal;
  readonly indirect: Decimal;
} | null => {
  const { name, functionalUnit, supplies } = precursor;
  const [supply] = supplies;
  if (supply === undefined) return null;
  const { direct, indirect } = specificOf(supply);
  const source = `communication template, sheet E_PurchPrec, ${name}`;
  const kind = isDeclared
    ? { kind: 'declaration' }
    : supply.direct.source === 'default'
      ? { kind: 'default-value', source }
      : { kind: 'off-ledger', evidence: { hash: workbookHash, kind: 'other', source } };
  return {
    fields: {
      ...kind,
      name,
      cnCode,
      country: supply.origin,
      quantity: { value: amount.toFixed(), unit: functionalUnit === 'MWh' ? 'MWh' : 't' },
      specificEmbedded: { direct: direct.toFixed(), indirect: indirect.toFixed() },
    },
    direct: amount.times(direct),
    indirect: amount.times(indirect),
  };
};
