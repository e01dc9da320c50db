import type { Bundle } from '../../bundle/bundle.ts';
import {
  assessBundle,
  type BundleAssessment,
  type BundleConsignment,
  gatherEvidenceFacts,
  NO_FACTS,
} from '../../cbam/eu/evidence/index.ts';
import type { EuTables } from '../../cbam/eu/tables.ts';
import { LedgerError } from '../../ledger/errors.ts';
import type { LedgerReader } from '../../ledger/facts.ts';
import type { VerificationReport } from '../../verify/report.ts';
import type { Context } from '../context.ts';
import { readBundle } from '../documents.ts';
import { readBytes } from '../io/files.ts';
import { type VerifyInput, verifyUnder } from '../verification.ts';

/** A ledger that cannot tell leaves the verification incomplete, and the rules without facts: nothing is taken for granted. */
export const factsOf = async (bundle: Bundle, ledger: LedgerReader | null) => {
  if (ledger === null) return NO_FACTS;
  try {
    return await gatherEvidenceFacts(bundle, ledger);
  } catch (error) {
    if (error instanceof LedgerError) return NO_FACTS;
    throw error;
  }
};

/**
 * Verifies a bundle, asks the ledger what the rules for actual values need, and assesses the consignment.
 * @param copy file of the verification report that came with the goods, which has to be the one that was attested to
 * @throws CliError, BundleError, PolicyError; CbamError of `assessBundle`
 */
export const assessFromBundle = async (
  tables: EuTables,
  file: string,
  consignment: BundleConsignment,
  context: Context,
  input: VerifyInput,
  copy?: string,
): Promise<{ readonly assessed: BundleAssessment; readonly report: VerificationReport }> => {
  const bundle = await readBundle(file);
  const bytes = copy === undefined ? undefined : await readBytes(copy);
  const { policy, ledger, report } = await verifyUnder(bundle, context, input, bytes);
  const facts = await factsOf(bundle, ledger);
  return { assessed: assessBundle(tables, { bundle, report, facts, policy, consignment }), report };
};
