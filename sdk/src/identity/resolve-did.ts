import { excerpt } from '../core/problems.ts';
import { parseDidKey } from './did-key.ts';
import { IdentityError } from './errors.ts';
import type { EthrSource } from './resolve-ethr.ts';
import type { DidResolver } from './types.ts';

/**
 * A resolver of did:key, which needs nothing, and of did:ethr when a chain is given.
 *
 * @throws IdentityError `identity.ledger-needed` for a did:ethr without a chain, `identity.did-unsupported` for other
 * methods; and whatever `ethr.request` throws when the chain does not answer.
 *
 * @example
 * ```ts
 * import { createDidResolver } from '@kiseki/sdk';
 *
 * const resolve = createDidResolver(null);
 * const [key] = await resolve('did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK');
 * console.log(key?.kind); // ed25519
 * ```
 */
export const createDidResolver =
  (ethr: EthrSource | null): DidResolver =>
  async (did, at) => {
    if (did.startsWith('did:key:')) return [parseDidKey(did)];
    if (!did.startsWith('did:ethr:')) {
      throw new IdentityError('identity.did-unsupported', `no resolver for ${excerpt(did)}`, {
        hint: 'Kiseki resolves did:ethr and did:key',
      });
    }
    if (ethr === null) {
      throw new IdentityError('identity.ledger-needed', `${did} lives on a chain, and none is connected`, {
        hint: 'leave --offline out, or name an RPC endpoint',
      });
    }
    // Only now: it loads ethers, which nobody needs who reads no did:ethr.
    const { resolveEthr } = await import('./resolve-ethr.ts');
    return resolveEthr(did, ethr, at?.blockNumber);
  };
