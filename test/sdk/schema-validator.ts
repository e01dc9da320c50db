import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** A validator of a committed JSON Schema, by people who have never heard of Kiseki. */
export const validatorOf = (name: string): ValidateFunction => {
  const url = new URL(`../../docs/reference/${name}.schema.json`, import.meta.url);
  // The patterns say what the formats say; ajv knows formats only with another package.
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: false });
  return ajv.compile(JSON.parse(readFileSync(fileURLToPath(url), 'utf8')));
};
