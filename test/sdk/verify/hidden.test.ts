import { expect } from 'chai';
import { BUNDLE_MEDIA_TYPE, type Bundle, parseBundle } from '../../../sdk/src/bundle/index.ts';
import { issueCredential, parseCredential, presentCredential } from '../../../sdk/src/credential/index.ts';
import { completeDraft, type Declaration } from '../../../sdk/src/declaration/index.ts';
import { createDidResolver } from '../../../sdk/src/identity/index.ts';
import { parsePolicy, verifyBundle } from '../../../sdk/src/verify/index.ts';
import { ISSUED_AT, newIssuer } from '../credential/support.ts';
import { type Draft, exampleDraft } from '../declaration/example.ts';

const ledger = {
  chainId: 1,
  issuerRegistry: `0x${'11'.repeat(20)}`,
  declarationRegistry: `0x${'22'.repeat(20)}`,
  deploymentBlock: 0,
};
/** What can be decided without a ledger is required, so that only the paper itself makes a bundle valid here. */
const policy = parsePolicy({
  schema: 'kiseki.policy/1',
  ledgers: [{ ...ledger, didRegistry: `0x${'33'.repeat(20)}` }],
  jurisdictions: ['CN', 'JP'],
  issuerRoles: ['operator'],
  requiredChecks: ['schema', 'credential', 'issuer-key', 'totals', 'inputs', 'quantity'],
  contested: 'fail',
  acceptedOutcomes: ['satisfied'],
  clockSkewSeconds: 0,
});

const bundleOf = (presentation: string, inputs: readonly Bundle[] = []): Bundle =>
  parseBundle({
    mediaType: BUNDLE_MEDIA_TYPE,
    presentation,
    anchor: { kind: 'single', ...ledger, quantity: '0' },
    attestations: [],
    permits: [],
    inputs,
  });

const verdict = async (bundle: Bundle): Promise<string> => {
  const options = { policy, ledger: null, resolveDid: createDidResolver(null), now: ISSUED_AT };
  const { result, headline } = await verifyBundle(bundle, options);
  return result === 'valid' ? result : `${result}: ${headline.code}`;
};

describe('a bundle that hides', () => {
  let mill: string;
  let maker: string;
  before(async () => {
    const { signer } = newIssuer();
    const declaration = completeDraft(exampleDraft('steel-mill'), { operator: signer.did, suppliers: [] });
    mill = (await issueCredential({ declaration, signer, issuedAt: ISSUED_AT })).credential;
    const { issuer, declarationId } = parseCredential(mill);
    const buyer = newIssuer().signer;
    const made = completeDraft(exampleDraft('fastener-maker'), {
      operator: buyer.did,
      suppliers: [{ issuer, declarationId, cnCode: '72081000' }],
    });
    maker = (await issueCredential({ declaration: made, signer: buyer, issuedAt: ISSUED_AT })).credential;
  });

  /** The maker's bundle with everything disclosed but the claims at these paths. */
  const without = (...hidden: string[]): string => {
    const isHidden = (path: string): boolean =>
      hidden.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`));
    const { jwt, disclosures } = parseCredential(maker);
    const shown = disclosures.filter(({ path }) => !isHidden(path)).map(({ text }) => text);
    return [jwt, ...shown, ''].join('~');
  };
  const supplied = (presentation: string) => verdict(bundleOf(presentation, [bundleOf(mill)]));

  it('nothing is valid, so that what follows means something', async () => {
    expect(await supplied(maker)).to.equal('valid');
  });

  it('only what no sum needs is valid: names, lots, and what the emissions of a gas or electricity come from', async () => {
    const secret = without(
      'product.name',
      'product.lotNumber',
      'installation.coordinates',
      'emissions.direct.sources',
      'emissions.direct.gases[0].mass',
      'emissions.indirect.electricity[0].consumption',
      'emissions.indirect.electricity[0].factor',
    );
    expect(await supplied(secret)).to.equal('valid');
  });

  it('its supplier, by not saying that the input is a declared one, is incomplete', async () => {
    const secret = without('inputs[0].kind', 'inputs[0].issuer', 'inputs[0].declarationId');
    expect(await verdict(bundleOf(secret))).to.equal('incomplete: inputs.hidden');
  });

  it('which declaration it used is incomplete', async () => {
    const secret = without('inputs[0].issuer', 'inputs[0].declarationId');
    expect(await verdict(bundleOf(secret))).to.equal('incomplete: inputs.missing');
  });

  it('every input of a list that it opens is incomplete, also when nobody asks for totals', async () => {
    const secret = bundleOf(without('inputs[0]'));
    expect(await verdict(secret)).to.equal('incomplete: totals.hidden');
    const options = { ledger: null, resolveDid: createDidResolver(null), now: ISSUED_AT };
    const requiredChecks = policy.requiredChecks.filter((name) => name !== 'totals');
    const { headline } = await verifyBundle(secret, { ...options, policy: { ...policy, requiredChecks } });
    expect(headline.code).to.equal('inputs.hidden');
  });

  it('what its inputs add up to is incomplete', async () => {
    expect(await supplied(without('emissions.upstream'))).to.equal('incomplete: totals.hidden');
  });

  for (const part of [
    'emissions.direct.gases',
    'emissions.direct.total',
    'emissions.indirect.electricity',
    'emissions.indirect.total',
    'emissions.total.all',
    'emissions.total.indirect',
  ]) {
    it(`${part} is incomplete: a total that nothing backs is no total`, async () => {
      expect(await supplied(without(part))).to.equal('incomplete: totals.hidden');
    });
  }
});

describe('an issuer that signs what no honest software writes', () => {
  const signed = async (change: (draft: Draft) => void, paths?: readonly string[]): Promise<string> => {
    const { signer } = newIssuer();
    const draft = exampleDraft('steel-mill');
    draft.installation.operator = signer.did;
    change(draft);
    const declaration = draft as Declaration;
    const { credential } = await issueCredential({ declaration, signer, issuedAt: ISSUED_AT });
    return verdict(bundleOf(paths === undefined ? credential : presentCredential(credential, paths)));
  };

  it('is found out by a global warming potential that is not of its set', async () => {
    const change = (draft: Draft): void => {
      draft.emissions.direct.gases = [{ gas: 'N2O', mass: '7000000', gwp: '1', co2e: '7000000' }];
      draft.emissions.direct.sources = [];
      draft.emissions.direct.total = '7000000';
      draft.emissions.total.direct = '7000000';
      draft.emissions.total.all = '7977059.116';
    };
    expect(await signed(change)).to.equal('invalid: totals.contradiction');
  });

  it('is found out by a set of potentials that its method does not use', async () => {
    const change = (draft: Draft): void => {
      draft.method.gwpSet = 'ar6';
    };
    await signed(change).then(expect.fail, (error: unknown) =>
      expect(error).to.have.property('code', 'declaration.invalid'),
    );
  });

  it('is found out by a part that is larger than the whole, even when the others are hidden', async () => {
    const change = (draft: Draft): void => {
      draft.emissions.total.all = '1';
    };
    expect(await signed(change, ['emissions.total.direct', 'emissions.total.all'])).to.equal(
      'invalid: totals.contradiction',
    );
  });
});
