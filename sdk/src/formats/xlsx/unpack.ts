import { Inflate } from 'fflate';
import { XlsxError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { compressedPart, notAWorkbook, type ZipEntry } from './zip-directory.ts';

/** Deflate packs at most 1 : 1 032, so that a step makes at most 4 MB before it is counted. */
const STEP_BYTES = 4_096;

const tooLarge = (what: string, limit: number): XlsxError =>
  new XlsxError('xlsx.too-large', `${what} of the workbook unpacks to more than ${limit} bytes`, {
    hint: 'give the template as it was filled in: it has no part that is nearly as large',
  });

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Counts what really comes out and stops at the limit: the size that the archive claims may be a lie. */
const inflate = (name: string, compressed: Uint8Array, limit: number, what: string): Uint8Array => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isComplete = false;
  const stream = new Inflate((chunk, final) => {
    length += chunk.length;
    if (length > limit) throw tooLarge(what, limit);
    chunks.push(chunk);
    isComplete = final;
  });
  try {
    for (let at = 0; at < compressed.length; at += STEP_BYTES) {
      const end = Math.min(at + STEP_BYTES, compressed.length);
      stream.push(compressed.subarray(at, end), end === compressed.length);
    }
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw notAWorkbook(`its part ${name} does not unpack`);
  }
  if (!isComplete) throw notAWorkbook(`its part ${name} is cut off`);
  return joined(chunks, length);
};

/** Unpacks parts one by one within the limits of a part and of them all; `what` names the part in an error. */
export const createUnpacker = (bytes: Uint8Array): ((entry: ZipEntry, what: string) => Uint8Array) => {
  let left: number = LIMITS.allBytes;
  return (entry, what) => {
    const limit = Math.min(LIMITS.partBytes, left);
    const compressed = compressedPart(bytes, entry);
    if (!entry.isDeflated && compressed.length > limit) throw tooLarge(what, limit);
    const part = entry.isDeflated ? inflate(entry.name, compressed, limit, what) : compressed;
    if (part.length !== entry.claimedBytes)
      throw notAWorkbook(`its part ${entry.name} has not the size that the archive claims`);
    left -= part.length;
    return part;
  };
};
