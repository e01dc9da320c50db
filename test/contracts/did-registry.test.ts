import { expect } from 'chai';
import { type Contract, concat, encodeBytes32String, getCreateAddress, keccak256, type Wallet } from 'ethers';
import { createDidResolver } from '../../sdk/src/identity/index.ts';
import { authorize, domainOf, nonceOf } from './support/abi/authorize.ts';
import {
  type Chain,
  type Contracts,
  DID_REGISTRY_ARTIFACT,
  deployContracts,
  startChain,
  YEAR,
} from './support/abi/chain.ts';
import { partyOf } from './support/abi/party.ts';
import { outcomeOf } from './support/abi/refusal.ts';
import { consentForm, LAST_SECOND, termsOf } from './support/abi/world.ts';

/** What the owner of an identity signs to give it away: ERC-1056, `changeOwnerSigned`. It names no chain. */
const signChangeOwner = async (registry: Contract, owner: Wallet, newOwner: string) => {
  const nonce: bigint = await registry.getFunction('nonce')(owner.address);
  const payload = concat([
    '0x1900',
    await registry.getAddress(),
    `0x${nonce.toString(16).padStart(64, '0')}`,
    owner.address,
    new TextEncoder().encode('changeOwner'),
    newOwner,
  ]);
  const { v, r, s } = owner.signingKey.sign(keccak256(payload));
  return [owner.address, v, r, s, newOwner];
};

describe('the ERC-1056 registry', function () {
  this.timeout(60_000);
  const mill = partyOf('mill');
  const heir = partyOf('heir').address;

  describe('on two chains', () => {
    let chains: readonly [Chain, Chain];
    before(async () => {
      chains = [await startChain(20_261), await startChain(20_262)];
    });
    after(() => Promise.all(chains.map((chain) => chain.close())));

    /** Signs on one chain, submits to both, and says who owns the identity on each. */
    const replay = async (one: Contract, other: Contract) => {
      const change = await signChangeOwner(one, mill, heir);
      await one.getFunction('changeOwnerSigned')(...change);
      const replayed = await other
        .getFunction('changeOwnerSigned')(...change)
        .then(() => 'accepted')
        .catch((error: Error) => error.message);
      const owners = await Promise.all(
        [one, other].map((registry) => registry.getFunction('identityOwner')(mill.address)),
      );
      return { replayed, owners };
    };

    it('accepts a signed operation of the other chain when it stands at the same address there', async () => {
      const { abi, bytecode } = DID_REGISTRY_ARTIFACT;
      const [one, other] = await Promise.all(
        chains.map(async ({ ethers, fund }) => {
          const factory = await ethers.getContractFactory(abi, bytecode, await fund('naive deployer'));
          const deployed = await factory.deploy();
          return ethers.getContractAt(abi, await deployed.getAddress(), await fund('relayer'));
        }),
      );
      if (one === undefined || other === undefined) expect.fail();
      expect(await one.getAddress()).to.equal(await other.getAddress());
      expect(await replay(one, other)).to.deep.equal({ replayed: 'accepted', owners: [heir, heir] });
    });

    it('deployed by ChainBoundDidRegistry stands elsewhere on each chain, and refuses it', async () => {
      const [one, other] = await Promise.all(
        chains.map(async (chain) => {
          const deployer = await chain.fund('careful deployer');
          const { didRegistry } = await deployContracts(chain, deployer, { JP: heir, CN: heir });
          return { deployer: deployer.address, didRegistry };
        }),
      );
      if (one === undefined || other === undefined) expect.fail();
      // Same deployer, same nonces, so that without the chain id the addresses would be the same.
      expect(one.deployer).to.equal(other.deployer);
      expect(getCreateAddress({ from: one.deployer, nonce: 1 })).to.equal(
        getCreateAddress({ from: other.deployer, nonce: 1 }),
      );
      expect(await one.didRegistry.getAddress()).to.not.equal(await other.didRegistry.getAddress());
      const { replayed, owners } = await replay(one.didRegistry, other.didRegistry);
      expect(replayed).to.contain('bad_signature');
      expect(owners).to.deep.equal([heir, mill.address]);
    });
  });

  describe('decides who may control a did:ethr', () => {
    let chain: Chain;
    let contracts: Contracts;
    let authority: Wallet;
    let owner: Wallet;
    before(async () => {
      chain = await startChain();
      authority = await chain.fund('authority');
      owner = await chain.fund('mill');
      const of = { JP: authority.address, CN: authority.address };
      contracts = await deployContracts(chain, await chain.fund('governance'), of);
    });
    after(() => chain.close());

    const did = `did:ethr:0x7a69:${mill.address.toLowerCase()}`;
    let signed = 0;
    /** What the register says to the accreditation of the DID with this controller. */
    const accredited = async (controller: Wallet): Promise<string> => {
      const terms = { ...termsOf('mill', controller.address, {}), did };
      const actor = { address: controller.address, key: controller };
      const by = { nonce: nonceOf(signed++), deadline: LAST_SECOND };
      const consent = await authorize(await domainOf(contracts.issuers), actor, consentForm(terms), by);
      const { issuers } = contracts;
      const accredit = issuers.connect(authority).getFunction('accredit');
      return outcomeOf(contracts, () => accredit.staticCall(terms, consent));
    };
    /** The accounts whose signatures count, as the public resolver reads them. */
    const resolved = async (): Promise<string[]> => {
      const request = (call: { method: string; params?: unknown }): Promise<unknown> =>
        chain.provider.request({
          method: call.method,
          params: Array.isArray(call.params) ? call.params : [],
        });
      const didRegistry = await contracts.didRegistry.getAddress();
      const keys = await createDidResolver({ chainId: 31337, didRegistry, request })(did);
      return keys.flatMap((key) => (key.kind === 'secp256k1-address' ? [key.address] : []));
    };
    const lower = (...wallets: Wallet[]): string[] => wallets.map(({ address }) => address.toLowerCase());
    const change = (name: string, by: Wallet, args: readonly unknown[]) =>
      contracts.didRegistry
        .connect(by)
        .getFunction(name)
        .send(mill.address, ...args);
    const sigAuth = encodeBytes32String('sigAuth');

    it('at first the account in the DID, and nobody else', async () => {
      const stranger = partyOf('stranger');
      expect(await resolved()).to.deep.equal(lower(owner));
      expect(await accredited(owner)).to.equal('accepted');
      expect(await accredited(stranger)).to.equal('DidControllerMismatch');
    });

    it('also a signing delegate while it is one, but not a delegate of another kind', async () => {
      const delegate = partyOf('signing delegate');
      await change('addDelegate', owner, [encodeBytes32String('enc'), delegate.address, YEAR]);
      expect(await accredited(delegate)).to.equal('DidControllerMismatch');
      await change('addDelegate', owner, [sigAuth, delegate.address, YEAR]);
      expect(await resolved()).to.have.members(lower(owner, delegate));
      expect(await accredited(delegate)).to.equal('accepted');
      await change('revokeDelegate', owner, [sigAuth, delegate.address]);
      expect(await resolved()).to.deep.equal(lower(owner));
      expect(await accredited(delegate)).to.equal('DidControllerMismatch');
    });

    it('after a change of owner the new one, and no longer the account in the DID', async () => {
      const newOwner = await chain.fund('heir');
      await change('changeOwner', owner, [newOwner.address]);
      expect(await resolved()).to.deep.equal(lower(newOwner));
      expect(await accredited(owner)).to.equal('DidControllerMismatch');
      expect(await accredited(newOwner)).to.equal('accepted');
    });

    it('is the code that its authors publish', async () => {
      const factory = await chain.ethers.getContractFactory(
        DID_REGISTRY_ARTIFACT.abi,
        DID_REGISTRY_ARTIFACT.bytecode,
        owner,
      );
      const published = await (await factory.deploy()).getDeployedCode();
      expect(await contracts.didRegistry.getDeployedCode()).to.equal(published);
    });
  });
});
