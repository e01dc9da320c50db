import { expect } from 'chai';
import fc from 'fast-check';
import { BUNDLE_MEDIA_TYPE, parseBundle } from '../../../sdk/src/bundle/index.ts';
import { KisekiError } from '../../../sdk/src/core/index.ts';
import { issueCredential } from '../../../sdk/src/credential/index.ts';
import { completeDraft } from '../../../sdk/src/declaration/index.ts';
import { createDidResolver } from '../../../sdk/src/identity/index.ts';
import { parsePolicy, verifyBundle } from '../../../sdk/src/verify/index.ts';
import { ISSUED_AT, newIssuer } from '../credential/support.ts';
import { exampleDraft } from '../declaration/example.ts';

const ledger = {
  chainId: 1,
  issuerRegistry: `0x${'11'.repeat(20)}`,
  declarationRegistry: `0x${'22'.repeat(20)}`,
  deploymentBlock: 0,
};
const policy = parsePolicy({
  schema: 'kiseki.policy/1',
  ledgers: [{ ...ledger, didRegistry: `0x${'33'.repeat(20)}` }],
  jurisdictions: ['CN'],
  issuerRoles: ['operator'],
  requiredChecks: ['schema', 'credential', 'issuer-key', 'totals', 'inputs', 'quantity'],
  contested: 'fail',
  acceptedOutcomes: ['satisfied'],
  clockSkewSeconds: 0,
});

/** What becomes of a bundle in the hands of an importer: a result, or a typed error. */
const fateOf = async (text: string): Promise<{ outcome: string; presentation: string }> => {
  try {
    const bundle = parseBundle(text);
    const options = { policy, ledger: null, resolveDid: createDidResolver(null), now: ISSUED_AT };
    return { outcome: (await verifyBundle(bundle, options)).result, presentation: bundle.presentation };
  } catch (error) {
    if (error instanceof KisekiError) return { outcome: error.code, presentation: '' };
    throw error;
  }
};

/** A change of a text at one place: a character replaced, a piece cut out, or a piece doubled. */
const edit = fc.record({
  kind: fc.constantFrom('replace', 'cut', 'double'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  character: fc.constantFrom(...'AZaz09-_~."\\{}[]:,é\u0000'),
});

describe('a bundle that was changed on the way', function () {
  this.timeout(120_000);
  let honest: string;
  before(async () => {
    const { signer } = newIssuer();
    const declaration = completeDraft(exampleDraft('steel-mill'), { operator: signer.did, suppliers: [] });
    const { credential } = await issueCredential({ declaration, signer, issuedAt: ISSUED_AT });
    honest = JSON.stringify({
      mediaType: BUNDLE_MEDIA_TYPE,
      presentation: credential,
      anchor: { kind: 'single', ...ledger, quantity: '4800000000000' },
      attestations: [],
      permits: [],
      inputs: [],
    });
    expect((await fateOf(honest)).outcome).to.equal('valid');
  });

  it('is never valid with anything that its issuer did not sign, and never crashes whoever reads it', async () => {
    const original = new Set(JSON.parse(honest).presentation.split('~'));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const text = edits.reduce((changed, { kind, at, length, character }) => {
          const start = Math.floor(at * changed.length);
          const piece = changed.slice(start, start + length);
          const put = kind === 'replace' ? character : kind === 'double' ? piece + piece : '';
          return (
            changed.slice(0, start) + put + changed.slice(start + (kind === 'replace' ? 1 : piece.length))
          );
        }, honest);
        const { outcome, presentation } = await fateOf(text);
        // A disclosure that was cut out cleanly is what a holder may do; nothing new may stand there.
        const added = presentation.split('~').filter((part) => !original.has(part));
        if (outcome === 'valid') expect(added).to.deep.equal([]);
      }),
      { numRuns: 400 },
    );
  });
});
