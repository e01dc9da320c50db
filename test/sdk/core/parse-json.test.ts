import { expect } from 'chai';
import fc from 'fast-check';
import { JsonError, parseJson } from '../../../sdk/src/core/parse-json.ts';

const limits = { maxBytes: 1_000_000, maxDepth: 20 };

const codeOf = (text: string): string => {
  try {
    parseJson(text, limits);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return error.code;
  }
};

describe('parseJson', () => {
  it('reads every JSON document as the platform does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const code = codeOf(text);
        if (code === 'json.forbidden-key') return;
        expect(parseJson(text, limits)).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('refuses a key that stands twice, also when one is spelled with an escape, and names its path', () => {
    expect(codeOf('{"a":[{"b":1,"b":2}]}')).to.equal('json.duplicate-key');
    expect(codeOf('{"a":1,"\\u0061" :2}')).to.equal('json.duplicate-key');
    expect(codeOf(`{"a":1,"a"${' '.repeat(1000)}:2}`)).to.equal('json.duplicate-key');
    try {
      parseJson('{"a":[0,{"b":1,"b":2}]}', limits);
      expect.fail('accepted');
    } catch (error) {
      expect(error).to.have.nested.property('problems[0].path', 'a[1].b');
    }
  });

  it('accepts the same key in two objects, and values that look like keys', () => {
    expect(codeOf('[{"a":1},{"a":{"a":"a"}},["a","a"]]')).to.equal('accepted');
    expect(codeOf('{"a":"a\\": ","b":"a\\\\"}')).to.equal('accepted');
  });

  it('refuses prototype keys at any depth', () => {
    expect(codeOf('{"a":[{"__proto__":{"x":1}}]}')).to.equal('json.forbidden-key');
    expect(codeOf('{"\\u005f_proto__":1}')).to.equal('json.forbidden-key');
    expect(codeOf('{"constructor":1}')).to.equal('json.forbidden-key');
  });

  it('refuses 10 000 levels without exhausting the stack, and brackets in strings do not count', () => {
    expect(codeOf('['.repeat(10_000) + ']'.repeat(10_000))).to.equal('json.too-deep');
    expect(codeOf('{"a":'.repeat(100_000))).to.equal('json.too-deep');
    expect(codeOf(`["${'['.repeat(10_000)}"]`)).to.equal('accepted');
  });

  it('refuses a 10 MB string', () => {
    expect(codeOf(`"${'x'.repeat(10_000_000)}"`)).to.equal('json.too-large');
  });

  it('refuses what is not JSON', () => {
    for (const text of ['', '{', '{"a":NaN}', '{a:1}', '[1,]', '"\\', '<html>', '{"a":1}x']) {
      expect(codeOf(text), text).to.equal('json.malformed');
    }
  });
});
