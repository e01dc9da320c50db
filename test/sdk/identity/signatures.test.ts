import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { Wallet } from 'ethers';
import { bytesToHex, toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import {
  accountFromDigestSigner,
  accountFromEthersWallet,
  addressOf,
  algorithmOf,
  didOf,
  externalSigner,
  IdentityError,
  KEY_TYPES,
  newSecret,
  parseDidKey,
  publicKeyOf,
  signerFromEthersWallet,
  signerFromSecret,
  signerFromViemAccount,
  type VerificationKey,
  verifySignature,
} from '../../../sdk/src/identity/index.ts';

const CHAIN = 31337;
const message = new TextEncoder().encode('header.payload');

const keyOf = (type: (typeof KEY_TYPES)[number], secret: Uint8Array): VerificationKey => {
  const publicKey = publicKeyOf(type, secret);
  const { did, kid } = didOf(type, publicKey, CHAIN);
  return type === 'secp256k1'
    ? { kind: 'secp256k1-address', kid, address: addressOf(publicKey) }
    : parseDidKey(did);
};

describe('signatures', () => {
  for (const type of KEY_TYPES) {
    it(`of a ${type} key verify, and change with one bit of the message, the key or the signature`, async () => {
      const secret = newSecret(type);
      const signer = signerFromSecret(type, secret, CHAIN);
      const key = keyOf(type, secret);
      const signature = await signer.sign(message);
      expect(signer.alg).to.equal(algorithmOf(key));
      expect(signer.kid).to.equal(key.kid);
      expect(verifySignature(key, message, signature)).to.equal(true);
      expect(
        verifySignature(
          key,
          message.map((byte, index) => (index === 3 ? byte ^ 1 : byte)),
          signature,
        ),
      ).to.equal(false);
      expect(verifySignature(keyOf(type, newSecret(type)), message, signature)).to.equal(false);
      for (const index of [0, 31, 32, 63]) {
        const changed = signature.map((byte, at) => (at === index ? byte ^ 1 : byte));
        expect(verifySignature(key, message, changed), `byte ${index}`).to.equal(false);
      }
      expect(verifySignature(key, message, signature.slice(1))).to.equal(false);
      expect(verifySignature(key, message, new Uint8Array(64))).to.equal(false);
    });
  }

  it('of secp256k1 verify by public key as well as by address', async () => {
    const secret = newSecret('secp256k1');
    const signature = await signerFromSecret('secp256k1', secret, CHAIN).sign(message);
    const key = {
      kind: 'secp256k1',
      kid: '#key',
      publicKey: bytesToHex(publicKeyOf('secp256k1', secret)),
    } as const;
    expect(verifySignature(key, message, signature)).to.equal(true);
  });

  it('of secp256k1 with a mirrored s are refused', async () => {
    const secret = newSecret('secp256k1');
    const signature = await signerFromSecret('secp256k1', secret, CHAIN).sign(message);
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const mirrored = order - BigInt(bytesToHex(signature.slice(32)));
    const changed = Uint8Array.from([
      ...signature.slice(0, 32),
      ...Buffer.from(toHex(mirrored, { size: 32 }).slice(2), 'hex'),
    ]);
    expect(verifySignature(keyOf('secp256k1', secret), message, changed)).to.equal(false);
  });

  it('of a viem account and of an ethers wallet equal those of the key itself', async () => {
    const secret = newSecret('secp256k1');
    const hex = bytesToHex(secret);
    const expected = await signerFromSecret('secp256k1', secret, CHAIN).sign(message);
    for (const signer of [
      signerFromViemAccount(privateKeyToAccount(hex), CHAIN),
      signerFromEthersWallet(new Wallet(hex), CHAIN),
    ]) {
      expect(signer.did).to.equal(signerFromSecret('secp256k1', secret, CHAIN).did);
      expect(verifySignature(keyOf('secp256k1', secret), message, await signer.sign(message))).to.equal(true);
      expect(expected.length).to.equal(64);
    }
  });

  it('of an ethers wallet as a viem account equal those of viem', async () => {
    const hex = bytesToHex(newSecret('secp256k1'));
    const viemAccount = privateKeyToAccount(hex);
    const account = accountFromEthersWallet(new Wallet(hex));
    const transaction = {
      chainId: CHAIN,
      nonce: 7,
      gas: 21_000n,
      maxFeePerGas: 0n,
      maxPriorityFeePerGas: 0n,
      to: account.address,
      type: 'eip1559',
    } as const;
    expect(await account.signTransaction(transaction)).to.equal(
      await viemAccount.signTransaction(transaction),
    );
    expect(await account.signMessage({ message: 'hello' })).to.equal(
      await viemAccount.signMessage({ message: 'hello' }),
    );
  });
});

describe('an external signer', () => {
  const secret = newSecret('secp256k1');
  const hex = bytesToHex(secret);
  const { address } = privateKeyToAccount(hex);
  /** A stub in another process that holds the key: Node without any file of ours. */
  const stub = (body: string) => ['node', '--input-type=module', '-e', body];
  const honest = stub(`
    import { SigningKey } from 'ethers';
    let text = ''; for await (const chunk of process.stdin) text += chunk;
    const { digest } = JSON.parse(text);
    console.log(JSON.stringify({ signature: new SigningKey('${hex}').sign(digest).serialized }));`);

  const codeOf = async (command: readonly string[]): Promise<string> => {
    try {
      await externalSigner(command, address)(`0x${'11'.repeat(32)}`);
      return 'accepted';
    } catch (error) {
      if (error instanceof IdentityError) return error.code;
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    }
  };

  it('signs transactions and credentials without its key entering this process', async () => {
    const account = accountFromDigestSigner(address, externalSigner(honest, address));
    const signer = signerFromViemAccount(account, CHAIN);
    const signature = await signer.sign(message);
    expect(verifySignature(keyOf('secp256k1', secret), message, signature)).to.equal(true);
    const digest = `0x${'22'.repeat(32)}` as const;
    expect(await account.sign?.({ hash: digest })).to.equal(
      await privateKeyToAccount(hex).sign({ hash: digest }),
    );
  });

  it('that signs with another key, or answers with the mirror image of a signature, is refused', async () => {
    const another = stub(`
      import { SigningKey } from 'ethers';
      console.log(JSON.stringify({ signature: new SigningKey('${bytesToHex(newSecret('secp256k1'))}').sign('0x${'11'.repeat(32)}').serialized }));`);
    expect(await codeOf(another)).to.equal('identity.signer-failed');
    const mirrored = stub(`
      import { SigningKey } from 'ethers';
      const { r, s, yParity } = new SigningKey('${hex}').sign('0x${'11'.repeat(32)}');
      const other = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n - BigInt(s);
      console.log(JSON.stringify({ signature: r + other.toString(16).padStart(64, '0') + (yParity ? '1b' : '1c') }));`);
    expect(await codeOf(mirrored)).to.equal('identity.signer-failed');
    expect(await codeOf(honest)).to.equal('accepted');
  });

  it('that does not start lets its process end at once', () => {
    const module = new URL('../../../sdk/src/identity/signers/external-process.ts', import.meta.url).href;
    const script = `
      import { externalSigner } from '${module}';
      await externalSigner(['/no/such/program'], '${address}')('0x').catch((error) => console.log(error.code));`;
    const { status, stdout } = spawnSync('node', ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 15_000,
    });
    expect({ status, stdout }).to.deep.equal({ status: 0, stdout: 'identity.signer-failed\n' });
  });

  it('that refuses, crashes, babbles or does not exist is an error that says so', async () => {
    expect(await codeOf(stub(`console.log('{"error":"not today"}')`))).to.equal('identity.signer-failed');
    expect(await codeOf(stub('process.exit(3)'))).to.equal('identity.signer-failed');
    expect(await codeOf(stub(`console.log('{"signature":"0x12"}')`))).to.equal('identity.signer-failed');
    expect(await codeOf(stub(`console.log('x'.repeat(100000))`))).to.equal('identity.signer-failed');
    expect(await codeOf(stub(`console.log('hello')`))).to.equal('json.malformed');
    expect(await codeOf(['/no/such/program'])).to.equal('identity.signer-failed');
  });
});
