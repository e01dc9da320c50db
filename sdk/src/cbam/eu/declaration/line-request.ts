import type { Rounding } from '../../rounding.ts';
import type { AssessmentRequest, CarbonPricePaid } from '../assess/index.ts';
import type { DeclarationLine } from './import-line.ts';

/** What holds for every line of a declaration. */
export type DeclarationChoices = {
  readonly rounding: Rounding;
  /** How a carbon price becomes certificates: `draft-2026` follows a draft that is not in force. */
  readonly conversion: 'none' | 'draft-2026';
};

const priceOf = (line: DeclarationLine): CarbonPricePaid['price'] | null => {
  const {
    carbonPriceKind: kind,
    carbonPrice: price,
    carbonPriceCurrency: currency,
    carbonPricePer: per,
  } = line;
  if (kind === 'default') return { kind };
  if (kind === undefined || price === undefined || currency === undefined || per === undefined) return null;
  const {
    carbonPriceRebate: rebate,
    carbonPriceRate: unitsPerEuro,
    carbonPriceCertifiedBy: certifiedBy,
  } = line;
  const { carbonPriceEmissions: emissions, carbonPriceFreeAllowances: freeAllowances } = line;
  const paid = {
    ...{ kind, price, currency, hasEvidenceOfPayment: line.carbonPriceEvidence === 'yes' },
    ...(rebate === undefined ? {} : { rebate }),
    ...(unitsPerEuro === undefined ? {} : { unitsPerEuro }),
    ...(certifiedBy === undefined ? {} : { certifiedBy }),
  };
  if (per === 't') return { ...paid, per: 't good' };
  return {
    ...paid,
    per,
    ...(emissions === undefined ? {} : { emissions }),
    ...(freeAllowances === undefined ? {} : { freeAllowances }),
  };
};

const claimOf = (
  line: DeclarationLine,
  { conversion }: DeclarationChoices,
): Pick<AssessmentRequest, 'carbonPricePaid'> => {
  const price = priceOf(line);
  if (price === null) return {};
  const country = line.carbonPriceCountry;
  return { carbonPricePaid: { ...(country === undefined ? {} : { country }), price, conversion } };
};

const emissionsOf = (line: DeclarationLine): AssessmentRequest['emissions'] => {
  const { values, direct, indirect, indirectOfPrecursors, per, content, freeAllocation } = line;
  if (values !== 'actual' || direct === undefined || per === undefined) return { kind: 'default' };
  return {
    kind: 'actual',
    direct,
    ...(indirect === undefined ? {} : { indirect }),
    ...(indirectOfPrecursors === undefined ? {} : { indirectOfPrecursors }),
    per,
    ...(content === undefined ? {} : { contentPerTonne: content }),
    ...(freeAllocation === undefined ? {} : { verifiedFreeAllocation: freeAllocation }),
  };
};

/**
 * What is asked about one unit of the goods of a line. Everything that an assessment gives is proportional to the quantity, so that
 * lines which differ in nothing else share it.
 */
export const requestOfOneUnit = (line: DeclarationLine, choices: DeclarationChoices): AssessmentRequest => {
  const { cn, origin, productionCountry, importDate, unit, route, precursors } = line;
  const { productionFrom: from, productionTo: to } = line;
  return {
    code: cn,
    origin,
    ...(productionCountry === undefined ? {} : { productionCountry }),
    importDate,
    ...(from === undefined || to === undefined ? {} : { productionPeriod: { from, to } }),
    quantity: { value: '1', unit },
    ...(route === undefined ? {} : { route }),
    emissions: emissionsOf(line),
    ...(precursors === undefined ? {} : { precursors }),
    ...claimOf(line, choices),
    rounding: choices.rounding,
  };
};
