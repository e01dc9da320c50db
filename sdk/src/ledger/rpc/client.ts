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

/** The typed error inside whatever viem wrapped around it; `ledger.nonsense` for an answer that viem cannot decode. */
export const unwrap = (error: unknown): unknown => {
  if (!(error instanceof BaseError)) return error;
  return error.walk((cause) => cause instanceof KisekiError) ?? nonsense(error.shortMessage, error);
};

/**
 * The same where nothing happens but questions to a node: whatever goes wrong there is its answer. viem decodes `null` and the
 * like without looking, and then fails with errors of the language.
 */
export const unwrapRead = (error: unknown): unknown => {
  const own = unwrap(error);
  return own instanceof KisekiError || !(own instanceof Error) ? own : nonsense(own.message, own);
};
