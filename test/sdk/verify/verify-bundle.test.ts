import { expect } from 'chai';
import { type Bundle, BundleError, parseBundle } from '../../../sdk/src/bundle/index.ts';
import { parseCredential, presentCredential } from '../../../sdk/src/credential/index.ts';
import { createDidResolver } from '../../../sdk/src/identity/index.ts';
import {
  createRpcReader,
  createRpcRequest,
  LedgerError,
  type LedgerReader,
  submitCall,
} from '../../../sdk/src/ledger/index.ts';
import type { CheckName, VerificationReport } from '../../../sdk/src/verify/index.ts';
import { PolicyError, parsePolicy } from '../../../sdk/src/verify/index.ts';
import { exampleDraft } from '../declaration/example.ts';
import { startWorld, type World } from './support.ts';

const outcomes = ({ checks }: VerificationReport): Record<string, string> =>
  Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome]));
const check = ({ checks }: VerificationReport, name: CheckName) => {
  const found = checks.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no check ${name}`);
  return found;
};

describe('verifyBundle on a real chain', function () {
  this.timeout(60_000);
  let world: World;
  let coil: Bundle;
  let screws: Bundle;
  before(async () => {
    world = await startWorld();
    coil = await world.millBundle({ batch: true });
    screws = await world.makerBundle([coil]);
  });
  after(() => world.stop());

  it('finds the chain of the examples valid, every check of both bundles passing', async () => {
    const report = await world.verify(screws);
    expect(report).to.include({ result: 'valid', issuer: world.maker.did });
    expect(report.headline).to.include({ code: 'valid' });
    for (const one of [report, report.inputs[0] as VerificationReport])
      expect(new Set(Object.values(outcomes(one)))).to.deep.equal(new Set(['pass']));
  });

  it('survives being written to JSON and read back', async () => {
    const again = parseBundle(JSON.stringify(screws));
    expect(again).to.deep.equal(screws);
    expect((await world.verify(again)).result).to.equal('valid');
  });

  describe('refuses, each with its code,', () => {
    const tamper = (bundle: Bundle, change: (text: string) => string): Bundle => ({
      ...bundle,
      presentation: change(bundle.presentation),
    });

    it('a disclosure that was changed', async () => {
      const changed = tamper(screws, (text) => {
        const parts = text.split('~');
        const last = parts.at(-2) ?? '';
        const [salt, name] = JSON.parse(Buffer.from(last, 'base64url').toString());
        parts[parts.length - 2] = Buffer.from(JSON.stringify([salt, name, 'changed'])).toString('base64url');
        return parts.join('~');
      });
      const { result, headline } = await world.verify(changed);
      expect({ result, code: headline.code }).to.deep.equal({
        result: 'invalid',
        code: 'credential.disclosure-invalid',
      });
    });

    it('a signature of another issuer', async () => {
      const other = await world.declare(world.mill, exampleDraft('steel-mill'));
      const changed = tamper(coil, (text) => {
        const signature = other.presentation.split('~')[0]?.split('.')[2] ?? '';
        const [jwt = '', ...disclosures] = text.split('~');
        return [[...jwt.split('.').slice(0, 2), signature].join('.'), ...disclosures].join('~');
      });
      const report = await world.verify(changed);
      expect(report.headline.code).to.equal('credential.signature-invalid');
      expect(check(report, 'issuer-key')).to.include({ outcome: 'fail' });
      expect(check(report, 'anchored')).to.include({ outcome: 'fail' });
    });

    it('what was never anchored', async () => {
      const unanchored: Bundle = { ...coil, anchor: { ...withoutProof(coil), kind: 'single' } };
      const report = await world.verify(unanchored);
      expect(report.headline).to.include({ code: 'anchored.missing', who: world.mill.did });
      expect(check(report, 'accredited').outcome).to.equal('skipped');
    });

    it('a proof for another tree, also offline', async () => {
      if (coil.anchor.kind !== 'batch') throw new Error('not a batch');
      const changed: Bundle = { ...coil, anchor: { ...coil.anchor, root: `0x${'12'.repeat(32)}` } };
      expect((await world.verify(changed)).headline.code).to.equal('anchored.proof-invalid');
      const offline = { ledger: null, resolveDid: createDidResolver(null) };
      expect((await world.verify(changed, offline)).headline.code).to.equal('anchored.proof-invalid');
    });

    it('a bundle for a chain that the policy does not trust', async () => {
      const { headline } = await world.verify({ ...coil, anchor: { ...coil.anchor, chainId: 1 } });
      expect(headline.code).to.equal('chain-identity.untrusted');
    });

    it('the facts of another ledger than that of the bundle', async () => {
      const other = { ...world.policy.ledgers[0], issuerRegistry: `0x${'12'.repeat(20)}` as const };
      const policy = parsePolicy({ ...world.policy, ledgers: [...world.policy.ledgers, other] });
      const changed: Bundle = { ...coil, anchor: { ...coil.anchor, issuerRegistry: other.issuerRegistry } };
      expect((await world.verify(changed, { policy })).headline.code).to.equal('chain-identity.other-ledger');
    });

    it('keys from another registry of DIDs than the policy trusts', async () => {
      const [trusted] = world.policy.ledgers;
      const policy = parsePolicy({
        ...world.policy,
        ledgers: [{ ...trusted, didRegistry: `0x${'12'.repeat(20)}` }],
      });
      expect((await world.verify(coil, { policy })).headline.code).to.equal('chain-identity.other-ledger');
    });

    it('a quantity that is not the anchored one', async () => {
      const single = await world.declare(world.mill, exampleDraft('steel-mill'));
      const changed: Bundle = { ...single, anchor: { ...single.anchor, quantity: '1' } };
      const report = await world.verify(changed);
      expect(check(report, 'anchored').code).to.equal('anchored.quantity-differs');
      expect(check(report, 'quantity').code).to.equal('quantity.differs');
    });

    it('a jurisdiction that the policy does not trust', async () => {
      const policy = parsePolicy({ ...world.policy, jurisdictions: ['DE'] });
      expect((await world.verify(coil, { policy })).headline.code).to.equal(
        'accredited.jurisdiction-untrusted',
      );
    });

    it('figures that are not the supplier’s', async () => {
      const draft = exampleDraft('fastener-maker');
      draft.inputs[0].specificEmbedded.direct = '1.5';
      draft.emissions.upstream.direct = '30000';
      draft.emissions.total.direct = '33337.95';
      draft.emissions.total.all = '40250.15';
      const { headline } = await world.verify(await world.makerBundle([coil], draft));
      expect(headline.code).to.equal('inputs.figures-differ');
    });

    it('more of an input than its supplier declared', async () => {
      const small = exampleDraft('steel-mill');
      // A tenth of a percent of the lot, at the same figures per tonne.
      small.quantity.value = '4800';
      const scale = (value: string) => (BigInt(Math.round(Number(value) * 1e6)) / 1000n).toString();
      const direct = scale(small.emissions.direct.total);
      small.emissions.direct = {
        total: direct,
        gases: [{ gas: 'CO2', mass: direct, gwp: '1', co2e: direct }],
      };
      small.emissions.indirect = { total: '0', electricity: [] };
      small.emissions.total = { direct, indirect: '0', all: direct };
      const lot = await world.attest(await world.declare(world.mill, small));
      const report = await world.verify(await world.makerBundle([lot]));
      expect(check(report, 'quantity').code).to.equal('quantity.exceeded');
      expect(report.result).to.equal('invalid');
    });

    it('a bundle that no input names', async () => {
      const stranger = await world.millBundle();
      const { headline } = await world.verify({ ...screws, inputs: [coil, stranger] });
      expect(headline.code).to.equal('inputs.unreferenced');
    });

    it('a declaration without attestation, when one is required', async () => {
      const { headline } = await world.verify({ ...screws, attestations: [] });
      expect(headline.code).to.equal('attested.none');
      const policy = parsePolicy({
        ...world.policy,
        requiredChecks: world.policy.requiredChecks.filter((name) => name !== 'attested'),
      });
      expect((await world.verify({ ...screws, attestations: [] }, { policy })).result).to.equal('valid');
    });

    it('an attestation that the ledger does not have', async () => {
      const [attestation] = screws.attestations;
      if (attestation === undefined) throw new Error('no attestation');
      const invented = { ...attestation, reportHash: `0x${'00'.repeat(32)}` as const };
      expect((await world.verify({ ...screws, attestations: [invented] })).headline.code).to.equal(
        'attested.unknown',
      );
      const self = { ...attestation, verifier: world.maker.did };
      expect((await world.verify({ ...screws, attestations: [self] })).headline.code).to.equal(
        'attested.not-independent',
      );
    });

    it('an unfavourable conclusion, even beside a favourable one', async () => {
      const second = await world.accredit('CN', ['verifier']);
      const lot = await world.millBundle();
      const bundle = await world.attest(lot, 'not-satisfied', second);
      const { headline } = await world.verify(bundle);
      expect(headline).to.include({ code: 'attested.outcome', who: second.did });
    });

    it('an attestation that its verifier withdrew, or its authority voided', async () => {
      const lot = await world.millBundle();
      const [attestation] = lot.attestations;
      if (attestation === undefined) throw new Error('no attestation');
      const { declarationId } = parseCredential(lot.presentation);
      const subject = {
        verifierId: world.verifier.issuerId,
        issuerId: world.mill.issuerId,
        declarationId,
        ...attestation,
      };
      await submitCall(world.senderOf(world.verifier.account), world.calls.withdraw(subject, 1));
      expect((await world.verify(lot)).headline.code).to.equal('attested.withdrawn');

      const second = await world.accredit('CN', ['verifier']);
      const other = await world.attest(
        await world.declare(world.mill, exampleDraft('steel-mill')),
        'satisfied',
        second,
      );
      const void_ = world.calls.voidAttestations(second.issuerId, 0, 7);
      await submitCall(world.senderOf(world.authorities.CN), void_);
      expect((await world.verify(other)).headline.code).to.equal('attested.voided');
    });

    it('a declaration that expired, within the skew of clocks', async () => {
      const expiresAt = (await world.now()) + 1000;
      const lot = await world.attest(
        await world.declare(world.mill, exampleDraft('steel-mill'), { expiresAt }),
      );
      expect((await world.verify(lot, { now: expiresAt + 300 })).result).to.equal('valid');
      expect((await world.verify(lot, { now: expiresAt + 301 })).headline.code).to.equal('status.expired');
    });

    it('a declaration from the future', async () => {
      const { issuedAt } = parseCredential(coil.presentation);
      expect((await world.verify(coil, { now: issuedAt - 301 })).headline.code).to.equal(
        'credential.from-the-future',
      );
    });

    it('an issuer that only later moved to a country that the policy trusts', async () => {
      const mover = await world.accredit('CN', ['operator']);
      const lot = await world.attest(await world.declare(mover, exampleDraft('steel-mill')));
      const { senderOf, authorities, calls, request } = world;
      await request({ method: 'evm_increaseTime', params: [10] });
      const end = { issuerId: mover.issuerId, reasonCode: 9, effectiveFrom: 0 };
      await submitCall(senderOf(authorities.CN), calls.revokeIssuer(end));
      await world.accredit('JP', ['operator'], { account: mover.account });
      const policy = parsePolicy({ ...world.policy, jurisdictions: ['JP'] });
      expect((await world.verify(lot, { policy })).headline).to.include({
        code: 'accredited.jurisdiction-untrusted',
        who: mover.did,
      });
    });

    it('a scope that does not cover the product', async () => {
      const cement = await world.accredit('CN', ['operator'], { cnGroups: 4 });
      const lot = await world.attest(await world.declare(cement, exampleDraft('steel-mill')));
      expect((await world.verify(lot)).headline).to.include({ code: 'scope.not-covered', who: cement.did });
    });
  });

  describe('tells a supplier’s trouble in the headline of the buyer:', () => {
    it('revoked by the authority', async () => {
      const lot = await world.millBundle();
      const bought = await world.makerBundle([lot]);
      const { declarationId } = parseCredential(lot.presentation);
      const ending = {
        issuerId: world.mill.issuerId,
        declarationId,
        inclusion: world.inclusionOf(lot),
        reasonCode: 3,
        effectiveFrom: await world.now(),
      };
      await submitCall(world.senderOf(world.authorities.CN), world.calls.revoke(ending));
      const { result, headline } = await world.verify(bought);
      expect({ result, code: headline.code, who: headline.who }).to.deep.equal({
        result: 'invalid',
        code: 'status.revoked',
        who: world.mill.did,
      });
    });

    it('superseded, with the successor', async () => {
      const lot = await world.millBundle();
      const better = await world.millBundle();
      const bought = await world.makerBundle([lot]);
      const successor = parseCredential(better.presentation).declarationId;
      await world.supersede(lot, successor, better);
      expect((await world.verify(bought)).headline).to.include({ code: 'status.superseded', successor });
    });

    it('suspended with effect in the past: what lies between is contested, and the policy decides', async () => {
      const shaky = await world.accredit('CN', ['operator']);
      await world.request({ method: 'evm_increaseTime', params: [10] });
      const lot = await world.attest(await world.declare(shaky, exampleDraft('steel-mill')));
      await world.request({ method: 'evm_increaseTime', params: [10] });
      const effectiveFrom = (await world.now()) - 5;
      const change = { issuerId: shaky.issuerId, reasonCode: 11, effectiveFrom };
      await submitCall(world.senderOf(world.authorities.CN), world.calls.suspend(change));
      const report = await world.verify(lot);
      expect(report.headline).to.include({ code: 'accredited.contested', who: shaky.did });
      const policy = parsePolicy({ ...world.policy, contested: 'warn' });
      const lenient = await world.verify(lot, { policy });
      expect(lenient.result).to.equal('valid');
      expect(check(lenient, 'accredited').outcome).to.equal('warn');
    });
  });

  describe('with selective disclosure', () => {
    it('does not call valid what it cannot add up', async () => {
      const shown: Bundle = {
        ...screws,
        presentation: presentCredential(screws.presentation, ['product', 'quantity', 'emissions.total']),
      };
      const report = await world.verify(shown);
      expect(report.result).to.not.equal('valid');
      expect(check(report, 'totals')).to.include({ outcome: 'skipped', code: 'totals.hidden' });
      expect(check(report, 'inputs').outcome).to.equal('skipped');
      expect(check(report, 'attested')).to.include({ outcome: 'warn', code: 'attested.other-content' });
    });

    it('says which bundle is not passed on', async () => {
      const { result, headline } = await world.verify({ ...screws, inputs: [] });
      expect({ result, code: headline.code }).to.deep.equal({ result: 'incomplete', code: 'inputs.missing' });
    });
  });

  describe('without a ledger that answers', () => {
    it('offline, skips what needs the ledger, opens no socket, and is incomplete', async () => {
      const { fetch } = globalThis;
      globalThis.fetch = () => {
        throw new Error('a socket was opened');
      };
      try {
        const report = await world.verify(screws, {
          ledger: null,
          resolveDid: createDidResolver(null),
          now: 1 + 2 ** 31,
        });
        expect(report.result).to.equal('incomplete');
        expect(outcomes(report)).to.include({
          totals: 'pass',
          credential: 'pass',
          status: 'skipped',
          anchored: 'skipped',
        });
      } finally {
        globalThis.fetch = fetch;
      }
    });

    it('unreachable, knows nothing: incomplete, never revoked and never valid', async () => {
      const request = createRpcRequest('http://127.0.0.1:1');
      const { result, headline, checks } = await world.verify(screws, {
        ledger: createRpcReader(request, world.ledger),
      });
      expect({ result, code: headline.code }).to.deep.equal({
        result: 'incomplete',
        code: 'ledger.unreachable',
      });
      expect(checks.some(({ outcome }) => outcome === 'fail')).to.equal(false);
    });

    it('that fails at any one question is never valid', async () => {
      const methods: readonly (keyof LedgerReader)[] = [
        'identity',
        'issuer',
        'standing',
        'anchor',
        'batch',
        'status',
        'attestation',
      ];
      for (const method of methods) {
        const broken = {
          ...world.reader(),
          [method]: async () => {
            throw new LedgerError('ledger.throttled', 'too many requests', { hint: 'wait' });
          },
        };
        // Also under a policy that does not ask for it: what was not said may be a failure, and those count.
        const policy = parsePolicy({ ...world.policy, requiredChecks: ['schema'] });
        for (const changes of [{ ledger: broken }, { ledger: broken, policy }]) {
          const { result, headline } = await world.verify(screws, changes);
          expect({ result, code: headline.code }, method).to.deep.equal({
            result: 'incomplete',
            code: 'ledger.throttled',
          });
        }
      }
    });
  });
});

const withoutProof = ({ anchor }: Bundle) => {
  const { chainId, issuerRegistry, declarationRegistry, deploymentBlock, quantity } = anchor;
  return { chainId, issuerRegistry, declarationRegistry, deploymentBlock, quantity };
};

describe('parsePolicy', () => {
  const good = {
    schema: 'kiseki.policy/1',
    ledgers: [
      {
        chainId: 1,
        issuerRegistry: `0x${'11'.repeat(20)}`,
        declarationRegistry: `0x${'22'.repeat(20)}`,
        didRegistry: `0x${'33'.repeat(20)}`,
        deploymentBlock: 0,
      },
    ],
    jurisdictions: ['JP'],
    issuerRoles: ['operator'],
    requiredChecks: ['credential'],
    contested: 'fail',
    acceptedOutcomes: ['satisfied'],
    clockSkewSeconds: 0,
  };
  const codeOf = (change: object): string => {
    try {
      parsePolicy({ ...good, ...change });
      return 'accepted';
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      return error.code;
    }
  };

  it('accepts a policy that trusts and requires something', () => {
    expect(codeOf({})).to.equal('accepted');
    expect(codeOf({ thresholds: { attestedAtLeast: '80' } })).to.equal('accepted');
    expect(codeOf({ plausibility: { belowDefault: '0.5' } })).to.equal('accepted');
  });

  it('refuses one that trusts nobody or asks nothing: it would pass everything or mean nothing', () => {
    expect(codeOf({ ledgers: [] })).to.equal('policy.nothing-trusted');
    expect(codeOf({ jurisdictions: [] })).to.equal('policy.nothing-trusted');
    expect(codeOf({ requiredChecks: [] })).to.equal('policy.nothing-required');
    expect(codeOf({ issuerRoles: [] })).to.equal('policy.nothing-required');
  });

  it('refuses unknown checks, unknown fields and percentages above a hundred', () => {
    expect(codeOf({ requiredChecks: ['credentials'] })).to.equal('policy.invalid');
    expect(codeOf({ strict: true })).to.equal('policy.invalid');
    expect(codeOf({ thresholds: { attestedAtLeast: '101' } })).to.equal('policy.invalid');
    expect(codeOf({ plausibility: { belowBenchmark: '-1' } })).to.equal('policy.invalid');
  });

  it('does not let a policy require what only its reader can hand in', () => {
    expect(codeOf({ requiredChecks: ['report'] })).to.equal('policy.invalid');
  });
});

describe('parseBundle', () => {
  it('refuses what is none with every problem', () => {
    let problems: readonly string[] = [];
    try {
      parseBundle({
        mediaType: 'text/plain',
        presentation: '',
        anchor: {},
        attestations: {},
        permits: [1],
        inputs: 1,
      });
    } catch (error) {
      if (!(error instanceof BundleError)) throw error;
      problems = error.problems.map(({ path }) => path);
    }
    expect(problems).to.include.members(['mediaType', 'presentation', 'attestations', 'inputs']);
  });
});
