import { z } from 'zod';
import { buildBundle } from '../../bundle/build-bundle.ts';
import type { AttestationReference } from '../../bundle/bundle.ts';
import type { Bytes32 } from '../../core/hex.ts';
import { issuerIdOf } from '../../ledger/issuer-id.ts';
import { attestationsOf } from '../../ledger/read/events.ts';
import { defineAction } from '../action.ts';
import { readAnchor, readBundle, readCredential } from '../documents.ts';
import { ledgerInput, path } from '../inputs.ts';
import { beside, requireFree, writeText } from '../io/files.ts';
import { type ConnectedLedger, connectLedger } from '../ledger.ts';

/** The attestations that stand on the ledger, favourable or not; withdrawn ones say nothing any more. */
const standingAttestations = async (
  { request, expected, reader }: ConnectedLedger,
  key: { issuerId: Bytes32; declarationId: Bytes32 },
): Promise<AttestationReference[]> => {
  const references: AttestationReference[] = [];
  for (const subject of await attestationsOf(request, expected, key)) {
    const { verifierId, reportHash, contentHash } = subject;
    const fact = await reader.attestation(subject);
    const verifier = await reader.issuer(verifierId);
    if (fact === null || fact.withdrawnAt !== null || verifier === null) continue;
    references.push({ verifier: verifier.did, reportHash, contentHash });
  }
  return references;
};

export const action = defineAction({
  Input: z.object({
    credential: path,
    input: z.array(path).default([]),
    anchor: path.optional(),
    out: path.optional(),
    force: z.boolean().default(false),
    ...ledgerInput,
  }),
  Output: z.strictObject({
    file: z.string(),
    declarationId: z.string(),
    issuer: z.string(),
    attestations: z.int(),
    inputs: z.int(),
  }),
  run: async ({ credential: source, input: files, anchor, out, force, ...connection }, context) => {
    const file = out ?? beside(source, '.bundle.json');
    await requireFree(file, force);
    const { text, credential } = await readCredential(source);
    const location = await readAnchor(anchor ?? beside(source, '.anchor.json'));
    const inputs = await Promise.all(files.map(readBundle));
    const { issuer, declarationId } = credential;
    const ledger = await connectLedger(context, connection);
    const attestations = await standingAttestations(ledger, { issuerId: issuerIdOf(issuer), declarationId });
    const bundle = buildBundle({ presentation: text, anchor: location, attestations, inputs });
    await writeText(file, `${JSON.stringify(bundle)}\n`, { replace: force });
    return {
      data: { file, declarationId, issuer, attestations: attestations.length, inputs: inputs.length },
      text: `${context.style.good('bundled')}  ${declarationId}\n         ${attestations.length} attestation(s), ${inputs.length} input(s) passed on\n         ${file}; it discloses every claim of the credential`,
    };
  },
});
