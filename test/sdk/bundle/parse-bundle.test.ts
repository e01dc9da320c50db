import { expect } from 'chai';
import { BUNDLE_MEDIA_TYPE, BundleError, parseBundle } from '../../../sdk/src/bundle/index.ts';
import { JsonError } from '../../../sdk/src/core/index.ts';

const layer = (presentation: string, inputs: readonly object[] = []): object => ({
  mediaType: BUNDLE_MEDIA_TYPE,
  presentation,
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
  inputs,
});

const codeOf = (input: unknown): string => {
  try {
    parseBundle(input);
    return 'accepted';
  } catch (error) {
    if (error instanceof BundleError || error instanceof JsonError) return error.code;
    throw error;
  }
};

const nested = (depth: number): object =>
  Array.from({ length: depth }).reduce<object>(
    (inner, _, index) => layer(`p${index}`, [inner]),
    layer('leaf'),
  );

describe('a bundle', () => {
  it('nests as deep as supply chains go, and no deeper', () => {
    expect(codeOf(JSON.stringify(nested(20)))).to.equal('accepted');
    expect(codeOf(nested(40))).to.equal('bundle.too-large');
    expect(codeOf(JSON.stringify(nested(2000)))).to.equal('json.too-deep');
  });

  it('has a bounded number of inputs altogether', () => {
    const wide = layer(
      'root',
      Array.from({ length: 32 }, (_, a) =>
        layer(
          `a${a}`,
          Array.from({ length: 32 }, (__, b) => layer(`b${a}-${b}`)),
        ),
      ),
    );
    expect(codeOf(wide)).to.equal('bundle.too-large');
  });

  it('that contains itself is refused', () => {
    expect(codeOf(layer('a', [layer('b', [layer('a')])]))).to.equal('bundle.cycle');
    expect(codeOf(layer('a', [layer('b'), layer('b')]))).to.equal('accepted');
  });

  it('names its verifiers by DIDs, which hold no orders to a terminal', () => {
    const hash = `0x${'11'.repeat(32)}`;
    const namedBy = (verifier: string) =>
      codeOf({ ...layer('a'), attestations: [{ verifier, reportHash: hash, contentHash: hash }] });
    expect(namedBy('did:example:one')).to.equal('accepted');
    expect(namedBy('did:example:\u001b[2J')).to.equal('bundle.invalid');
  });

  it('may carry what a verifier states, as far as a text goes', () => {
    const hash = `0x${'11'.repeat(32)}`;
    const stating = (statement: unknown) =>
      codeOf({
        ...layer('a'),
        attestations: [{ verifier: 'did:example:one', reportHash: hash, contentHash: hash, statement }],
      });
    expect(stating('{"products":[]}\n')).to.equal('accepted');
    expect(stating('x'.repeat(65_536))).to.equal('accepted');
    for (const statement of ['', 'x'.repeat(65_537), 'half a pair \ud800', 7, null])
      expect(stating(statement)).to.equal('bundle.invalid');
  });

  it('names the input that is wrong', () => {
    try {
      parseBundle(layer('a', [layer('b'), { ...layer('c'), anchor: { kind: 'single' } }]));
      expect.fail('accepted');
    } catch (error) {
      expect(error).to.have.nested.property('problems[0].path', 'inputs[1].anchor.chainId');
    }
  });

  it('carries no permit yet: nobody could check one', () => {
    expect(codeOf({ ...layer('a'), permits: [{}] })).to.equal('bundle.invalid');
  });

  it('is JSON without surprises', () => {
    for (const text of ['', '[]', 'null', '{"mediaType":1}', '{"__proto__":{}}'])
      expect(codeOf(text), text).to.match(/^(bundle|json)\./);
  });
});
