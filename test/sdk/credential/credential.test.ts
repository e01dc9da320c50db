import { expect } from 'chai';
import fc from 'fast-check';
import { keccak256, toBytes } from 'viem';
import { KisekiError } from '../../../sdk/src/core/index.ts';
import {
  issueCredential,
  openCredential,
  parseCredential,
  presentCredential,
} from '../../../sdk/src/credential/index.ts';
import { addressOf, newSecret, publicKeyOf, signerFromSecret } from '../../../sdk/src/identity/index.ts';
import { declarationOf, digestOf, disclosure, ISSUED_AT, newIssuer, sign, takeApart } from './support.ts';

const issuer = newIssuer();
const declaration = declarationOf(issuer.signer.did);
const issued = await issueCredential({ declaration, signer: issuer.signer, issuedAt: ISSUED_AT });
const { schema: _, ...commercial } = declaration;

const codeOf = (action: () => unknown): string => {
  try {
    action();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof KisekiError)) throw error;
    return error.code;
  }
};

describe('a credential', () => {
  it('gives back the declaration that went in, with its clear claims and its id', () => {
    const opened = openCredential(issued.credential, [issuer.key]);
    expect(opened.declaration).to.deep.equal(commercial);
    expect(opened).to.include({ issuer: issuer.signer.did, issuedAt: ISSUED_AT });
    expect(opened.declarationId).to.equal(issued.declarationId);
    expect(opened.declarationId).to.equal(keccak256(toBytes(opened.jwt)));
  });

  for (const type of ['secp256k1', 'ed25519', 'p256'] as const) {
    it(`is signed and opened with a ${type} key`, async () => {
      const secret = newSecret(type);
      const signer = signerFromSecret(type, secret, 31337);
      const { credential } = await issueCredential({
        declaration: declarationOf(signer.did),
        signer,
        issuedAt: ISSUED_AT,
        expiresAt: ISSUED_AT + 100,
      });
      const key =
        type === 'secp256k1'
          ? ({
              kind: 'secp256k1-address',
              kid: signer.kid,
              address: addressOf(publicKeyOf(type, secret)),
            } as const)
          : (await import('../../../sdk/src/identity/index.ts')).parseDidKey(signer.did);
      expect(openCredential(credential, [key]).expiresAt).to.equal(ISSUED_AT + 100);
    });
  }

  it('shows nothing commercial in its clear part', () => {
    const { payload } = takeApart(issued.credential);
    expect(Object.keys(payload)).to.have.members(['iss', 'vct', 'iat', 'schema', '_sd_alg', '_sd']);
    const clear = JSON.stringify(payload);
    for (const secret of ['17000', '73181542', 'Fastener', 'JPOSA']) expect(clear).not.to.contain(secret);
  });

  it('has the same shape whatever is declared: as many digests, inputs or not', async () => {
    const small = structuredClone(declaration) as {
      inputs: unknown[];
      emissions: { upstream: unknown; total: unknown };
    };
    small.inputs = [];
    small.emissions.upstream = { direct: '0', indirect: '0' };
    small.emissions.total = { direct: '3337.95', indirect: '2832.2', all: '6170.15' };
    const { credential } = await issueCredential({
      declaration: small as unknown as typeof declaration,
      signer: issuer.signer,
      issuedAt: ISSUED_AT,
    });
    const sizes = (text: string) => {
      const shown = presentCredential(text, ['inputs']);
      const last = shown.split('~')[1] ?? '';
      const list = JSON.parse(Buffer.from(last, 'base64url').toString());
      return { clear: takeApart(shown).payload._sd.length, slots: list[2].length };
    };
    expect(sizes(credential)).to.deep.equal(sizes(presentCredential(issued.credential, ['inputs'])));
  });

  it('is never issued for another operator', async () => {
    let code = 'issued';
    await issueCredential({
      declaration: declarationOf('did:example:other'),
      signer: issuer.signer,
      issuedAt: ISSUED_AT,
    }).catch((error: KisekiError) => {
      code = error.code;
    });
    expect(code).to.equal('credential.signer-mismatch');
  });
});

describe('a presentation', () => {
  it('discloses the chosen claims, what they hold, and nothing else', () => {
    const shown = presentCredential(issued.credential, [
      'product.cnCode',
      'emissions.total',
      'inputs[0].quantity',
    ]);
    const { declaration: disclosed } = openCredential(shown, [issuer.key]);
    expect(disclosed).to.deep.equal({
      product: { cnCode: '73181542' },
      emissions: { total: declaration.emissions.total },
      inputs: [{ quantity: { value: '20000', unit: 't' } }],
    });
  });

  it('keeps the declaration id, whatever is disclosed', () => {
    const paths = parseCredential(issued.credential).disclosures.map(({ path }) => path);
    fc.assert(
      fc.property(fc.subarray(paths), (selected) => {
        const shown = parseCredential(presentCredential(issued.credential, selected));
        expect(shown.declarationId).to.equal(issued.declarationId);
        for (const path of selected) expect(shown.disclosures.map((one) => one.path)).to.include(path);
      }),
      { numRuns: 30 },
    );
  });

  it('of everything has the content hash of the whole, in whatever order its disclosures come', () => {
    const { contentHash, jwt, disclosures } = parseCredential(issued.credential);
    const shuffled = [jwt, ...disclosures.map(({ text }) => text).reverse(), ''].join('~');
    expect(parseCredential(shuffled).contentHash).to.equal(contentHash);
    expect(parseCredential(presentCredential(issued.credential, ['product'])).contentHash).not.to.equal(
      contentHash,
    );
  });

  it('of a claim that is not there is refused', () => {
    expect(codeOf(() => presentCredential(issued.credential, ['carbonPrice']))).to.equal(
      'credential.path-unknown',
    );
  });
});

describe('a hostile credential', () => {
  const honest = () => takeApart(issued.credential);
  const parsed = parseCredential(issued.credential);

  const codeAfter = async (change: (parts: ReturnType<typeof honest>) => void): Promise<string> => {
    const parts = honest();
    change(parts);
    const credential = await sign(issuer.signer, parts);
    return codeOf(() => openCredential(credential, [issuer.key]));
  };

  it('made in the same way but unchanged is accepted, so that the refusals below mean something', async () => {
    expect(await codeAfter(() => undefined)).to.equal('accepted');
  });

  const cases: readonly (readonly [string, string, (parts: ReturnType<typeof honest>) => void])[] = [
    [
      'alg none in the header',
      'credential.claims-invalid',
      (p) => {
        p.header.alg = 'none';
      },
    ],
    [
      'an algorithm that is not the key’s',
      'credential.algorithm-mismatch',
      (p) => {
        p.header.alg = 'ES256';
      },
    ],
    [
      'another typ',
      'credential.claims-invalid',
      (p) => {
        p.header.typ = 'JWT';
      },
    ],
    [
      'a critical header',
      'credential.claims-invalid',
      (p) => {
        p.header.crit = ['x'];
      },
    ],
    [
      'a key in the header',
      'credential.claims-invalid',
      (p) => {
        p.header.jwk = {};
      },
    ],
    [
      'a key of somebody else',
      'credential.claims-invalid',
      (p) => {
        p.header.kid = 'did:example:other#1';
      },
    ],
    [
      'a key that the issuer does not have',
      'credential.key-unknown',
      (p) => {
        p.header.kid = `${p.payload.iss}#2`;
      },
    ],
    [
      'an issuer that is no DID but orders to a terminal',
      'credential.claims-invalid',
      (p) => {
        p.payload.iss = 'did:example:\u001b[2J';
        p.header.kid = `${p.payload.iss}#1`;
        p.disclosures = [];
      },
    ],
    [
      'orders to a terminal in the name of its key',
      'credential.claims-invalid',
      (p) => {
        p.header.kid = `${p.payload.iss}#\u009b2J`;
      },
    ],
    [
      'another type',
      'credential.claims-invalid',
      (p) => {
        p.payload.vct = 'https://attacker.example/type';
      },
    ],
    [
      'another schema',
      'credential.claims-invalid',
      (p) => {
        p.payload.schema = 'kiseki.declaration/2';
      },
    ],
    [
      'another hash',
      'credential.claims-invalid',
      (p) => {
        p.payload._sd_alg = 'md5';
      },
    ],
    [
      'a clear claim that is not one',
      'credential.claims-invalid',
      (p) => {
        p.payload.quantity = '1';
      },
    ],
    [
      'a time with a fraction',
      'credential.claims-invalid',
      (p) => {
        p.payload.iat = 1.5;
      },
    ],
    [
      'one digest too few',
      'credential.claims-invalid',
      (p) => {
        p.payload._sd.pop();
      },
    ],
    [
      'one digest too many',
      'credential.claims-invalid',
      (p) => {
        p.payload._sd.push(p.payload._sd[0]);
      },
    ],
    [
      'a digest that stands twice',
      'credential.shape-invalid',
      (p) => {
        p.payload._sd[1] = p.payload._sd[0];
      },
    ],
    [
      'slots in another order',
      'credential.shape-invalid',
      (p) => {
        p.payload._sd.reverse();
      },
    ],
    [
      'a disclosure that opens no slot',
      'credential.disclosure-invalid',
      (p) => {
        p.disclosures.push(disclosure('a'.repeat(22), 'x', 1));
      },
    ],
    [
      'a disclosure that stands twice',
      'credential.disclosure-invalid',
      (p) => {
        p.disclosures.push(p.disclosures[0] ?? '');
      },
    ],
    [
      'an empty disclosure',
      'credential.disclosure-invalid',
      (p) => {
        p.disclosures.push('');
      },
    ],
    [
      'two numbers for one claim under one id',
      'credential.disclosure-invalid',
      (p) => {
        p.disclosures.push(disclosure('a'.repeat(22), 'quantity', { value: '1', unit: 't' }));
      },
    ],
    [
      'a disclosure that overwrites a clear claim',
      'credential.shape-invalid',
      (p) => {
        const text = disclosure('a'.repeat(22), 'iss', 'did:example:other');
        p.payload._sd[0] = digestOf(text);
        p.disclosures = [text];
      },
    ],
    [
      'a claim in the slot of another',
      'credential.shape-invalid',
      (p) => {
        const text = disclosure('a'.repeat(22), 'period', { value: '1', unit: 't' });
        p.payload._sd[3] = digestOf(text);
        p.disclosures = [text];
      },
    ],
    [
      'digests inside a plain value',
      'credential.shape-invalid',
      (p) => {
        const text = disclosure('a'.repeat(22), 'period', { _sd: [digestOf('x')] });
        p.payload._sd[2] = digestOf(text);
        p.disclosures = [text];
      },
    ],
    [
      'a group with other fields beside its digests',
      'credential.shape-invalid',
      (p) => {
        const text = disclosure('a'.repeat(22), 'product', {
          _sd: Array(4).fill(digestOf('x')),
          name: 'clear',
        });
        p.payload._sd[0] = digestOf(text);
        p.disclosures = [text];
      },
    ],
    [
      'a list with fewer slots',
      'credential.shape-invalid',
      (p) => {
        const text = disclosure('a'.repeat(22), 'inputs', []);
        p.payload._sd[7] = digestOf(text);
        p.disclosures = [text];
      },
    ],
    [
      'a prototype key in a disclosure',
      'json.forbidden-key',
      (p) => {
        const text = Buffer.from(`["${'a'.repeat(22)}","period",{"__proto__":{"x":1}}]`).toString(
          'base64url',
        );
        p.payload._sd[2] = digestOf(text);
        p.disclosures = [text];
      },
    ],
    [
      'a short salt',
      'credential.shape-invalid',
      (p) => {
        const text = disclosure('a', 'productionRoute', 'C');
        p.payload._sd[4] = digestOf(text);
        p.disclosures = [text];
      },
    ],
    [
      'a value that the schema refuses',
      'declaration.invalid',
      (p) => {
        const text = disclosure('a'.repeat(22), 'productionRoute', 'Z');
        p.payload._sd[4] = digestOf(text);
        p.disclosures = [text];
      },
    ],
    [
      'an operator that is not the issuer',
      'credential.claims-invalid',
      (p) => {
        p.payload.iss = `${p.payload.iss}x`;
      },
    ],
    [
      'a private holder key',
      'credential.claims-invalid',
      (p) => {
        p.payload.cnf = { jwk: { kty: 'OKP', crv: 'Ed25519', x: digestOf('x'), d: digestOf('d') } };
      },
    ],
  ];
  for (const [what, code, change] of cases) {
    it(`with ${what} is refused`, async () => {
      expect(await codeAfter(change)).to.equal(code);
    });
  }

  it('with a key-binding JWT is refused with a code of its own', () => {
    expect(codeOf(() => parseCredential(`${issued.credential}eyJhbGciOiJub25lIn0.e30.`))).to.equal(
      'credential.key-binding-unsupported',
    );
  });

  it('that is cut, padded, doubled or no SD-JWT at all is refused', () => {
    const { jwt } = parsed;
    for (const text of [
      '',
      '~',
      jwt,
      `${jwt}.x~`,
      `${jwt.slice(1)}~`,
      `${jwt}=~`,
      'a.b.c~',
      `${jwt.split('.')[0]}..~`,
    ]) {
      expect(
        codeOf(() => parseCredential(text)),
        text.slice(0, 20),
      ).to.match(/^(credential|json)\./);
    }
    expect(codeOf(() => parseCredential(`${jwt}~${'x~'.repeat(3000)}`))).to.equal('credential.too-large');
    expect(codeOf(() => parseCredential('x'.repeat(10_000_000)))).to.equal('credential.too-large');
  });

  it('with any one character of its signed part changed is refused', () => {
    const { jwt } = parsed;
    fc.assert(
      fc.property(fc.nat(jwt.length - 1), fc.constantFrom(...'ABCXYZabcxyz0189-_'), (at, character) => {
        if (jwt[at] === character) return;
        const changed = `${jwt.slice(0, at)}${character}${jwt.slice(at + 1)}~`;
        expect(codeOf(() => openCredential(changed, [issuer.key]))).not.to.equal('accepted');
      }),
      { numRuns: 300 },
    );
  });
});
