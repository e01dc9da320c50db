import { z } from 'zod';
import { Declaration, SCHEMA_VERSION } from './model/declaration.ts';

/**
 * The published JSON Schema (draft 2020-12) of a declaration. It says what each field looks like; that totals equal their
 * parts is beyond what JSON Schema can say, `parseDeclaration` checks it.
 */
export const declarationJsonSchema = (): unknown => ({
  ...z.toJSONSchema(Declaration, { target: 'draft-2020-12' }),
  $id: `urn:${SCHEMA_VERSION.replaceAll(/[./]/g, ':')}`,
  title: 'Kiseki declaration',
});
