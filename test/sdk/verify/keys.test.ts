import { expect } from 'chai';
import { encodeFunctionData } from 'viem';
import { issueCredential, parseCredential } from '../../../sdk/src/credential/index.ts';
import { parseDeclaration, SCHEMA_VERSION } from '../../../sdk/src/declaration/index.ts';
import { signerFromViemAccount } from '../../../sdk/src/identity/index.ts';
import { ethereumDidRegistryAbi } from '../../../sdk/src/ledger/abi/ethereum-did-registry.generated.ts';
import { signControllerConsent, submitCall } from '../../../sdk/src/ledger/index.ts';
import { exampleDraft } from '../declaration/example.ts';
import { newAccount } from '../ledger/support.ts';
import { startWorld, type World } from './support.ts';

describe('verifyBundle asks for the keys that the issuer had when it anchored:', function () {
  this.timeout(60_000);
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());

  /** The ERC-1056 identity gets another owner, who then acts for the issuer too. */
  const rotate = async (party: World['mill']) => {
    const { calls, ledger, senderOf, now } = world;
    const successor = newAccount();
    const data = encodeFunctionData({
      abi: ethereumDidRegistryAbi,
      functionName: 'changeOwner',
      args: [party.account.address, successor.address],
    });
    const change = { to: ledger.didRegistry, data, effect: 'changes the owner of the identity' };
    await submitCall(senderOf(party.account), change);
    const deadline = (await now()) + 3600;
    const consent = await signControllerConsent(ledger, successor, party.issuerId, deadline);
    const call = calls.changeController(party.issuerId, consent);
    await submitCall(senderOf(world.authorities.CN), call);
    return successor;
  };

  it('what was anchored before a change of keys stays valid', async () => {
    const party = await world.accredit('CN', ['operator']);
    const lot = await world.attest(await world.declare(party, exampleDraft('steel-mill')));
    await rotate(party);
    expect((await world.verify(lot)).result).to.equal('valid');
  });

  it('what the old key signs is refused afterwards, even when the new one anchors it', async () => {
    const party = await world.accredit('CN', ['operator']);
    const lot = await world.declare(party, exampleDraft('steel-mill'));
    const account = await rotate(party);
    const signer = signerFromViemAccount(party.account, world.chainId);
    const { declaration } = parseCredential(lot.presentation);
    const { credential, declarationId } = await issueCredential({
      declaration: parseDeclaration({ schema: SCHEMA_VERSION, ...declaration }),
      signer,
      issuedAt: await world.now(),
    });
    const { quantity } = lot.anchor;
    const call = world.calls.anchor(party.issuerId, declarationId, BigInt(quantity));
    await submitCall(world.senderOf(account), call);
    const report = await world.verify(await world.attest({ ...lot, presentation: credential }));
    expect(report.headline).to.include({ code: 'credential.signature-invalid', who: party.did });
    expect(report.checks.find(({ name }) => name === 'anchored')).to.include({ outcome: 'pass' });
  });
});
