import { expect } from 'chai';
import { id } from 'ethers';
import type { Actor, Form } from './support/abi/authorize.ts';
import { GENESIS } from './support/abi/chain.ts';
import { outcomeOf } from './support/abi/refusal.ts';
import { consentForm, startWorld, type Terms, termsOf, type World } from './support/abi/world.ts';

for (const as of ['accounts', 'wallets'] as const) {
  describe(`the consent of ${as === 'accounts' ? 'an account' : 'an ERC-1271 wallet'}`, function () {
    this.timeout(60_000);
    let world: World;
    let candidate: Actor;
    let terms: Terms;
    before(async () => {
      world = await startWorld(as);
      candidate = world.who('stranger');
      terms = termsOf('newcomer', candidate.address, {});
    });
    after(() => world.chain.close());

    /** What the register says when the authority accredits on these terms with this consent. */
    const accredited = async (granted: Terms, consent: unknown): Promise<string> => {
      const { contracts, relayer, sign, who } = world;
      const form: Form = { ...consentForm(granted), struct: 'Accredit' };
      const permission = await sign(who('authority'), form);
      const accreditFor = contracts.issuers.connect(relayer).getFunction('accreditFor');
      return outcomeOf(contracts, () => accreditFor.staticCall(granted, consent, permission));
    };

    it('to an accreditation holds for exactly its terms', async () => {
      const consent = await world.sign(candidate, consentForm(terms));
      expect(await accredited(terms, consent)).to.equal('accepted');
      const others: Terms[] = [
        { ...terms, did: 'did:web:newcomer.example:works' },
        { ...terms, roles: terms.roles | 4 },
        { ...terms, cnGroups: terms.cnGroups + 1 },
        { ...terms, validFrom: terms.validFrom + 1 },
        { ...terms, validUntil: terms.validUntil + 1 },
        { ...terms, scopeHash: id('another scope') },
      ];
      for (const other of others) {
        expect(await accredited(other, consent)).to.equal('AuthorizationInvalidSignature');
      }
    });

    it('to an accreditation holds until its deadline, and only of the controller', async () => {
      const late = await world.sign(candidate, consentForm(terms), { deadline: GENESIS });
      expect(await accredited(terms, late)).to.equal('AuthorizationExpired');
      const foreign = await world.sign(world.who('controller'), consentForm(terms));
      expect(await accredited(terms, foreign)).to.equal('ConsentSignerMismatch');
    });

    it('to take control holds for one issuer, and not for another of the same controller', async () => {
      const { contracts, mill, paused, relayer, sign, who } = world;
      const consent = await sign(candidate, {
        target: 'issuers',
        struct: 'ControllerConsent',
        message: { issuerId: mill },
      });
      const changed = async (issuerId: string): Promise<string> => {
        const message = { issuerId, controller: candidate.address };
        const form: Form = { target: 'issuers', struct: 'ChangeController', message };
        const permission = await sign(who('controller'), form);
        const change = contracts.issuers.connect(relayer).getFunction('changeControllerFor');
        return outcomeOf(contracts, () => change.staticCall(issuerId, consent, permission));
      };
      expect(await changed(mill)).to.equal('accepted');
      expect(await changed(paused)).to.equal('AuthorizationInvalidSignature');
    });
  });
}
