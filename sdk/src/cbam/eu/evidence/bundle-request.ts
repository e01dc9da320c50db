import type * as z from 'zod';
import { decimal } from '../../../core/decimal.ts';
import { decimalText, type Exact, exact, sumExact } from '../../../core/exact.ts';
import { problemsOf } from '../../../core/problems.ts';
import { dimensionOf, inFunctionalUnits } from '../../../declaration/model/quantity.ts';
import { CbamError } from '../../errors.ts';
import { AssessmentRequest, parseAssessmentRequest } from '../assess/index.ts';
import { lookUpGood } from '../goods/index.ts';
import type { EuTables } from '../tables.ts';
import type { BundlePrecursor } from './bundle-precursors.ts';
import type { EvidenceNode } from './bundle-tree.ts';
import type { CountedEmissions } from './counted-emissions.ts';
import { yearOf } from './day.ts';
import type { DeclaredLot } from './declared-lot.ts';

/** What the importer says about its consignment; the bundle says the rest. */
export const BundleConsignment = AssessmentRequest.pick({
  importDate: true,
  reportingYear: true,
  route: true,
  carbonPricePaid: true,
  certificatePrice: true,
  rounding: true,
  tableVersions: true,
}).extend({
  /** The whole lot unless less of it came. */
  quantity: AssessmentRequest.shape.quantity.optional(),
  /** Country of origin; that of the installation unless said otherwise. */
  origin: AssessmentRequest.shape.origin.optional(),
  /** TARIC code that begins with the CN code of the lot, where it tells goods apart; the code of a lot that hides its own. */
  code: AssessmentRequest.shape.code.optional(),
});
export type BundleConsignment = z.infer<typeof BundleConsignment>;

/** @throws CbamError `cbam.request-invalid` with every problem found */
export const parseBundleConsignment = (value: unknown): BundleConsignment => {
  const parsed = BundleConsignment.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CbamError('cbam.request-invalid', 'what is said about the consignment has problems', {
    hint: 'mend what is listed; docs/cbam.md has the fields',
    problems: problemsOf(parsed.error),
  });
};

/** A request but for the emissions. */
export type CommonRequest = Omit<AssessmentRequest, 'emissions'>;

export const insufficient = (message: string, hint: string): CbamError =>
  new CbamError('cbam.evidence-insufficient', message, { hint });

const codeOf = ({ credential }: EvidenceNode, { code }: BundleConsignment): string => {
  const declared = credential?.declaration.product?.cnCode;
  const known = code ?? declared;
  if (known === undefined)
    throw insufficient('the bundle does not disclose its CN code', 'give it with --cn, or ask the holder');
  if (declared !== undefined && !known.startsWith(declared))
    throw insufficient(`the bundle is about CN ${declared}, not ${known}`, 'is it the right bundle?');
  return known;
};

const originOf = ({ credential }: EvidenceNode, { origin }: BundleConsignment): string => {
  const known = origin ?? credential?.declaration.installation?.country;
  if (known !== undefined) return known;
  throw insufficient(
    'the bundle does not disclose where the good was made',
    'give the origin with --origin, or ask the holder',
  );
};

const requireWithinLot = (lot: Exact, { value, unit }: AssessmentRequest['quantity']): void => {
  const given = exact(decimal(value)).div(unit === 'kg' ? 1000 : 1);
  if (given.compare(lot) <= 0) return;
  throw insufficient(
    `${value} ${unit} are more than the lot of the bundle: ${decimalText(lot)}`,
    'give the bundles of the other lots, each with what came of it',
  );
};

const quantityOf = (
  { credential }: EvidenceNode,
  { quantity: given }: BundleConsignment,
): AssessmentRequest['quantity'] => {
  const declared = credential?.declaration.quantity;
  if (declared === undefined) {
    if (given !== undefined) return given;
    throw insufficient('the bundle does not disclose its quantity', 'give the mass with --mass');
  }
  const lot = exact(inFunctionalUnits(declared));
  if (given === undefined)
    return { value: decimalText(lot), unit: dimensionOf(declared.unit) === 'mass' ? 't' : 'MWh' };
  requireWithinLot(lot, given);
  return given;
};

const routeOf = (
  verified: string | undefined,
  { credential }: EvidenceNode,
  { route }: BundleConsignment,
): string | undefined => {
  const declared = verified ?? credential?.declaration.productionRoute;
  if (route !== undefined && declared !== undefined && route !== declared)
    throw insufficient(`the lot was made by route (${declared}), not (${route})`, 'leave --route out');
  return declared ?? route;
};

const FIRST_YEAR = 2026;

/**
 * The period is evidence of when the good was made, within one calendar year ((EU) 2025/2547, Article 7(1)); for imports of
 * 2026 none is asked for.
 */
const productionPeriodOf = ({ credential }: EvidenceNode, importDate: string) => {
  const period = credential?.declaration.period;
  return period === undefined ||
    yearOf(importDate) === FIRST_YEAR ||
    yearOf(period.from) !== yearOf(period.to) ||
    period.from > importDate
    ? {}
    : { productionPeriod: period };
};

/**
 * What bundle and importer say about a consignment.
 * @param verifiedRoute the route that a verifier states, which the declaration may leave out
 * @throws CbamError `cbam.evidence-insufficient` where neither says what the good is, or they contradict each other
 */
export const commonRequest = (
  node: EvidenceNode,
  consignment: BundleConsignment,
  verifiedRoute: string | undefined,
): CommonRequest => {
  const { importDate, reportingYear, carbonPricePaid, certificatePrice, rounding, tableVersions } =
    consignment;
  const country = node.credential?.declaration.installation?.country;
  const route = routeOf(verifiedRoute, node, consignment);
  return {
    code: codeOf(node, consignment),
    origin: originOf(node, consignment),
    ...(country === undefined ? {} : { productionCountry: country }),
    importDate,
    ...productionPeriodOf(node, importDate),
    ...(reportingYear === undefined ? {} : { reportingYear }),
    quantity: quantityOf(node, consignment),
    ...(route === undefined ? {} : { route }),
    ...(carbonPricePaid === undefined ? {} : { carbonPricePaid }),
    ...(certificatePrice === undefined ? {} : { certificatePrice }),
    rounding,
    ...(tableVersions === undefined ? {} : { tableVersions }),
  };
};

/** The request at default values. @throws CbamError `cbam.request-invalid` */
export const defaultRequest = (common: CommonRequest): AssessmentRequest =>
  parseAssessmentRequest({ ...common, emissions: { kind: 'default' } });

/** Per tonne, inputs included, whether it counts or not. */
const declaredIndirect = ({ own, inputs, amount }: DeclaredLot): Exact =>
  sumExact([own.indirect, ...inputs.map(({ quantity, specific }) => quantity.mul(specific.indirect))]).div(
    amount,
  );

/** The request at what the lot comes to. @throws CbamError `cbam.request-invalid`, and of `lookUpGood` */
export const actualRequest = (
  tables: EuTables,
  common: CommonRequest,
  lot: DeclaredLot,
  counted: CountedEmissions,
  precursors: readonly BundlePrecursor[],
  verifiedFreeAllocation: string | undefined,
): AssessmentRequest => {
  const { code, importDate } = common;
  const { countsIndirect, functionalUnit } = lookUpGood(tables, { code, importDate });
  const indirect = countsIndirect ? counted.indirect : declaredIndirect(lot);
  return parseAssessmentRequest({
    ...common,
    emissions: {
      kind: 'actual',
      direct: decimalText(counted.direct),
      indirect: decimalText(indirect),
      ...(countsIndirect || counted.indirect.n === 0n
        ? {}
        : { indirectOfPrecursors: decimalText(counted.indirect) }),
      per: functionalUnit === 'MWh' ? 'MWh' : 't',
      ...(verifiedFreeAllocation === undefined ? {} : { verifiedFreeAllocation }),
    },
    precursors: precursors.map(({ request }) => request),
  });
};
