import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { KisekiError } from '../../core/errors.ts';
import { CliError } from '../errors.ts';

const MAX_BYTES = 64 * 1024 * 1024;

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The bytes of a file that a user names.
 *
 * @throws CliError `cli.file-unreadable`, `cli.file-too-large`.
 */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      throw new CliError('cli.file-too-large', `${path} has more than ${MAX_BYTES} bytes`, {
        hint: 'give the file that Kiseki wrote; nothing it writes is this large',
      });
    }
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError('cli.file-unreadable', `cannot read ${path}: ${messageOf(cause)}`, {
      hint: 'check the path and your rights to read it',
      cause,
    });
  }
};

/** @throws CliError `cli.file-unreadable` also for bytes that are not UTF-8. */
export const readText = async (path: string): Promise<string> => {
  const bytes = await readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CliError('cli.file-unreadable', `${path} is not UTF-8 text`, {
      hint: 'is it another format, or compressed?',
      cause,
    });
  }
};

/** What a file says, read by `parse`: with several files on one command line an error has to name the one that it is about. */
export const inFile = <T>(path: string, parse: () => T): T => {
  try {
    return parse();
  } catch (error) {
    if (error instanceof KisekiError) error.message = `${path}: ${error.message}`;
    throw error;
  }
};

/** The text of a file, or `null` when there is none. */
export const readTextIfAny = async (path: string): Promise<string | null> => {
  try {
    await stat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
  }
  return readText(path);
};

/**
 * Writes a whole file or none: it appears under its name when it is complete and on the disk. A folder that has to be made for
 * it is the user's alone, since it may be the home.
 *
 * @param replace Whether a file of that name may be replaced.
 * @throws CliError `cli.file-exists`, `cli.file-unwritable`.
 */
export const writeBytes = async (
  path: string,
  content: Uint8Array | string,
  { replace, mode = 0o644 }: { replace: boolean; mode?: number },
): Promise<void> => {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    // A hard link fails where the name is taken; a rename replaces.
    await (replace ? rename(temporary, path) : link(temporary, path));
  } catch (cause) {
    if (hasCode(cause, 'EEXIST')) {
      throw new CliError('cli.file-exists', `${path} exists already`, {
        hint: 'name another file with --out, or add --force to replace it',
        cause,
      });
    }
    throw new CliError('cli.file-unwritable', `cannot write ${path}: ${messageOf(cause)}`, {
      hint: 'check the rights and the free space of the folder; nothing was written',
      cause,
    });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
};

/** {@link writeBytes} of a text, as UTF-8. */
export const writeText = (
  path: string,
  text: string,
  options: { replace: boolean; mode?: number },
): Promise<void> => writeBytes(path, text, options);

/** Refuses early, before work that a taken name would waste. @throws CliError `cli.file-exists`. */
export const requireFree = async (path: string, force: boolean): Promise<void> => {
  if (force) return;
  const taken = await stat(path).then(
    () => true,
    () => false,
  );
  if (taken) {
    throw new CliError('cli.file-exists', `${path} exists already`, {
      hint: 'name another file with --out, or add --force to replace it',
    });
  }
};

/** `dir/mill.json` and `.anchor.json` give `dir/mill.anchor.json`: what belongs together lies together. */
export const beside = (path: string, extension: string): string => {
  const own = extname(path);
  return `${own === '' ? path : path.slice(0, -own.length)}${extension}`;
};
