import type { ShapeGroup, ShapeNode } from './shape-node.ts';

const value: ShapeNode = { kind: 'value' };
const group = (fields: Readonly<Record<string, ShapeNode>>): ShapeGroup => ({
  kind: 'group',
  fields: Object.entries(fields),
});
const list = (capacity: number, element: ShapeNode): ShapeNode => ({ kind: 'list', capacity, element });
const values = (...names: string[]): ShapeGroup =>
  group(Object.fromEntries(names.map((name) => [name, value])));

/**
 * The disclosable claims of schema version `kiseki.declaration/1`, in order. Never change it: another order is another
 * version, since the order decides which slot a disclosure counts in. Capacities are the schema's bounds.
 */
export const DECLARATION_SHAPE: ShapeGroup = group({
  product: group({ name: value, cnCode: value, identifiers: list(8, value), lotNumber: value }),
  installation: values('name', 'operator', 'country', 'unlocode', 'coordinates'),
  period: value,
  quantity: value,
  productionRoute: value,
  emissions: group({
    direct: group({
      total: value,
      gases: list(4, values('gas', 'mass', 'gwp', 'co2e')),
      sources: list(64, values('name', 'kind', 'co2e')),
    }),
    indirect: group({
      total: value,
      electricity: list(8, values('consumption', 'factor', 'source', 'co2e')),
    }),
    upstream: values('direct', 'indirect'),
    total: values('direct', 'indirect', 'all'),
  }),
  method: values('standard', 'gwpSet', 'description'),
  inputs: list(
    32,
    group({
      kind: value,
      issuer: value,
      declarationId: value,
      source: value,
      evidence: value,
      name: value,
      cnCode: value,
      country: value,
      quantity: value,
      specificEmbedded: values('direct', 'indirect'),
    }),
  ),
  carbonPrice: list(8, values('country', 'instrument', 'amount', 'currency', 'coveredEmissions', 'rebate')),
  qualifyingParameters: list(16, values('name', 'value')),
});
