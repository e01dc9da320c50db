import { expect } from 'chai';
import { parseBundle } from '../../../sdk/src/bundle/index.ts';
import { KisekiError } from '../../../sdk/src/core/index.ts';
import { parseCredential, presentCredential } from '../../../sdk/src/credential/index.ts';
import { completeDraft, parseDeclaration, parseDisclosed } from '../../../sdk/src/declaration/index.ts';
import { parseDidEthr, parseDidKey, parseKeystore } from '../../../sdk/src/identity/index.ts';
import { parseDeployment } from '../../../sdk/src/ledger/index.ts';
import { parsePolicy } from '../../../sdk/src/verify/index.ts';

const draftOf = (input: unknown) => completeDraft(input, { operator: 'did:example:one', suppliers: [] });

/** Everything that reads a text from outside, by the prefixes of the codes that it may end with. */
const readers: readonly (readonly [string, RegExp, (text: string) => unknown])[] = [
  ['parseDeclaration', /^(json|declaration)\./, parseDeclaration],
  ['completeDraft', /^(json|declaration)\./, draftOf],
  ['parseBundle', /^(json|bundle)\./, parseBundle],
  ['parsePolicy', /^(json|policy)\./, parsePolicy],
  ['parseDeployment', /^(json|ledger)\./, parseDeployment],
  ['parseKeystore', /^(json|identity)\./, parseKeystore],
  ['parseCredential', /^(json|credential|declaration)\./, parseCredential],
  ['presentCredential', /^(json|credential|declaration)\./, (text) => presentCredential(text, ['quantity'])],
  ['parseDidKey', /^identity\.did-malformed$/, parseDidKey],
  ['parseDidEthr', /^identity\.did-malformed$/, parseDidEthr],
];

const texts: Readonly<Record<string, string>> = {
  nothing: '',
  'a byte-order mark': '\ufeff{}',
  'JSON that was cut off': '{"schema":"kiseki.declaration/1","product":{',
  'another kind of JSON': '[1,2,3]',
  'the word null': 'null',
  'a number with an exponent': '1e999',
  'NaN for a value': '{"quantity":{"value":NaN}}',
  'a key twice': '{"a":1,"a":2}',
  'a key twice in another spelling': '{"a":1,"\\u0061":2}',
  'the key __proto__': '{"__proto__":{"polluted":true}}',
  'the key constructor deep inside': '{"a":[{"constructor":{"prototype":{"polluted":true}}}]}',
  'ten thousand levels of lists': '['.repeat(10_000) + ']'.repeat(10_000),
  'ten thousand levels of objects': '{"inputs":'.repeat(10_000),
  'a string of 10 MB': `"${'x'.repeat(10_000_000)}"`,
  'a field with a string of 3 MB': `{"schema":"${'x'.repeat(3_000_000)}"}`,
  'digits of 3 MB': `{"quantity":{"value":"${'9'.repeat(3_000_000)}","unit":"t"}}`,
  'a key of 1 MB': `{"${'k'.repeat(1_000_000)}":1}`,
  'a key of 1 MB, twice': `{"${'k'.repeat(1_000_000)}":1,"${'k'.repeat(1_000_000)}":1}`,
  'a list of a hundred thousand elements': `{"inputs":[${'0,'.repeat(100_000)}0]}`,
  'a hundred thousand tildes': '~'.repeat(100_000),
  'a hundred thousand dots': '.'.repeat(100_000),
  'an HTML page': '<!doctype html><html><body>502</body></html>',
  'a key with control characters, twice': '{"\u009b2J\u202e":1,"\u009b2J\u202e":2}',
  'control characters': '\u0000\u001b[2J\u202e',
  'half a surrogate pair': '"\ud800"',
};

const errorOf = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return 'accepted';
};

const expectTyped = (error: unknown, codes: RegExp): void => {
  expect(error).to.be.instanceOf(KisekiError);
  if (!(error instanceof KisekiError)) return;
  expect(error.code).to.match(codes);
  expect(error.hint).not.to.equal('');
  // What is shown to a person stays readable, whatever came in.
  expect(error.message.length).to.be.below(2_000);
  for (const { path, message } of error.problems) expect(path.length + message.length).to.be.below(5_000);
  const shown = [error.message, ...error.problems.flatMap(({ path, message }) => [path, message])];
  for (const text of shown) expect(text).not.to.match(/\p{C}/u);
};

describe('from a hostile text', () => {
  for (const [name, codes, read] of readers) {
    it(`${name} makes a typed error, at once`, () => {
      for (const [what, text] of Object.entries(texts)) {
        const start = performance.now();
        const error = errorOf(() => read(text));
        expect(performance.now() - start, what).to.be.below(2_000);
        expect(error, what).not.to.equal('accepted');
        expectTyped(error, codes);
      }
      expect({}).not.to.have.property('polluted');
    });
  }
});

describe('from a hostile value', () => {
  const cyclic: { inputs: unknown[] } = { inputs: [] };
  cyclic.inputs.push(cyclic);
  const deep = Array.from({ length: 10_000 }).reduce<object>((inner) => ({ inputs: [inner] }), {});
  const values: Readonly<Record<string, unknown>> = {
    undefined,
    'a function': () => undefined,
    'a symbol': Symbol('x'),
    'a bigint': 1n,
    'a date': new Date(0),
    'an object with a prototype of its own': Object.create({ schema: 'kiseki.declaration/1' }),
    'an own key __proto__': JSON.parse('{"__proto__":{"polluted":true}}'),
    'a cycle': cyclic,
    'ten thousand levels': deep,
    'numbers for decimals': { quantity: { value: 17_000, unit: 't' } },
    'not a number': { quantity: { value: Number.NaN, unit: 't' } },
  };
  const valueReaders: readonly (readonly [string, RegExp, (value: unknown) => unknown])[] = [
    ['parseDeclaration', /^declaration\./, parseDeclaration],
    ['completeDraft', /^declaration\./, draftOf],
    ['parseDisclosed', /^declaration\./, (value) => parseDisclosed([value])],
    ['parseBundle', /^bundle\./, parseBundle],
    ['parsePolicy', /^policy\./, parsePolicy],
  ];
  for (const [name, codes, read] of valueReaders) {
    it(`${name} makes a typed error`, () => {
      for (const [what, value] of Object.entries(values)) {
        const error = errorOf(() => read(value));
        expect(error, what).not.to.equal('accepted');
        expectTyped(error, codes);
      }
      expect({}).not.to.have.property('polluted');
    });
  }

  it('a bundle that is its own input is refused as a cycle, not walked for ever', () => {
    const bundle = {
      mediaType: 'application/vnd.kiseki.bundle+json; version=1',
      presentation: 'x',
      anchor: {
        kind: 'single',
        chainId: 1,
        issuerRegistry: `0x${'11'.repeat(20)}`,
        declarationRegistry: `0x${'22'.repeat(20)}`,
        deploymentBlock: 0,
        quantity: '0',
      },
      attestations: [],
      permits: [],
      inputs: [] as unknown[],
    };
    bundle.inputs.push(bundle);
    expect(errorOf(() => parseBundle(bundle))).to.have.property('code', 'bundle.cycle');
  });
});

describe('all problems at once, each with its path:', () => {
  const pathsOf = (action: () => unknown): string[] => {
    const error = errorOf(action);
    return error instanceof KisekiError ? error.problems.map(({ path }) => path).sort() : [];
  };

  it('of a policy', () => {
    const policy = { schema: 'kiseki.policy/1', ledgers: [{ chainId: 0 }], jurisdictions: ['XX'], strict: 1 };
    expect(pathsOf(() => parsePolicy(policy))).to.include.members([
      'ledgers[0].chainId',
      'ledgers[0].issuerRegistry',
      'jurisdictions[0]',
      'contested',
      'strict',
    ]);
  });

  it('of a deployments file', () => {
    const deployment = { chainId: '1', deploymentBlock: -1, contracts: { AccessManager: {} }, extra: 1 };
    expect(pathsOf(() => parseDeployment(JSON.stringify(deployment)))).to.include.members([
      'chainId',
      'deploymentBlock',
      'contracts.AccessManager.address',
      'contracts.IssuerRegistry',
      'extra',
    ]);
  });

  it('of a keystore', () => {
    const keystore = { version: 2, id: 1, crypto: { kdf: 'scrypt', cipher: 'aes-256-gcm' } };
    expect(pathsOf(() => parseKeystore(JSON.stringify(keystore)))).to.include.members([
      'version',
      'id',
      'crypto.cipher',
      'crypto.kdfparams',
    ]);
  });
});
