import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Wallet } from 'ethers';
import { bytesToHex } from 'viem';
import { JsonError } from '../../../sdk/src/core/index.ts';
import {
  decryptKey,
  encryptKey,
  IdentityError,
  KEY_TYPES,
  listKeys,
  loadKey,
  newSecret,
  parseKeystore,
  saveKey,
} from '../../../sdk/src/identity/index.ts';

const codeOf = async (action: () => unknown): Promise<string> => {
  try {
    await action();
    return 'accepted';
  } catch (error) {
    if (error instanceof IdentityError || error instanceof JsonError) return error.code;
    throw error;
  }
};

describe('a keystore', () => {
  const password = 'correct horse — 馬';
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'kiseki-keys-'));
  });
  afterEach(() => {
    chmodSync(home, 0o700);
    rmSync(home, { recursive: true, force: true });
  });

  for (const type of KEY_TYPES) {
    it(`gives a ${type} key back for its password and for no other`, async () => {
      const secret = newSecret(type);
      const keystore = parseKeystore(JSON.stringify(await encryptKey(type, secret, password)));
      expect(await decryptKey(keystore, password)).to.deep.equal({ type, secret });
      expect(await codeOf(() => decryptKey(keystore, 'wrong'))).to.equal('identity.password-wrong');
      expect(JSON.stringify(keystore)).not.to.contain(bytesToHex(secret).slice(2));
    });
  }

  it('is one that other wallets open, and opens theirs', async function () {
    this.timeout(60_000);
    const secret = newSecret('secp256k1');
    const ours = JSON.stringify(await encryptKey('secp256k1', secret, 'plain'));
    expect((await Wallet.fromEncryptedJson(ours, 'plain')).signingKey.privateKey).to.equal(
      bytesToHex(secret),
    );
    const theirs = await new Wallet(bytesToHex(secret)).encrypt('plain');
    expect((await decryptKey(parseKeystore(theirs), 'plain')).secret).to.deep.equal(secret);
  });

  it('opens the test vectors of the Web3 Secret Storage definition', async () => {
    // https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage/, PBKDF2 vector.
    const vector = {
      crypto: {
        cipher: 'aes-128-ctr',
        cipherparams: { iv: '6087dab2f9fdbbfaddc31a909735c1e6' },
        ciphertext: '5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46',
        kdf: 'pbkdf2',
        kdfparams: {
          c: 262144,
          dklen: 32,
          prf: 'hmac-sha256',
          salt: 'ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd',
        },
        mac: '517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2',
      },
      id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
      version: 3,
    };
    const { secret } = await decryptKey(parseKeystore(JSON.stringify(vector)), 'testpassword');
    expect(bytesToHex(secret)).to.equal('0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d');
  });

  it('that names another public key, asks for all memory, or is something else is refused', async () => {
    const keystore = await encryptKey('ed25519', newSecret('ed25519'), password);
    const other = await encryptKey('ed25519', newSecret('ed25519'), password);
    expect(await codeOf(() => decryptKey({ ...keystore, kiseki: other.kiseki }, password))).to.equal(
      'identity.keystore-malformed',
    );
    const greedy = structuredClone(keystore) as { crypto: { kdfparams: { n: number } } };
    greedy.crypto.kdfparams.n = 2 ** 30;
    expect(await codeOf(() => parseKeystore(JSON.stringify(greedy)))).to.equal('identity.keystore-malformed');
    expect(await codeOf(() => parseKeystore('{"version":3}'))).to.equal('identity.keystore-malformed');
    expect(await codeOf(() => parseKeystore('secret'))).to.equal('json.malformed');
  });

  it('with parameters that its key function does not have is refused; every other one only lacks the password', async () => {
    const keystore = await encryptKey('ed25519', newSecret('ed25519'), password);
    const withScrypt = (n: number, r: number, p: number): Promise<string> => {
      const kdfparams = { ...keystore.crypto.kdfparams, n, r, p };
      const text = JSON.stringify({ ...keystore, crypto: { ...keystore.crypto, kdfparams } });
      return codeOf(() => decryptKey(parseKeystore(text), 'wrong'));
    };
    expect(await withScrypt(3, 8, 1)).to.equal('identity.keystore-malformed');
    expect(await withScrypt(2 ** 16, 1, 1)).to.equal('identity.keystore-malformed');
    for (const [n, r, p] of [
      [2, 1, 1],
      [2, 8, 16],
      [2, 1, 16],
      [2 ** 15, 1, 1],
      [2 ** 10, 8, 16],
    ] as const)
      expect(await withScrypt(n, r, p), `${n} ${r} ${p}`).to.equal('identity.password-wrong');
  });

  it('is a file that only its owner reads, under a name that nobody can take again', async () => {
    const keystore = await encryptKey('p256', newSecret('p256'), password);
    const path = await saveKey(home, 'mill', keystore);
    expect(statSync(path).mode & 0o777).to.equal(0o600);
    expect(await loadKey(home, 'mill')).to.deep.equal(keystore);
    expect(await listKeys(home)).to.deep.equal(['mill']);
    const before = readFileSync(path, 'utf8');
    expect(await codeOf(() => saveKey(home, 'mill', keystore))).to.equal('identity.key-exists');
    expect(readFileSync(path, 'utf8')).to.equal(before);
    expect(readdirSync(join(home, 'keys'))).to.deep.equal(['mill.json']);
  });

  it('has a plain name: no path leads out of the folder', async () => {
    const keystore = await encryptKey('p256', newSecret('p256'), password);
    for (const name of ['../mill', '.', '', 'Mill', 'a/b', 'a'.repeat(65)]) {
      expect(await codeOf(() => saveKey(home, name, keystore)), name).to.equal('identity.key-name-invalid');
    }
    expect(await codeOf(() => loadKey(home, 'nobody'))).to.equal('identity.key-not-found');
    expect(await listKeys(home)).to.deep.equal([]);
  });

  const unlessRoot = process.getuid?.() === 0 ? it.skip : it;
  unlessRoot(
    'in a read-only home is an error, and nothing is written (skipped: root may write anywhere)',
    async () => {
      const keystore = await encryptKey('p256', newSecret('p256'), password);
      chmodSync(home, 0o500);
      expect(await codeOf(() => saveKey(home, 'mill', keystore))).to.equal('identity.home-unwritable');
    },
  );
});
