import { JsonError } from '../../core/parse-json.ts';
import { DeclarationError } from '../../declaration/errors.ts';
import type { Check } from '../context.ts';
import { fail, pass, skipped } from '../outcome.ts';

/** What is disclosed satisfies the schema version that the credential names: fields, codes, units. */
export const checkSchema: Check = ({ credential, credentialError }) => {
  if (credential !== null)
    return pass(
      'schema.ok',
      `${credential.disclosures.length} disclosed claims satisfy kiseki.declaration/1`,
    );
  if (credentialError instanceof DeclarationError || credentialError instanceof JsonError) {
    const { code, message, problems } = credentialError;
    return fail(`schema.${code}`, message, {
      expected: 'claims of kiseki.declaration/1',
      actual: problems.map(({ path, message: what }) => `${path}: ${what}`).join('; ') || message,
      next: 'ask the issuer for a corrected declaration',
    });
  }
  return skipped('schema.not-reached', 'the presentation is refused before its claims are read');
};
