import { XlsxError } from './errors.ts';
import { LIMITS } from './limits.ts';

/** A part of a ZIP archive, as its central directory names it: the one that spreadsheet programs read by. */
export type ZipEntry = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly compressedBytes: number;
  /** As the archive claims; what comes out is counted. */
  readonly claimedBytes: number;
  readonly headerOffset: number;
};

export const notAWorkbook = (why: string): XlsxError =>
  new XlsxError('xlsx.not-a-workbook', `the file is no XLSX workbook: ${why}`, {
    hint: 'save it as an Excel workbook (.xlsx), without a password',
  });

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const HEADER = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const HEADER_BYTES = 30;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const endOfDirectory = (view: DataView): number => {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (
      view.getUint32(at, true) === END &&
      at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  throw notAWorkbook('it is no ZIP archive, or it was cut off');
};

const entryAt = (bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } => {
  if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY)
    throw notAWorkbook('its list of parts is damaged');
  const method = view.getUint16(at + 10, true);
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, nameEnd));
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw notAWorkbook(`its part ${name} is encrypted`);
  if (method !== STORED && method !== DEFLATED)
    throw notAWorkbook(`its part ${name} is compressed in a way that no spreadsheet program uses`);
  return {
    entry: {
      name,
      isDeflated: method === DEFLATED,
      compressedBytes: view.getUint32(at + 20, true),
      claimedBytes: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    },
    next: nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
};

/**
 * The parts of an archive, without unpacking any. Nothing is believed: offsets are checked where they are used, and sizes are
 * counted while unpacking.
 *
 * @throws XlsxError `xlsx.not-a-workbook`, `xlsx.too-large`.
 */
export const zipDirectory = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> => {
  const view = viewOf(bytes);
  if (view.byteLength < END_BYTES) throw notAWorkbook('it is too short');
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.parts) {
    throw new XlsxError('xlsx.too-large', `the workbook has ${count} parts, more than ${LIMITS.parts}`, {
      hint: 'give the template as it was filled in',
    });
  }
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(bytes, view, at);
    // Two programs would read two different parts.
    if (entries.has(entry.name)) throw notAWorkbook(`it has two parts named ${entry.name}`);
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
};

/** The compressed bytes of a part. @throws XlsxError `xlsx.not-a-workbook`. */
export const compressedPart = (
  bytes: Uint8Array,
  { name, headerOffset, compressedBytes }: ZipEntry,
): Uint8Array => {
  const view = viewOf(bytes);
  if (headerOffset + HEADER_BYTES > view.byteLength || view.getUint32(headerOffset, true) !== HEADER)
    throw notAWorkbook(`its part ${name} is damaged`);
  const start =
    headerOffset +
    HEADER_BYTES +
    view.getUint16(headerOffset + 26, true) +
    view.getUint16(headerOffset + 28, true);
  if (start + compressedBytes > view.byteLength) throw notAWorkbook(`its part ${name} is cut off`);
  return bytes.subarray(start, start + compressedBytes);
};
