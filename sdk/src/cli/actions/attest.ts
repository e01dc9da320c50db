import { z } from 'zod';
import { hashOfBytes } from '../../bundle/attested-text.ts';
import type { Bytes32 } from '../../core/hex.ts';
import { parseCredential } from '../../credential/parse-credential.ts';
import { OUTCOMES } from '../../ledger/facts.ts';
import { issuerIdOf } from '../../ledger/issuer-id.ts';
import { defineAction } from '../action.ts';
import { inclusionOf, readBundle, readStatement } from '../documents.ts';
import { CliError } from '../errors.ts';
import { did, path, writeInput } from '../inputs.ts';
import { readBytes } from '../io/files.ts';
import { connectLedger } from '../ledger.ts';
import { addressOfSigner } from '../signing.ts';
import { ownDid, Written, write, writtenText } from '../writing.ts';

type Attested = {
  /** What goes onto the ledger. */
  readonly hash: Bytes32;
  readonly documentHash: Bytes32;
};

/**
 * What is attested to: the report, or the statement that names it.
 * @throws CliError `cli.statement-other-report`; errors of `readStatement`
 */
const readAttested = async (report: string, statementFile: string | undefined): Promise<Attested> => {
  const documentHash = hashOfBytes(await readBytes(report));
  if (statementFile === undefined) return { hash: documentHash, documentHash };
  const { hash, statement } = await readStatement(statementFile);
  if (statement.report.hash === documentHash) return { hash, documentHash };
  throw new CliError(
    'cli.statement-other-report',
    `${statementFile} names the report ${statement.report.hash}, and ${report} is another one`,
    { hint: `when ${report} is the right one, set "report": { "hash": "${documentHash}" } in the statement` },
  );
};

export const action = defineAction({
  Input: z.object({
    bundle: path,
    report: path,
    statement: path.optional(),
    outcome: z.enum(OUTCOMES),
    did: did.optional(),
    ...writeInput,
  }),
  Output: Written.extend({
    declarationId: z.string(),
    issuer: z.string(),
    verifier: z.string(),
    /** keccak256 of the report, or of the statement where there is one. */
    reportHash: z.string(),
    /** keccak256 of the report. */
    documentHash: z.string(),
    contentHash: z.string(),
  }),
  run: async ({ bundle: file, report, statement, outcome, did: named, ...input }, context) => {
    const { hash: reportHash, documentHash } = await readAttested(report, statement);
    const ledger = await connectLedger(context, input);
    const bundle = await readBundle(file);
    const { issuer, declarationId, contentHash, disclosures } = parseCredential(bundle.presentation);
    const verifier = named ?? ownDid(ledger, await addressOfSigner(context, input));
    const subject = {
      verifierId: issuerIdOf(verifier),
      issuerId: issuerIdOf(issuer),
      declarationId,
      reportHash,
      contentHash,
    };
    const call = ledger.calls.attest(subject, outcome, inclusionOf(bundle));
    const attestedText =
      statement === undefined
        ? `the report ${reportHash}`
        : `the statement ${reportHash} on the report ${documentHash}`;
    const role = 'verifier: its controller or a delegate for attesting';
    const written = await write(context, ledger, input, { call, role });
    return {
      data: { ...written, declarationId, issuer, verifier, reportHash, documentHash, contentHash },
      text: `${writtenText(written, context)}\n      on ${disclosures.length} disclosed claims and ${attestedText}`,
    };
  },
});
