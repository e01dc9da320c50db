// Run as a process of its own by the tests of bad homes: writes a key, or an entry of the outbox, and says what became of it.
import { KisekiError } from '../../../sdk/src/core/index.ts';
import { parseKeystore, saveKey } from '../../../sdk/src/identity/index.ts';
import { writeEntry } from '../../../sdk/src/ledger/outbox/entry-files.ts';
import { withLock } from '../../../sdk/src/ledger/outbox/lock.ts';

const [, , what, home = '', text = ''] = process.argv;

const write = async (): Promise<void> => {
  if (what === 'key') {
    await saveKey(home, 'mill', parseKeystore(text));
    return;
  }
  const entry = {
    nonce: 0,
    hash: '0x',
    raw: '0x',
    operation: '0x',
    effect: 'x'.repeat(4000),
    minedIn: null,
  } as const;
  await withLock(home, 1000, () => writeEntry(home, entry));
};

try {
  await write();
  console.log('written');
} catch (error) {
  if (!(error instanceof KisekiError)) throw error;
  console.log(error.code);
}
