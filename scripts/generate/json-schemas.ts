import { publishedSchemas } from '../../sdk/src/published-schemas.ts';
import type { GeneratedFile } from './generated-file.ts';

/** `kiseki.policy/1` becomes `policy-1.schema.json`. */
const pathOf = (version: string): string =>
  `docs/reference/${version.replace('kiseki.', '').replace('/', '-')}.schema.json`;

export const jsonSchemaFiles = (): GeneratedFile[] =>
  publishedSchemas().map(({ version, jsonSchema }) => ({
    path: pathOf(version),
    text: `${JSON.stringify(jsonSchema, null, 2)}\n`,
  }));
