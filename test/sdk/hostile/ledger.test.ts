import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Bundle } from '../../../sdk/src/bundle/index.ts';
import {
  createLedgerDidResolver,
  createRpcReader,
  createRpcRequest,
  LedgerError,
  submitCall,
} from '../../../sdk/src/ledger/index.ts';
import { startWorld, type World } from '../verify/support.ts';

/** Noise, not lies: a node that makes up facts is believed, which is why a verifier names one that it trusts. */
const moods: Readonly<Record<string, RequestListener>> = {
  'hangs up': (request) => request.socket.destroy(),
  'answers 500': (_, response) => response.writeHead(500).end('oops'),
  'answers a page': (_, response) => response.end('<html>welcome</html>'),
  'answers half': (_, response) => response.end('{"jsonrpc":"2.0","id":1,"res'),
  'answers nothing': (_, response) => response.end(),
  'answers null to everything': async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.end(JSON.stringify({ jsonrpc: '2.0', id: JSON.parse(body).id, result: null }));
  },
};

describe('a ledger that turns hostile in the middle', function () {
  this.timeout(120_000);
  let world: World;
  let bundle: Bundle;
  let servers: Server[] = [];
  before(async () => {
    world = await startWorld();
    bundle = await world.millBundle();
  });
  afterEach(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    servers = [];
  });
  after(() => world.stop());

  /** A node that passes on the first questions and then is in a mood. */
  const nodeOf = async (
    honest: number,
    mood: RequestListener,
  ): Promise<{ url: string; asked: () => number }> => {
    let count = 0;
    const server = createServer(async (request, response) => {
      count += 1;
      if (count > honest) {
        mood(request, response);
        return;
      }
      let body = '';
      for await (const chunk of request) body += chunk;
      const headers = { 'content-type': 'application/json' };
      response.end(await (await fetch(world.url, { method: 'POST', headers, body })).text());
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    return { url: `http://127.0.0.1:${port}`, asked: () => count };
  };

  const verifyWith = async (honest: number, mood: RequestListener) => {
    const { url, asked } = await nodeOf(honest, mood);
    const request = createRpcRequest(url, 2_000);
    const report = await world.verify(bundle, {
      ledger: createRpcReader(request, world.ledger),
      resolveDid: createLedgerDidResolver(request, world.ledger),
    });
    return { report, asked: asked() };
  };

  for (const [what, mood] of Object.entries(moods)) {
    it(`and ${what} is never a reason to call a bundle valid, nor invalid`, async () => {
      const { report: honest, asked } = await verifyWith(Number.POSITIVE_INFINITY, mood);
      expect(honest.result).to.equal('valid');
      expect(asked).to.be.above(15);
      for (let first = 0; first < asked; first += 1) {
        const { report } = await verifyWith(first, mood);
        expect(report.result, `after ${first} of ${asked} answers`).to.equal('incomplete');
        expect(report.headline.code, `after ${first} of ${asked} answers`).to.match(/^ledger\./);
      }
    });
  }

  for (const [what, mood] of Object.entries(moods)) {
    it(`and ${what} loses no transaction and makes none twice`, async () => {
      const { account, issuerId } = await world.accredit('CN', ['operator']);
      const nonce = async () =>
        Number(
          await world.request({ method: 'eth_getTransactionCount', params: [account.address, 'latest'] }),
        );
      let asked = Number.POSITIVE_INFINITY;
      for (let first = 0; first < asked; first += 1) {
        const { url, asked: count } = await nodeOf(first, mood);
        const sender = { ...world.senderOf(account), home: join(world.home, issuerId, String(first)) };
        const call = world.calls.anchor(issuerId, `0x${(first + 1).toString(16).padStart(64, '0')}`, 1n);
        const request = createRpcRequest(url, 2_000);
        const attempt = await submitCall({ ...sender, request, receiptTimeoutMs: 500 }, call).catch(
          (error: unknown) => error,
        );
        // Once every answer it needed was honest, it got through.
        if (!(attempt instanceof Error)) asked = count();
        else expect(attempt, `after ${first} answers`).to.be.instanceOf(LedgerError);
        if (attempt instanceof Error) await submitCall(sender, call);
        expect(await nonce(), `after ${first} answers`).to.equal(first + 1);
      }
      expect(asked).to.be.within(5, 40);
    });
  }
});
