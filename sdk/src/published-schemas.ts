import * as z from 'zod';
import { BundleLayer } from './bundle/bundle.ts';
import { Declaration, SCHEMA_VERSION } from './declaration/model/declaration.ts';
import { Deployment } from './ledger/deployment.ts';
import { TRACE_SCHEMA, TraceGraph } from './trace/model.ts';
import { POLICY_SCHEMA, Policy } from './verify/policy.ts';
import { ReportDocument } from './verify/report-schema.ts';

/** A bundle with its inputs, which `parseBundle` reads layer by layer instead, to bound them all together. */
const Bundle = BundleLayer.extend({
  get inputs() {
    return z.array(Bundle).max(32);
  },
});

/** A format that others may validate with any JSON Schema validator (draft 2020-12). */
export type PublishedSchema = { readonly version: string; readonly jsonSchema: object };

const published = (
  version: string,
  schema: z.ZodType,
  title: string,
  description: string,
): PublishedSchema => ({
  version,
  jsonSchema: {
    ...z.toJSONSchema(schema, { target: 'draft-2020-12' }),
    $id: `urn:${version.replaceAll(/[./]/g, ':')}`,
    title,
    description,
  },
});

/** The published JSON Schemas, made from the schemas that the SDK validates with. */
export const publishedSchemas = (): PublishedSchema[] => [
  published(
    SCHEMA_VERSION,
    Declaration,
    'Kiseki declaration',
    'What each field looks like. That totals equal their parts is more than JSON Schema can say: parseDeclaration checks it.',
  ),
  published(
    'kiseki.bundle/1',
    Bundle,
    'Kiseki evidence bundle',
    'The portable evidence about one declaration, and the bundles of its inputs that the holder passes on.',
  ),
  published(
    POLICY_SCHEMA,
    Policy,
    'Kiseki policy',
    'What an importer trusts, and what has to be shown before it accepts a bundle.',
  ),
  published(
    'kiseki.deployment/1',
    Deployment,
    'Kiseki deployments file',
    'Where the contracts of one ledger are, and how to know them again.',
  ),
  published(
    'kiseki.report/1',
    ReportDocument,
    'Kiseki verification report',
    'What is known about one bundle under one policy, and about its inputs.',
  ),
  published(
    TRACE_SCHEMA,
    TraceGraph,
    'Kiseki trace',
    'Where the emissions of one lot come from. docs/trace.md says how each figure is made; that the lists add up to the total is in `reconciliation`.',
  ),
];
