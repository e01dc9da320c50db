import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder outside the checkout. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'kiseki-cli-'));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** What a running chain writes by itself, whatever a command does. */
const ofTheChain = (path: string): boolean => /(^|\/)chain\//.test(path);

/** Every file below a folder with the hash of its bytes: two of these are equal when nothing was written between them. */
export const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !ofTheChain(path))
      .sort()
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
