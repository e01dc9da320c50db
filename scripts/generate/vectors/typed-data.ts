import { getCreateAddress, TypedDataEncoder } from 'ethers';
import { type Form, nonceOf, typesOf } from '../../../test/contracts/support/abi/authorize.ts';
import { partyOf } from '../../../test/contracts/support/abi/party.ts';
import { LAST_SECOND, PEOPLE, STEPS, type Step } from './steps.ts';

const CHAIN_ID = 31337;

/** What the deployment of the tests gives: the governance's third and fourth contract. */
const REGISTRIES = {
  issuers: { name: 'Kiseki IssuerRegistry', nonce: 2 },
  declarations: { name: 'Kiseki DeclarationRegistry', nonce: 3 },
} as const;
const domainOf = (target: Form['target']) => ({
  name: REGISTRIES[target].name,
  version: '1',
  chainId: CHAIN_ID,
  verifyingContract: getCreateAddress({
    from: partyOf('governance').address,
    nonce: REGISTRIES[target].nonce,
  }),
});

const vectorOf = async ({ target, by, struct, message, call }: Step, index: number) => {
  const key = partyOf(by);
  const domain = domainOf(target);
  const types = typesOf(target, struct);
  const unsigned = { signer: key.address, nonce: nonceOf(index).toString(), deadline: LAST_SECOND };
  const full = { ...message, ...unsigned };
  return {
    contract: target,
    struct,
    domain,
    types,
    message: full,
    structHash: TypedDataEncoder.hashStruct(struct, types, full),
    digest: TypedDataEncoder.hash(domain, types, full),
    signature: await key.signTypedData(domain, types, full),
    call,
  };
};

/** Every EIP-712 struct with its hash, its digest and a signature, by ethers. */
export const typedDataVectors = async () => ({
  signers: Object.fromEntries(PEOPLE.map((person) => [person, partyOf(person).address])),
  steps: await Promise.all(STEPS.map(vectorOf)),
});
