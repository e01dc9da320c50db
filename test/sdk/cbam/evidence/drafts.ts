import { decimal, sum } from '../../../../sdk/src/core/decimal.ts';
import type { Draft } from '../../declaration/example.ts';

type Lot = {
  cnCode: string;
  country?: string;
  /** Tonnes. */
  quantity?: string;
  /** Of the own process, t CO2e. */
  direct?: string;
  indirect?: string;
  route?: string;
  inputs?: readonly Input[];
};
type Input = {
  cnCode: string;
  country?: string;
  quantity: string;
  direct: string;
  indirect?: string;
  /** From a declaration, or at a default value. */
  kind?: 'declaration' | 'default-value';
};

const inputOf = ({
  cnCode,
  country = 'CN',
  quantity,
  direct,
  indirect = '0',
  kind = 'default-value',
}: Input) => ({
  ...{ kind, name: `goods of ${cnCode}`, cnCode, country },
  quantity: { value: quantity, unit: 't' },
  specificEmbedded: { direct, indirect },
  ...(kind === 'default-value' ? { source: 'made up' } : {}),
});

/** A declaration about 1 000 t unless said otherwise, whose totals are what its parts give. */
export const lotOf = (lot: Lot): Draft => {
  const { cnCode, country = 'CN', quantity = '1000', direct = '0', indirect = '0', route, inputs = [] } = lot;
  const upstream = (scope: 'direct' | 'indirect') =>
    sum(inputs.map((input) => decimal(input.quantity).times(input[scope] ?? '0')));
  const total = { direct: upstream('direct').plus(direct), indirect: upstream('indirect').plus(indirect) };
  return {
    schema: 'kiseki.declaration/1',
    product: {
      ...{ name: `goods of ${cnCode}`, cnCode, lotNumber: '1' },
      identifiers: [{ scheme: 'internal', value: 'L1' }],
    },
    installation: { name: 'A plant', country },
    period: { from: '2026-02-01', to: '2026-03-31' },
    quantity: { value: quantity, unit: 't' },
    ...(route === undefined ? {} : { productionRoute: route }),
    emissions: {
      direct: { total: direct, gases: [{ gas: 'CO2', mass: direct, gwp: '1', co2e: direct }] },
      indirect: {
        total: indirect,
        electricity: [{ consumption: indirect, factor: '1', source: 'grid', co2e: indirect }],
      },
      upstream: { direct: upstream('direct').toFixed(), indirect: upstream('indirect').toFixed() },
      total: {
        direct: total.direct.toFixed(),
        indirect: total.indirect.toFixed(),
        all: total.direct.plus(total.indirect).toFixed(),
      },
    },
    method: { standard: 'cbam-2025-2547', gwpSet: 'ar5' },
    inputs: inputs.map(inputOf),
  };
};

/** A statement that meets every rule for a lot of {@link lotOf}, with these figures. */
export const statementFor = (
  { cnCode, country = 'CN' }: Pick<Lot, 'cnCode' | 'country'>,
  activityGroup: string,
  specificEmbeddedEmissions: { direct: string; indirect?: string; per: string },
  more: object = {},
): Draft => ({
  schema: 'kiseki.verification-statement/1',
  report: { hash: `0x${'77'.repeat(32)}` },
  installation: { name: 'A plant', country },
  reportingPeriod: { from: '2026-01-01', to: '2026-12-31' },
  assurance: 'reasonable',
  siteVisit: { kind: 'physical', date: '2026-06-01' },
  materiality: { specificEmbeddedEmissions: '1', specificEmbeddedFreeAllocation: '1' },
  signatory: { name: 'A. Verifier', role: 'lead auditor', date: '2026-10-20' },
  accreditation: {
    ...{ body: 'A board', country: 'JP', number: '1', validFrom: '2026-01-01', validTo: '2030-12-31' },
    activityGroups: [activityGroup],
  },
  products: [{ cnCode, activityGroup, specificEmbeddedEmissions, ...more }],
});
