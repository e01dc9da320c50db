import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EuTables, loadEuTables } from '../../cbam/eu/tables.ts';
import { Manifest, type TableFiles } from '../../cbam/tables/index.ts';
import { parseJson } from '../../core/parse-json.ts';
import { inFile, readText } from '../io/files.ts';

/** What comes with Kiseki: beside the sources as beside what is built. */
const SHIPPED = fileURLToPath(new URL('../../../data/cbam/eu/', import.meta.url));

/** The names of the files of a `tables.json`; none of one that is not well-formed, which the loader says. */
const filesOf = (path: string, manifest: string): readonly string[] => {
  const parsed = Manifest.safeParse(inFile(path, () => parseJson(manifest)));
  return parsed.success ? [...new Set(parsed.data.tables.map(({ file }) => file))] : [];
};

/** A `tables.json` and the files that it names. @throws CliError `cli.file-unreadable`, JsonError */
const readTableFiles = async (folder: string): Promise<TableFiles> => {
  const path = join(folder, 'tables.json');
  const manifest = await readText(path);
  const files = await Promise.all(
    filesOf(path, manifest).map(async (file) => [file, await readText(join(folder, file))] as const),
  );
  return { manifest, files: new Map(files) };
};

/**
 * The tables that come with Kiseki, and those of a folder of the user, which replace them where id and version are the same.
 *
 * @throws CliError `cli.file-unreadable`, JsonError; CbamError `cbam.table-invalid`, `cbam.table-digest`
 */
export const readTables = async (dataFolder?: string): Promise<EuTables> => {
  const shipped = await readTableFiles(SHIPPED);
  if (dataFolder === undefined) return loadEuTables([shipped]);
  return loadEuTables([shipped, await readTableFiles(dataFolder)]);
};
