import { expect } from 'chai';
import {
  createDidResolver,
  didEthr,
  didOf,
  IdentityError,
  newSecret,
  parseDidEthr,
  parseDidKey,
  publicKeyOf,
} from '../../../sdk/src/identity/index.ts';

const codeOf = async (action: () => unknown): Promise<string> => {
  try {
    await action();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof IdentityError)) throw error;
    return error.code;
  }
};

describe('did:key', () => {
  // Vectors of the W3C CCG did:key method, "Test vectors".
  for (const [did, kind] of [
    ['did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp', 'ed25519'],
    ['did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169', 'p256'],
  ] as const) {
    it(`of ${kind} yields its key`, () => {
      expect(parseDidKey(did)).to.include({ kind, kid: `${did}#${did.slice(8)}` });
    });
  }

  it('is made of a public key and leads back to it', () => {
    for (const type of ['ed25519', 'p256'] as const) {
      const publicKey = publicKeyOf(type, newSecret(type));
      const key = parseDidKey(didOf(type, publicKey, 1).did);
      expect(key).to.deep.include({ kind: type, publicKey: `0x${Buffer.from(publicKey).toString('hex')}` });
    }
  });

  it('of another kind of key, of no point of the curve, or spelled otherwise is refused', async () => {
    for (const did of [
      'did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme', // secp256k1
      'did:key:z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F', // X25519
      'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWo',
      'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2168',
      'did:key:z1',
      `did:key:z${'1'.repeat(10_000)}`,
      'did:key:m7QF',
    ]) {
      const code = await codeOf(() => parseDidKey(did));
      // One changed character gives another key, which can be a point of the curve; then it is simply another key.
      if (code === 'accepted') expect(parseDidKey(did).kid).to.equal(`${did}#${did.slice(8)}`);
      else expect(code).to.equal('identity.did-malformed');
    }
    expect(
      await codeOf(() => parseDidKey('did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme')),
    ).to.equal('identity.did-malformed');
  });
});

describe('did:ethr', () => {
  it('has one spelling a chain', async () => {
    const address = `0x${'ab'.repeat(20)}`;
    expect(parseDidEthr(didEthr(31337, address.toUpperCase().replace('0X', '0x')))).to.deep.equal({
      chainId: 31337,
      address,
    });
    for (const did of [
      `did:ethr:${address}`,
      `did:ethr:0x07a69:${address}`,
      `did:ethr:0x7A69:${address}`,
      `did:ethr:31337:${address}`,
      `did:ethr:0x7a69:0x${'AB'.repeat(20)}`,
      `did:ethr:0x7a69:0x02${'ab'.repeat(32)}`,
    ]) {
      expect(await codeOf(() => parseDidEthr(did)), did).to.equal('identity.did-malformed');
    }
  });
});

describe('the resolver', () => {
  it('without a chain resolves did:key and says that did:ethr needs one', async () => {
    const resolve = createDidResolver(null);
    expect(await resolve('did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp')).to.have.length(1);
    expect(await codeOf(() => resolve(didEthr(1, `0x${'ab'.repeat(20)}`)))).to.equal(
      'identity.ledger-needed',
    );
    expect(await codeOf(() => resolve('did:web:example.com'))).to.equal('identity.did-unsupported');
  });

  it('keeps the failure of the network, and refuses the DID of another chain without asking', async () => {
    const refused = new Error('connection refused');
    const resolve = createDidResolver({
      chainId: 31337,
      didRegistry: `0x${'cd'.repeat(20)}`,
      request: async () => {
        throw refused;
      },
    });
    let thrown: unknown;
    await resolve(didEthr(31337, `0x${'ab'.repeat(20)}`)).catch((error: unknown) => {
      thrown = error;
    });
    expect(thrown).to.equal(refused);
    expect(await codeOf(() => resolve(didEthr(1, `0x${'ab'.repeat(20)}`)))).to.equal(
      'identity.did-not-found',
    );
  });
});
