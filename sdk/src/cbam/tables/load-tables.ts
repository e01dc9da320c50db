import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { parseJson } from '../../core/parse-json.ts';
import { problemsOf } from '../../core/problems.ts';
import { CbamError } from '../errors.ts';
import { Manifest, type ManifestEntry } from './manifest.ts';
import type { TableFiles, TableInfo } from './table-info.ts';

/** A table whose digest was verified; its text is still to be read. */
export type LoadedTable = {
  readonly info: TableInfo;
  readonly layout: 'kiseki' | 'published';
  readonly text: string;
};

/** The lower-case hexadecimal SHA-256 of a text as UTF-8. */
export const textDigest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

const parseManifest = (text: string): Manifest => {
  const parsed = Manifest.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new CbamError('cbam.table-invalid', 'the tables.json does not list tables as it should', {
    hint: 'mend what is listed; docs/cbam-tables.md has the fields',
    problems: problemsOf(parsed.error),
  });
};

const loadTable = (entry: ManifestEntry, files: ReadonlyMap<string, string>): LoadedTable => {
  const { layout = 'kiseki', licence, ...rest } = entry;
  const text = files.get(entry.file);
  if (text === undefined) {
    throw new CbamError('cbam.table-invalid', `tables.json names ${entry.file}, which is not there`, {
      hint: 'put the file beside tables.json, or take its entry out',
    });
  }
  const digest = textDigest(text);
  if (digest !== entry.sha256) {
    throw new CbamError(
      'cbam.table-digest',
      `${entry.file} has the SHA-256 ${digest}, but tables.json says ${entry.sha256}`,
      { hint: 'get the file again; if you changed it on purpose, write its new digest into tables.json' },
    );
  }
  return { info: licence === undefined ? rest : { ...rest, licence }, layout, text };
};

/**
 * The tables of all sources, in their order; a table of a later source takes the place of an earlier one with the same id
 * and version.
 * @throws CbamError `cbam.table-invalid`, `cbam.table-digest`
 */
export const loadTables = (sources: readonly TableFiles[]): readonly LoadedTable[] => {
  const tables = new Map<string, LoadedTable>();
  for (const { manifest, files } of sources) {
    for (const entry of parseManifest(manifest).tables) {
      tables.set(`${entry.id} ${entry.version}`, loadTable(entry, files));
    }
  }
  return [...tables.values()];
};
