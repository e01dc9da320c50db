import { z } from 'zod';
import { publicKeyOf } from '../../identity/key-pair.ts';
import { saveKey } from '../../identity/keystore/key-files.ts';
import { decryptKey, parseKeystore } from '../../identity/keystore/keystore-json.ts';
import { defineAction } from '../action.ts';
import { readDeployment } from '../deployments-file.ts';
import { passwordInput, path } from '../inputs.ts';
import { inFile, readText } from '../io/files.ts';
import { readPassword } from '../io/password.ts';
import { KeyEntry, keyEntry } from '../key-entry.ts';

export const action = defineAction({
  Input: z.object({ name: z.string(), file: path, ...passwordInput }),
  Output: KeyEntry.extend({ file: z.string() }),
  run: async ({ name, file: source, ...password }, context) => {
    const text = await readText(source);
    const keystore = inFile(source, () => parseKeystore(text));
    const { type, secret } = await decryptKey(
      keystore,
      await readPassword(password, context, `Password of ${source}: `),
    );
    const publicKey = Buffer.from(publicKeyOf(type, secret)).toString('hex');
    const complete = { ...keystore, kiseki: { keyType: type, publicKey } };
    const file = await saveKey(context.home, name, complete);
    const entry = keyEntry(name, complete, await readDeployment(context, {}));
    return {
      data: { ...entry, file },
      text: `${context.style.good('imported')}  key ${name} (${type})  ${entry.did ?? entry.address ?? ''}`,
    };
  },
});
