import { z } from 'zod';
import { buildBundle } from '../../bundle/build-bundle.ts';
import type { AnchorLocation, AttestationReference } from '../../bundle/bundle.ts';
import type { Bytes32 } from '../../core/hex.ts';
import type { ParsedCredential } from '../../credential/parse-credential.ts';
import { issuerIdOf } from '../../ledger/issuer-id.ts';
import { attestationsOf } from '../../ledger/read/events.ts';
import { verifyProof } from '../../merkle/verify-proof.ts';
import { defineAction } from '../action.ts';
import { readAnchor, readBundle, readCredential, readStatement, type StatementFile } from '../documents.ts';
import { CliError } from '../errors.ts';
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

/**
 * The attestations with the statements that they were made with.
 * @throws CliError `cli.statement-unmatched` for a statement that nobody attested with
 */
const withStatements = (
  attestations: readonly AttestationReference[],
  statements: readonly (StatementFile & { readonly file: string })[],
): AttestationReference[] => {
  const stranger = statements.find(({ hash }) => !attestations.some(({ reportHash }) => reportHash === hash));
  if (stranger !== undefined) {
    throw new CliError(
      'cli.statement-unmatched',
      `no attestation on the ledger was made with ${stranger.file}`,
      {
        hint: `its keccak256 is ${stranger.hash}: give the file exactly as the verifier attested with it`,
      },
    );
  }
  return attestations.map((reference) => {
    const own = statements.find(({ hash }) => hash === reference.reportHash);
    return own === undefined ? reference : { ...reference, statement: own.text };
  });
};

/** Whether the ledger has the declaration at the place that a file names. */
const isAnchoredAt = async (
  { expected, reader }: ConnectedLedger,
  { issuer, declarationId }: ParsedCredential,
  location: AnchorLocation,
): Promise<boolean> => {
  const { chainId, issuerRegistry, declarationRegistry } = expected;
  if (
    location.chainId !== chainId ||
    location.issuerRegistry !== issuerRegistry ||
    location.declarationRegistry !== declarationRegistry
  )
    return false;
  const issuerId = issuerIdOf(issuer);
  const quantity = BigInt(location.quantity);
  if (location.kind === 'single')
    return (await reader.anchor({ issuerId, declarationId }))?.quantity === quantity;
  const { root, proof } = location;
  return (
    verifyProof({ declarationId, quantity, root, proof }) && (await reader.batch({ issuerId, root })) !== null
  );
};

export const action = defineAction({
  Input: z.object({
    credential: path,
    input: z.array(path).default([]),
    statement: z.array(path).default([]),
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
    statements: z.int(),
    inputs: z.int(),
  }),
  run: async (
    { credential: source, input: files, statement: named, anchor, out, force, ...connection },
    context,
  ) => {
    const file = out ?? beside(source, '.bundle.json');
    await requireFree(file, force);
    const { text, credential } = await readCredential(source);
    const anchorFile = anchor ?? beside(source, '.anchor.json');
    const location = await readAnchor(anchorFile);
    const inputs = await Promise.all(files.map(readBundle));
    const statements = await Promise.all(
      named.map(async (path) => ({ file: path, ...(await readStatement(path)) })),
    );
    const { issuer, declarationId } = credential;
    const ledger = await connectLedger(context, connection);
    if (!(await isAnchoredAt(ledger, credential, location))) {
      throw new CliError(
        'cli.anchor-invalid',
        `the ledger does not have ${source} where ${anchorFile} says`,
        {
          hint: 'give the file of this credential and this ledger; `kiseki anchor` writes it anew',
        },
      );
    }
    const standing = await standingAttestations(ledger, { issuerId: issuerIdOf(issuer), declarationId });
    const attestations = withStatements(standing, statements);
    const bundle = buildBundle({ presentation: text, anchor: location, attestations, inputs });
    const stated = statements.length === 0 ? '' : ` with ${statements.length} statement(s)`;
    await writeText(file, `${JSON.stringify(bundle)}\n`, { replace: force, mode: 0o600 });
    return {
      data: {
        file,
        declarationId,
        issuer,
        attestations: attestations.length,
        statements: statements.length,
        inputs: inputs.length,
      },
      text: `${context.style.good('bundled')}  ${declarationId}\n         ${attestations.length} attestation(s)${stated}, ${inputs.length} input(s) passed on\n         ${file}; it discloses every claim of the credential`,
    };
  },
});
