import { declarationJsonSchema } from '../../sdk/src/declaration/index.ts';
import type { GeneratedFile } from '../generate.ts';

const file = (name: string, schema: unknown): GeneratedFile => ({
  path: `docs/reference/${name}.schema.json`,
  text: `${JSON.stringify(schema, null, 2)}\n`,
});

/** The published JSON Schemas, from the schemas that the SDK validates with. */
export const jsonSchemaFiles = (): GeneratedFile[] => [file('declaration-1', declarationJsonSchema())];
