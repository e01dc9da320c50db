import { BaseError, createPublicClient, custom, type PublicClient } from 'viem';
import { KisekiError } from '../../core/errors.ts';
import { LedgerError } from '../errors.ts';
import type { RpcRequest } from './request.ts';

/** A viem client over our own transport: no retries, no batching, no cache, so that an error stays what it was. */
export const createClient = (request: RpcRequest): PublicClient =>
  createPublicClient({
    transport: custom({ request }, { retryCount: 0 }),
    cacheTime: 0,
    pollingInterval: 200,
  });

const nonsense = (why: string, cause: Error): LedgerError =>
  new LedgerError('ledger.nonsense', `the node gives no usable answer: ${why}`, {
    hint: 'does the node serve this chain, and is the deployments file the one of this chain?',
    cause,
  });

/**
 * The typed error inside whatever viem wrapped around it; `ledger.nonsense` for an answer that viem cannot decode. `null` and the
 * like it decodes without looking, and then fails with an error of the language.
 */
export const unwrap = (error: unknown): unknown => {
  if (error instanceof BaseError)
    return error.walk((cause) => cause instanceof KisekiError) ?? nonsense(error.shortMessage, error);
  const isUndecoded =
    error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
  return isUndecoded ? nonsense(error.message, error) : error;
};

/** The same where nothing happens but questions to a node: whatever goes wrong there is its answer. */
export const unwrapRead = (error: unknown): unknown => {
  const own = unwrap(error);
  return own instanceof KisekiError || !(own instanceof Error) ? own : nonsense(own.message, own);
};
