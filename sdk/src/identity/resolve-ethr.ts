import type { DIDDocument, VerificationMethod } from 'did-resolver';
import { Resolver } from 'did-resolver';
import { BrowserProvider } from 'ethers';
import { getResolver } from 'ethr-did-resolver';
import { parseDidEthr } from './did-ethr.ts';
import { IdentityError } from './errors.ts';
import type { VerificationKey } from './types.ts';

/** Where did:ethr documents are read: one chain, its ERC-1056 registry, and an EIP-1193 `request` to a node. */
export type EthrSource = {
  readonly chainId: number;
  readonly didRegistry: string;
  readonly request: (call: { method: string; params?: unknown }) => Promise<unknown>;
};

const keyOfMethod = (method: VerificationMethod, chainId: number): VerificationKey[] => {
  const account = new RegExp(`^eip155:${chainId}:(0x[0-9a-fA-F]{40})$`).exec(
    method.blockchainAccountId ?? '',
  );
  if (account?.[1] !== undefined) {
    const address = `0x${account[1].slice(2).toLowerCase()}` as const;
    return [{ kind: 'secp256k1-address', kid: method.id, address }];
  }
  const publicKey = /^(0[23][0-9a-fA-F]{64}|04[0-9a-fA-F]{128})$/.exec(method.publicKeyHex ?? '')?.[0];
  const isSecp256k1 = method.type.startsWith('EcdsaSecp256k1');
  return isSecp256k1 && publicKey !== undefined
    ? [{ kind: 'secp256k1', kid: method.id, publicKey: `0x${publicKey.toLowerCase()}` }]
    : [];
};

/** The keys of the document's assertion methods; methods of other kinds are left out, since nobody could check them. */
const assertionKeys = (document: DIDDocument, chainId: number): VerificationKey[] => {
  const ids = new Set(
    (document.assertionMethod ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.id)),
  );
  return (document.verificationMethod ?? [])
    .filter(({ id }) => ids.has(id))
    .flatMap((method) => keyOfMethod(method, chainId));
};

/** The keys that a did:ethr asserts with, at a block or now: its ERC-1056 document, read by the public resolver of the method. */
export const resolveEthr = async (
  did: string,
  { chainId, didRegistry, request }: EthrSource,
  blockNumber: bigint | undefined,
): Promise<VerificationKey[]> => {
  if (parseDidEthr(did).chainId !== chainId) {
    throw new IdentityError('identity.did-not-found', `${did} belongs to another chain than ${chainId}`, {
      hint: 'connect to the chain that the DID names',
    });
  }
  // The library turns every failure into a text; the one of the network is kept, so that it stays what it was.
  let failure: unknown;
  const watched = async (call: { method: string; params?: unknown }): Promise<unknown> => {
    try {
      return await request(call);
    } catch (error) {
      failure ??= error;
      throw error;
    }
  };
  const provider = new BrowserProvider({ request: watched }, chainId, {
    staticNetwork: true,
    cacheTimeout: -1,
  });
  try {
    // `web3`, because the library types `provider` by the CommonJS build of ethers.
    const networks = [{ chainId, web3: { currentProvider: provider }, registry: didRegistry }];
    const resolver = new Resolver(getResolver({ networks }));
    const version = blockNumber === undefined ? '' : `?versionId=${blockNumber}`;
    const { didDocument, didResolutionMetadata } = await resolver.resolve(`${did}${version}`);
    if (failure !== undefined) throw failure;
    if (didDocument === null) {
      // Every did:ethr of the chain has a document; without one, the node gave an answer that nobody could decode.
      const { message, error } = didResolutionMetadata;
      throw new IdentityError(
        'identity.ledger-nonsense',
        `${did} does not resolve: ${message ?? error ?? 'no answer'}`,
        {
          hint: 'check the node, and the registry address of the deployment',
        },
      );
    }
    return assertionKeys(didDocument, chainId);
  } finally {
    provider.destroy();
  }
};
