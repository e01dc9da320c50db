import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Wallet } from 'ethers';
import type { Target } from './support/abi/authorize.ts';
import { type Chain, type Contracts, deployContracts, landed, startChain } from './support/abi/chain.ts';

type Step = {
  readonly contract: Target;
  readonly struct: string;
  readonly domain: { readonly verifyingContract: string };
  readonly message: { readonly signer: string; readonly nonce: string; readonly deadline: number };
  readonly signature: string;
  readonly call: { readonly name: string; readonly args: readonly unknown[] } | null;
};

const vectors = (name: string) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));

describe('the vectors, on the contracts', function () {
  this.timeout(60_000);
  const { signers, steps }: { signers: Record<string, string>; steps: Step[] } = vectors('typed-data');
  let chain: Chain;
  let contracts: Contracts;
  let relayer: Wallet;
  before(async () => {
    chain = await startChain();
    relayer = await chain.fund('relayer');
    const { authority } = signers;
    if (authority === undefined) expect.fail('the vectors have no authority');
    const of = { JP: authority, CN: relayer.address };
    contracts = await deployContracts(chain, await chain.fund('governance'), of);
  });
  after(() => chain.close());

  const authorizationOf = ({ message: { signer, nonce, deadline }, signature }: Step) => ({
    signer,
    nonce,
    deadline,
    signature,
  });
  /** The arguments of a step, with its signature and the consent of the step before put in. */
  const argsOf = (step: Step, before: Step | undefined, args: readonly unknown[]) =>
    args.map((arg) => {
      if (arg === 'AUTHORIZATION') return authorizationOf(step);
      return arg === 'CONSENT' && before !== undefined ? authorizationOf(before) : arg;
    });

  it('are for contracts at the addresses where these are', async () => {
    for (const { contract, domain } of steps) {
      expect(domain.verifyingContract).to.equal(await contracts[contract].getAddress());
    }
  });

  it('hold a signature that the contracts take for every struct', async () => {
    for (const [index, step] of steps.entries()) {
      if (step.call === null) continue;
      const submit = contracts[step.contract].connect(relayer).getFunction(step.call.name);
      await landed(submit.send(...argsOf(step, steps[index - 1], step.call.args)));
    }
    for (const { contract, message, struct } of steps) {
      const used = contracts[contract].getFunction('isNonceUsed')(message.signer, message.nonce);
      expect(await used, struct).to.equal(true);
    }
  });

  it('hold the ids of issuers as the contract makes them', async () => {
    const accredited = await contracts.issuers.queryFilter('IssuerAccredited');
    const known = accredited.map((event) => ('args' in event ? event.args : expect.fail()));
    const expected = vectors('identifiers').issuerIds.find(
      ({ did }: { did: string }) => did === 'did:web:mill.example',
    );
    expect(known.map(({ issuerId, accreditation: { did } }) => ({ did, issuerId }))).to.deep.include(
      expected,
    );
  });

  it('hold the keys of attestations as the contract makes them', async () => {
    for (const { subject, key } of vectors('identifiers').attestationKeys) {
      expect(await contracts.declarations.getFunction('attestationKey')(subject)).to.equal(key);
    }
  });
});
