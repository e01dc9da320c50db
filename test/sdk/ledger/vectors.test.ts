import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { hashStruct, hashTypedData, recoverTypedDataAddress } from 'viem';
import { declarationIdOfJwt } from '../../../sdk/src/credential/digest.ts';
import { issuerIdOf, type LedgerIdentity } from '../../../sdk/src/ledger/index.ts';
import {
  DECLARATION_STRUCTS,
  declarationDomain,
  ISSUER_STRUCTS,
  issuerDomain,
} from '../../../sdk/src/ledger/write/typed-structs.ts';
import {
  buildTree,
  leafHash,
  plainKeccak256,
  proofOf,
  rootOf,
  verifyProof,
} from '../../../sdk/src/merkle/index.ts';

type Hex = `0x${string}`;
type Step = {
  readonly contract: 'issuers' | 'declarations';
  readonly struct: string;
  readonly domain: { readonly chainId: number; readonly verifyingContract: Hex };
  readonly message: Record<string, unknown> & { readonly signer: Hex };
  readonly structHash: Hex;
  readonly digest: Hex;
  readonly signature: Hex;
};
type Tree = {
  readonly root: Hex;
  readonly leaves: readonly { id: Hex; quantity: string; leafHash: Hex; proof: readonly Hex[] }[];
};

const vectors = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), 'utf8'));

const { steps }: { steps: Step[] } = vectors('typed-data');
const ledgerAt = ({ chainId, verifyingContract }: Step['domain']): LedgerIdentity => ({
  chainId,
  issuerRegistry: verifyingContract,
  declarationRegistry: verifyingContract,
  didRegistry: verifyingContract,
  deploymentBlock: 0,
});

describe('the vectors, in TypeScript', () => {
  it('have the digests and the signers of every struct', async () => {
    const seen = new Set<string>();
    for (const { contract, struct, domain, message, structHash, digest, signature } of steps) {
      const [types, domainOf]: [
        Record<string, readonly { name: string; type: string }[]>,
        typeof issuerDomain,
      ] = contract === 'issuers' ? [ISSUER_STRUCTS, issuerDomain] : [DECLARATION_STRUCTS, declarationDomain];
      const data = { domain: domainOf(ledgerAt(domain)), types, primaryType: struct, message };
      expect(hashStruct({ data: message, primaryType: struct, types }), struct).to.equal(structHash);
      expect(hashTypedData(data), struct).to.equal(digest);
      expect(await recoverTypedDataAddress({ ...data, signature }), struct).to.equal(message.signer);
      seen.add(`${contract} ${struct}`);
    }
    const all = [
      ...Object.keys(ISSUER_STRUCTS).map((struct) => `issuers ${struct}`),
      ...Object.keys(DECLARATION_STRUCTS).map((struct) => `declarations ${struct}`),
    ];
    // An accreditation is only ever signed inside another struct.
    expect([...seen]).to.have.members(all.filter((struct) => struct !== 'issuers Accreditation'));
  });

  it('have the ids of issuers and declarations', () => {
    const { issuerIds, declarationIds } = vectors('identifiers');
    for (const { did, issuerId } of issuerIds) expect(issuerIdOf(did)).to.equal(issuerId);
    for (const { jwt, id } of declarationIds) expect(declarationIdOfJwt(jwt)).to.equal(id);
  });

  it('have the leaves, roots and proofs of batches', () => {
    const { trees }: { trees: Tree[] } = vectors('merkle');
    for (const { root, leaves } of trees) {
      const own = leaves.map(({ id, quantity }) => ({ declarationId: id, quantity: BigInt(quantity) }));
      const tree = buildTree(own, plainKeccak256);
      expect(rootOf(tree)).to.equal(root);
      for (const [index, leaf] of own.entries()) {
        const { proof, leafHash: expected } = leaves[index] ?? expect.fail();
        expect(`0x${Buffer.from(leafHash(leaf, plainKeccak256)).toString('hex')}`).to.equal(expected);
        expect(proofOf(tree, index)).to.deep.equal(proof);
        expect(verifyProof({ ...leaf, root, proof })).to.equal(true);
      }
    }
  });
});
