import { z } from 'zod';
import { KEY_TYPES, newSecret } from '../../identity/key-pair.ts';
import { saveKey } from '../../identity/keystore/key-files.ts';
import { encryptKey } from '../../identity/keystore/keystore-json.ts';
import { defineAction } from '../action.ts';
import { readDeployment } from '../deployments-file.ts';
import { CliError } from '../errors.ts';
import { passwordInput } from '../inputs.ts';
import { readPassword } from '../io/password.ts';
import { KeyEntry, keyEntry } from '../key-entry.ts';

export const action = defineAction({
  Input: z.object({ name: z.string(), type: z.enum(KEY_TYPES), ...passwordInput }),
  Output: KeyEntry.extend({ file: z.string() }),
  run: async ({ name, type, ...source }, context) => {
    const { home, style, askPassword } = context;
    const password = await readPassword(source, context, `New password of the key ${name}: `);
    if (password === '') {
      throw new CliError('cli.password-missing', 'the password is empty', {
        hint: 'choose a long one; nobody can open the key without it',
      });
    }
    const typed = source.passwordFile === undefined && source.passwordFd === undefined;
    if (typed && askPassword !== null && (await askPassword('The same again: ')) !== password) {
      throw new CliError('cli.password-missing', 'the two passwords differ', {
        hint: 'nothing was written; try again',
      });
    }
    const keystore = await encryptKey(type, newSecret(type), password);
    const file = await saveKey(home, name, keystore);
    const entry = keyEntry(name, keystore, await readDeployment(context, {}));
    const known = entry.did ?? entry.address ?? entry.publicKey ?? '';
    return {
      data: { ...entry, file },
      text: `${style.good('made')}  key ${name} (${type})  ${known}\n      ${file}; back it up with its password`,
    };
  },
});
