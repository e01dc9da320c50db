import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { KisekiError } from '../core/errors.ts';
import type { Bytes32 } from '../core/hex.ts';
import { parseJson } from '../core/parse-json.ts';
import { bytes32 } from '../declaration/model/scalars.ts';
import { plainKeccak256 } from '../merkle/keccak.ts';
import { type AttestationReference, MAX_STATEMENT_LENGTH } from './bundle.ts';

/** keccak256 of a document. */
export const hashOfBytes = (bytes: Uint8Array): Bytes32 => `0x${bytesToHex(plainKeccak256(bytes))}`;

/** keccak256 of the UTF-8 bytes of a text: how the ledger names a statement. */
export const hashOfText = (text: string): Bytes32 => hashOfBytes(utf8ToBytes(text));

/** Whether the statement that travels with an attestation is the one that the ledger names; true where none travels. */
export const isAttestedText = ({ statement, reportHash }: AttestationReference): boolean =>
  statement === undefined || hashOfText(statement) === reportHash;

/** All that the format of a bundle knows of a statement: it names the document that it is about. */
const NamesReport = z.looseObject({ report: z.looseObject({ hash: bytes32 }) });

const reportNamedBy = (statement: string): Bytes32 | null => {
  try {
    const json = parseJson(statement, { maxBytes: 4 * MAX_STATEMENT_LENGTH, maxDepth: 12 });
    return NamesReport.safeParse(json).data?.report.hash ?? null;
  } catch (error) {
    if (error instanceof KisekiError) return null;
    throw error;
  }
};

/**
 * keccak256 of each document that an attestation binds: what the ledger names, and the signed report that a statement names
 * in turn. A statement that is not the one on the ledger binds nothing.
 */
export const attestedDocuments = (reference: AttestationReference): readonly Bytes32[] => {
  const { statement, reportHash } = reference;
  if (statement === undefined || !isAttestedText(reference)) return [reportHash];
  const named = reportNamedBy(statement);
  return named === null ? [reportHash] : [reportHash, named];
};
