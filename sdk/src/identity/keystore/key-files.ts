import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IdentityError } from '../errors.ts';
import { type KeystoreFile, parseKeystore } from './keystore-json.ts';

const folderOf = (home: string): string => join(home, 'keys');

const pathOf = (home: string, name: string): string => {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(name)) {
    throw new IdentityError(
      'identity.key-name-invalid',
      `not a name for a key: ${JSON.stringify(name.slice(0, 80))}`,
      {
        hint: 'use up to 64 lower-case letters, digits and hyphens, such as steel-mill',
      },
    );
  }
  return join(folderOf(home), `${name}.json`);
};

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/**
 * Writes a keystore under a name, readable by its owner alone. An existing key is never replaced, and a full disk leaves no
 * half-written one: the file appears under its name only when it is complete.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { encryptKey, listKeys, newSecret, saveKey } from '@kiseki/sdk';
 *
 * const home = mkdtempSync(join(tmpdir(), 'kiseki-example-'));
 * const secret = newSecret('secp256k1');
 * await saveKey(home, 'steel-mill', await encryptKey('secp256k1', secret, 'a long password'));
 * console.log(await listKeys(home)); // [ 'steel-mill' ]
 * ```
 */
export const saveKey = async (home: string, name: string, keystore: KeystoreFile): Promise<string> => {
  const path = pathOf(home, name);
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(folderOf(home), { recursive: true, mode: 0o700 });
    await writeFile(temporary, `${JSON.stringify(keystore, null, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    await chmod(temporary, 0o600);
    // A hard link fails when the name is taken, where a rename would replace.
    await link(temporary, path);
  } catch (cause) {
    if (hasCode(cause, 'EEXIST')) {
      throw new IdentityError('identity.key-exists', `there is a key named ${name} already`, {
        hint: 'choose another name; a key is never replaced',
        cause,
      });
    }
    throw new IdentityError('identity.home-unwritable', `cannot write the key ${name}: ${String(cause)}`, {
      hint: 'check the rights and the free space of the home folder (--home, KISEKI_HOME)',
      cause,
    });
  } finally {
    // Where nothing may be written nothing may be looked at either; the error above is the one that counts.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
  return path;
};

/**
 * @throws IdentityError `identity.key-not-found`, or `identity.keystore-malformed`.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { decryptKey, encryptKey, loadKey, newSecret, saveKey } from '@kiseki/sdk';
 *
 * const home = mkdtempSync(join(tmpdir(), 'kiseki-example-'));
 * const secret = newSecret('secp256k1');
 * await saveKey(home, 'steel-mill', await encryptKey('secp256k1', secret, 'a long password'));
 * const { type } = await decryptKey(await loadKey(home, 'steel-mill'), 'a long password');
 * console.log(type); // secp256k1
 * ```
 */
export const loadKey = async (home: string, name: string): Promise<KeystoreFile> => {
  const path = pathOf(home, name);
  try {
    if ((await stat(path)).size > 65_536) {
      throw new IdentityError(
        'identity.keystore-malformed',
        `the key ${name} is too large to be a keystore`,
        {
          hint: 'take the file from your backup',
        },
      );
    }
    return parseKeystore(await readFile(path, 'utf8'));
  } catch (cause) {
    if (!hasCode(cause, 'ENOENT')) throw cause;
    throw new IdentityError('identity.key-not-found', `there is no key named ${name}`, {
      hint: '`kiseki key list` shows the keys; `kiseki key new NAME` makes one',
      cause,
    });
  }
};

/** Names of all keys, sorted. */
export const listKeys = async (home: string): Promise<string[]> => {
  try {
    const files = await readdir(folderOf(home));
    return files
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
      .sort();
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return [];
    throw cause;
  }
};
