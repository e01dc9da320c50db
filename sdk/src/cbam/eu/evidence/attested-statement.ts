import { isAttestedText } from '../../../bundle/attested-text.ts';
import type { AttestationReference } from '../../../bundle/bundle.ts';
import { KisekiError } from '../../../core/errors.ts';
import { type Finding, met, unmet } from './rule.ts';
import { parseVerificationStatement, type VerificationStatement } from './statement.ts';

/** The statement that travels with an attestation; `null` when none can be relied on, and the finding says why. */
export type AttestedStatement = {
  readonly statement: VerificationStatement | null;
  readonly finding: Finding;
};

const absent = (reason: string): AttestedStatement => ({ statement: null, finding: unmet(reason) });

const problemText = (error: KisekiError): string =>
  [error.message, ...error.problems.slice(0, 3).map(({ path, message }) => `${path} ${message}`)].join('; ');

export const attestedStatement = (reference: AttestationReference | null): AttestedStatement => {
  if (reference === null) return absent('there is no attestation that a statement could stand with');
  const { statement: text } = reference;
  if (text === undefined)
    return absent('no statement of the verifier came with the attestation (`kiseki bundle --statement`)');
  if (!isAttestedText(reference)) return absent('the statement is not the one that was attested to');
  try {
    const statement = parseVerificationStatement(text);
    return { statement, finding: met(`the verifier states it, on the report ${statement.report.hash}`) };
  } catch (error) {
    if (error instanceof KisekiError) return absent(problemText(error));
    throw error;
  }
};
