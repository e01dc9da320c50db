import * as z from 'zod';
import { parseJson } from '../../core/parse-json.ts';
import { LedgerError } from '../errors.ts';

/** An EIP-1193 `request` to one node. */
export type RpcRequest = (call: { method: string; params?: unknown }) => Promise<unknown>;

/** The node understood and said no; `data` holds the revert data of a contract. The shape that viem and ethers read. */
export class RpcAnswerError extends Error {
  override readonly name = 'RpcAnswerError';
  readonly code: number;
  readonly data: unknown;
  constructor(code: number, message: string, data: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

const Answer = z.union([
  z
    .object({ jsonrpc: z.literal('2.0'), id: z.number(), result: z.unknown() })
    .refine((one) => 'result' in one),
  z.object({
    jsonrpc: z.literal('2.0'),
    id: z.number().nullable(),
    error: z.object({ code: z.int(), message: z.string(), data: z.unknown().optional() }),
  }),
]);

const MAX_BYTES = 64 * 1024 * 1024;
const RETRIES = 2;
const RETRY_DELAY_MS = 300;

const unreachable = (url: string, why: string, cause?: unknown): LedgerError =>
  new LedgerError('ledger.unreachable', `the node at ${url} ${why}`, {
    hint: 'is it running? `kiseki chain status`, `kiseki doctor`; --rpc names another node',
    cause,
  });
const nonsense = (url: string, why: string): LedgerError =>
  new LedgerError('ledger.nonsense', `the node at ${url} ${why}`, {
    hint: 'is this the address of a JSON-RPC endpoint, and is a proxy in between?',
  });

/** The body as text, up to a bound; an answer that never ends is cut off. */
const readBody = async (response: Response, name: string): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > MAX_BYTES) {
      await reader?.cancel();
      throw nonsense(name, `answers with more than ${MAX_BYTES} bytes`);
    }
  }
  return text + decoder.decode();
};

const postOnce = async (url: URL, body: string, timeoutMs: number): Promise<string> => {
  // All that may be shown of an address: hosted nodes have their keys in its path, its query, or as a password.
  const name = url.origin;
  // One clock for the whole exchange: a node that sends a byte a minute is as unreachable as one that sends none.
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
      redirect: 'error',
    });
    if (response.status === 429) {
      throw new LedgerError('ledger.throttled', `the node at ${name} answers 429: too many requests`, {
        hint: 'wait, or use a node of your own',
      });
    }
    const text = await readBody(response, name);
    // Nodes answer errors of a request with 400 or 500 and a JSON-RPC body; anything else with them is no answer.
    if (!response.ok && !text.trimStart().startsWith('{'))
      throw unreachable(name, `answers ${response.status}`);
    return text;
  } catch (cause) {
    if (cause instanceof LedgerError) throw cause;
    if (signal.aborted) throw unreachable(name, `did not answer within ${timeoutMs / 1000} s`, cause);
    throw unreachable(name, 'cannot be reached', cause);
  }
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const post = async (url: URL, body: string, timeoutMs: number, retriesLeft = RETRIES): Promise<string> => {
  try {
    return await postOnce(url, body, timeoutMs);
  } catch (error) {
    const throttled = error instanceof LedgerError && error.code === 'ledger.throttled';
    if (!throttled || retriesLeft === 0) throw error;
    await pause(RETRY_DELAY_MS * 2 ** (RETRIES - retriesLeft));
    return post(url, body, timeoutMs, retriesLeft - 1);
  }
};

/**
 * Talks JSON-RPC over HTTP to a node that may hang, throttle, or answer HTML, half an answer or somebody else's.
 *
 * @throws LedgerError `ledger.unreachable`, `ledger.throttled` (after two retries), `ledger.nonsense`; RpcAnswerError when
 * the node answers with an error of its own.
 */
export const createRpcRequest = (endpoint: string, timeoutMs = 10_000): RpcRequest => {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new LedgerError('ledger.unreachable', 'the RPC endpoint is no http or https address', {
      hint: 'write it as http://127.0.0.1:8545',
    });
  }
  let lastId = 0;
  return async ({ method, params }) => {
    lastId += 1;
    const id = lastId;
    const text = await post(
      url,
      JSON.stringify({ jsonrpc: '2.0', id, method, params: params ?? [] }),
      timeoutMs,
    );
    let value: unknown;
    try {
      value = parseJson(text, { maxBytes: MAX_BYTES, maxDepth: 64 });
    } catch {
      throw nonsense(url.origin, `answers ${method} with something else than JSON`);
    }
    const answer = Answer.safeParse(value);
    if (!answer.success)
      throw nonsense(url.origin, `answers ${method} with something else than JSON-RPC 2.0`);
    if ('error' in answer.data) {
      const { code, message, data } = answer.data.error;
      throw new RpcAnswerError(code, message, data);
    }
    if (answer.data.id !== id)
      throw nonsense(url.origin, `answers ${method} with the answer to another request`);
    return answer.data.result;
  };
};
