import * as z from 'zod';
import { PRODUCTION_ROUTES } from '../codes.ts';
import {
  carbonPriceFields,
  coversRebate,
  gwpOfMethodProblem,
  methodFields,
  qualifyingParameterFields,
  rebateProblem,
  usesGwpOfMethod,
} from './declaration.ts';
import { electricityFields, gasFields, sourceFields } from './emissions.ts';
import { Evidence, inputFields, SpecificEmbedded } from './inputs.ts';
import {
  Identifier,
  installationFields,
  liesInCountry,
  Period,
  productFields,
  unlocodeProblem,
} from './product.ts';
import { Quantity } from './quantity.ts';
import { bytes32, did, nonNegativeDecimal, text } from './scalars.ts';

/** A list of which the holder shows some elements: `null` stands where one is hidden, or where there never was one. */
const listOf = <Element extends z.ZodType>(element: Element, capacity: number) =>
  z.array(element.nullable()).max(capacity);

const total = nonNegativeDecimal;

/**
 * What a party sees of a declaration: the parts that the holder disclosed, each checked as in the whole declaration.
 * Whether they add up is another question: `verify` answers it as far as it can be answered.
 */
export const DisclosedDeclaration = z
  .strictObject({
    product: z.strictObject({ ...productFields, identifiers: listOf(Identifier, 8) }).partial(),
    installation: z.strictObject(installationFields).partial().refine(liesInCountry, unlocodeProblem),
    period: Period,
    quantity: Quantity,
    productionRoute: z.enum(PRODUCTION_ROUTES),
    emissions: z
      .strictObject({
        direct: z
          .strictObject({
            total,
            gases: listOf(z.strictObject(gasFields).partial(), 4),
            sources: listOf(z.strictObject(sourceFields).partial(), 64),
          })
          .partial(),
        indirect: z
          .strictObject({ total, electricity: listOf(z.strictObject(electricityFields).partial(), 8) })
          .partial(),
        upstream: z.strictObject({ direct: total, indirect: total }).partial(),
        total: z.strictObject({ direct: total, indirect: total, all: total }).partial(),
      })
      .partial(),
    method: z.strictObject(methodFields).partial().refine(usesGwpOfMethod, gwpOfMethodProblem),
    inputs: listOf(
      z
        .strictObject({
          kind: z.enum(['declaration', 'default-value', 'off-ledger']),
          issuer: did,
          declarationId: bytes32,
          source: text(512),
          evidence: Evidence,
          ...inputFields,
          specificEmbedded: SpecificEmbedded.partial(),
        })
        .partial(),
      32,
    ),
    carbonPrice: listOf(z.strictObject(carbonPriceFields).partial().refine(coversRebate, rebateProblem), 8),
    qualifyingParameters: listOf(z.strictObject(qualifyingParameterFields).partial(), 16),
  })
  .partial();
export type DisclosedDeclaration = z.infer<typeof DisclosedDeclaration>;
