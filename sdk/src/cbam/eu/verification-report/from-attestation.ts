import { type Findings, found } from '../../report-items/index.ts';

/** What the ledger says about the attestation that a verification accepted. */
export type AcceptedAttestation = {
  /** DID of the verifier. */
  readonly verifier: string;
  /** What the check of the attestation found. */
  readonly conclusion: string;
  /** Seconds since the Unix epoch, UTC. */
  readonly attestedAt: number | null;
  /** Of the documents that attestations in the bundle bind. */
  readonly reportHashes: readonly string[];
};

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** What an attestation on the ledger states for the items of a verification report: little, and nothing as a whole. */
export const attestedFindings = (attestation: AcceptedAttestation | null): Findings => {
  if (attestation === null) return new Map();
  const { verifier, conclusion, attestedAt, reportHashes } = attestation;
  return new Map([
    ...found(
      '1.2(a)',
      reportHashes.map((hash) => `keccak256 ${hash}`),
      'the hash alone; add the identifier',
    ),
    ...found('1.3(a)', verifier, 'the DID alone; add the name'),
    ...found('2.6(a)', conclusion, 'as the ledger has it; add the verifier’s statement'),
    ...found(
      '2.6(h)',
      attestedAt === null ? null : `attested on ${dayOf(attestedAt)} by ${verifier}`,
      'add the person who signed',
    ),
  ]);
};
