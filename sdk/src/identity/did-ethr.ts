import type { Address } from '../core/hex.ts';
import { excerpt } from '../core/problems.ts';
import { IdentityError } from './errors.ts';

/** The one spelling of a did:ethr on a chain: chain id in minimal lower-case hexadecimal, address in lower case. */
export const didEthr = (chainId: number, address: string): string =>
  `did:ethr:0x${chainId.toString(16)}:${address.toLowerCase()}`;

/**
 * Takes a canonical did:ethr apart.
 *
 * @throws IdentityError `identity.did-malformed` for any other spelling, which the ledger refuses too.
 */
export const parseDidEthr = (did: string): { chainId: number; address: Address } => {
  const [, chain, account] = /^did:ethr:0x([1-9a-f][0-9a-f]{0,12}):0x([0-9a-f]{40})$/.exec(did) ?? [];
  if (chain === undefined || account === undefined) {
    throw new IdentityError('identity.did-malformed', `not a did:ethr in its one spelling: ${excerpt(did)}`, {
      hint: 'write did:ethr:0x<chain id in hexadecimal>:0x<address in lower case>',
    });
  }
  return { chainId: Number.parseInt(chain, 16), address: `0x${account}` };
};
