import * as z from 'zod';
import { EVIDENCE_KINDS } from '../codes.ts';
import { Quantity } from './quantity.ts';
import { bytes32, cnCode, country, did, nonNegativeDecimal, text } from './scalars.ts';

/** Specific embedded emissions, tCO2e per tonne of the input, or per MWh of electricity. */
export const SpecificEmbedded = z.strictObject({ direct: nonNegativeDecimal, indirect: nonNegativeDecimal });
export type SpecificEmbedded = z.infer<typeof SpecificEmbedded>;

/** Evidence outside the ledger: keccak256 of a document, what it is and where it came from. */
export const Evidence = z.strictObject({ hash: bytes32, kind: z.enum(EVIDENCE_KINDS), source: text(512) });

export const inputFields = {
  name: text(256),
  cnCode,
  /** Country of production. */
  country,
  /** All of the input that was used for the lot, scrap and off-cuts included. */
  quantity: Quantity,
  specificEmbedded: SpecificEmbedded,
};

const DeclaredInput = z.strictObject({
  kind: z.literal('declaration'),
  issuer: did,
  declarationId: bytes32,
  ...inputFields,
});
const DefaultInput = z.strictObject({ kind: z.literal('default-value'), source: text(512), ...inputFields });
const OffLedgerInput = z.strictObject({
  kind: z.literal('off-ledger'),
  evidence: Evidence,
  ...inputFields,
});

export const Input = z.discriminatedUnion('kind', [DeclaredInput, DefaultInput, OffLedgerInput]);
export type Input = z.infer<typeof Input>;
