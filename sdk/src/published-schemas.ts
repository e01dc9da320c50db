import * as z from 'zod';
import { BundleLayer } from './bundle/bundle.ts';
import { AssessmentDocument } from './cbam/eu/assess/index.ts';
import { CBAM_DECLARATION_SCHEMA, CbamDeclaration } from './cbam/eu/declaration/index.ts';
import { VERIFICATION_STATEMENT_SCHEMA, VerificationStatement } from './cbam/eu/evidence/index.ts';
import { OperatorReport } from './cbam/eu/operator-report/index.ts';
import { CbamVerificationReport } from './cbam/eu/verification-report/index.ts';
import { Manifest } from './cbam/tables/index.ts';
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
  published(
    VERIFICATION_STATEMENT_SCHEMA,
    VerificationStatement,
    'Kiseki verification statement',
    'What a verifier states beside its report, so that a program can decide by it. docs/attestation.md has the rules.',
  ),
  published(
    'kiseki.cbam-assessment/1',
    AssessmentDocument,
    'Kiseki assessment of a consignment',
    'What a consignment comes to under the rules of CBAM, with every step.',
  ),
  published(
    CBAM_DECLARATION_SCHEMA,
    CbamDeclaration,
    'Kiseki CBAM declaration of a year',
    'Ours, version 0: the format of the CBAM registry is not published yet.',
  ),
  published(
    'kiseki.operator-report/0',
    OperatorReport,
    'Kiseki operator’s emissions report',
    'The items of (EU) 2025/2547, Annex IV, as far as they are stated.',
  ),
  published(
    'kiseki.cbam-verification-report/0',
    CbamVerificationReport,
    'Kiseki verification report under CBAM',
    'The items of (EU) 2025/2546, Annex, as far as they are stated.',
  ),
  published(
    'kiseki.cbam-tables/1',
    Manifest,
    'Kiseki tables of CBAM',
    'The list of table files with source, validity and digest. docs/cbam-tables.md has their layouts.',
  ),
];
