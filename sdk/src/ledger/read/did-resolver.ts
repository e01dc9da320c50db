import { IdentityError } from '../../identity/errors.ts';
import { createDidResolver } from '../../identity/resolve-did.ts';
import type { DidResolver } from '../../identity/types.ts';
import { LedgerError } from '../errors.ts';
import type { LedgerIdentity } from '../facts.ts';
import { RpcAnswerError, type RpcRequest } from '../rpc/request.ts';

const isNodeFailure = (error: unknown): boolean =>
  error instanceof RpcAnswerError ||
  (error instanceof IdentityError && error.code === 'identity.ledger-nonsense');

/**
 * A resolver of did:ethr on this ledger and of did:key.
 *
 * @throws IdentityError for a DID that cannot be resolved; LedgerError for a node that cannot tell.
 */
export const createLedgerDidResolver = (request: RpcRequest, ledger: LedgerIdentity): DidResolver => {
  const resolve = createDidResolver({ ...ledger, request });
  return async (did, at) => {
    try {
      return await resolve(did, at);
    } catch (error) {
      if (!isNodeFailure(error)) throw error;
      throw new LedgerError('ledger.nonsense', `the node cannot tell the keys of ${did}: ${String(error)}`, {
        hint: 'check the node: `kiseki doctor`',
        cause: error,
      });
    }
  };
};
