import { keccak256 } from 'viem';
import { z } from 'zod';
import { parseCredential } from '../../credential/parse-credential.ts';
import { OUTCOMES } from '../../ledger/facts.ts';
import { issuerIdOf } from '../../ledger/issuer-id.ts';
import { defineAction } from '../action.ts';
import { inclusionOf, readBundle } from '../documents.ts';
import { did, path, writeInput } from '../inputs.ts';
import { readBytes } from '../io/files.ts';
import { connectLedger } from '../ledger.ts';
import { addressOfSigner } from '../signing.ts';
import { ownDid, Written, write, writtenText } from '../writing.ts';

export const action = defineAction({
  Input: z.object({
    bundle: path,
    report: path,
    outcome: z.enum(OUTCOMES),
    did: did.optional(),
    ...writeInput,
  }),
  Output: Written.extend({
    declarationId: z.string(),
    issuer: z.string(),
    verifier: z.string(),
    reportHash: z.string(),
    contentHash: z.string(),
  }),
  run: async ({ bundle: file, report, outcome, did: named, ...input }, context) => {
    const ledger = await connectLedger(context, input);
    const bundle = await readBundle(file);
    const { issuer, declarationId, contentHash, disclosures } = parseCredential(bundle.presentation);
    const reportHash = keccak256(await readBytes(report));
    const verifier = named ?? ownDid(ledger, await addressOfSigner(context, input));
    const subject = {
      verifierId: issuerIdOf(verifier),
      issuerId: issuerIdOf(issuer),
      declarationId,
      reportHash,
      contentHash,
    };
    const call = ledger.calls.attest(subject, outcome, inclusionOf(bundle));
    const role = 'verifier: its controller or a delegate for attesting';
    const written = await write(context, ledger, input, { call, role });
    return {
      data: { ...written, declarationId, issuer, verifier, reportHash, contentHash },
      text: `${writtenText(written, context)}\n      on ${disclosures.length} disclosed claims and the report ${reportHash}`,
    };
  },
});
