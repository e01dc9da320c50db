import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type RpcCall = { readonly id: number; readonly method: string; readonly params: readonly unknown[] };
/** What a node does with one call. Not answering is an answer too. */
export type Behaviour = (call: RpcCall, response: ServerResponse, request: IncomingMessage) => unknown;

/** A node that behaves as it is told, and the methods that it was asked. */
export const startNode = async (behaviour: Behaviour) => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const call: RpcCall = JSON.parse(body);
    asked.push(call.method);
    await behaviour(call, response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address !== 'object') throw new Error('unreachable: it listens at a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    stop: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** The result that a real node gives, or what `lie` makes of it. */
export const behindProxy =
  (target: string, lie: (call: RpcCall, result: unknown) => unknown): Behaviour =>
  async (call, response) => {
    const answer = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...call, jsonrpc: '2.0' }),
    });
    const honest = await answer.json();
    response.end(
      JSON.stringify('result' in honest ? { ...honest, result: lie(call, honest.result) } : honest),
    );
  };
