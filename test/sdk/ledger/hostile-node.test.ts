import { createServer, type RequestListener, type Server } from 'node:http';
import { expect } from 'chai';
import {
  createRpcReader,
  createRpcRequest,
  LedgerError,
  type LedgerReader,
  RpcAnswerError,
} from '../../../sdk/src/ledger/index.ts';

/** A node that answers whatever `answer` does; asks its URL. */
const serve = async (answer: RequestListener): Promise<{ url: string; server: Server }> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return { url: `http://user:secret@127.0.0.1:${address.port}/`, server };
};

const ask = async (answer: RequestListener, timeoutMs = 300): Promise<unknown> => {
  const { url, server } = await serve(answer);
  try {
    // fetch takes no credentials in a URL; a node that needs them gets them from a proxy.
    return await createRpcRequest(url.replace('user:secret@', ''), timeoutMs)({ method: 'eth_chainId' });
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

const codeOf = async (answer: RequestListener): Promise<string> => {
  try {
    await ask(answer);
    return 'accepted';
  } catch (error) {
    if (error instanceof LedgerError) return error.code;
    throw error;
  }
};

const reply =
  (body: string, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

const nowhere = {
  chainId: 1,
  issuerRegistry: `0x${'11'.repeat(20)}`,
  declarationRegistry: `0x${'22'.repeat(20)}`,
  didRegistry: `0x${'33'.repeat(20)}`,
  deploymentBlock: 0,
} as const;

const bytes32 = `0x${'44'.repeat(32)}` as const;
const questionsTo = (reader: LedgerReader) => {
  const key = { issuerId: bytes32, declarationId: bytes32 };
  return {
    issuer: () => reader.issuer(bytes32),
    standing: () => reader.standing({ issuerId: bytes32, role: 'operator', at: 5 }),
    anchor: () => reader.anchor(key),
    batch: () => reader.batch({ issuerId: bytes32, root: bytes32 }),
    status: () => reader.status(key),
    attestation: () =>
      reader.attestation({ ...key, verifierId: bytes32, reportHash: bytes32, contentHash: bytes32 }),
  };
};

describe('a node that', () => {
  it('answers is believed', async () => {
    expect(await ask(reply('{"jsonrpc":"2.0","id":1,"result":"0x1"}'))).to.equal('0x1');
  });

  for (const [what, code, answer] of [
    ['hangs', 'ledger.unreachable', () => undefined],
    [
      'sends a byte now and then',
      'ledger.unreachable',
      (_, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      },
    ],
    ['hangs up', 'ledger.unreachable', (request) => request.socket.destroy()],
    [
      'answers half',
      'ledger.unreachable',
      (request, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"jsonrpc"');
        setTimeout(() => request.socket.destroy(), 20);
      },
    ],
    ['answers 429', 'ledger.throttled', reply('slow down', 429)],
    ['answers 500', 'ledger.unreachable', reply('oops', 500)],
    ['answers 502 with a page', 'ledger.unreachable', reply('<html>bad gateway</html>', 502)],
    [
      'redirects',
      'ledger.unreachable',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['answers with a page', 'ledger.nonsense', reply('<html>welcome</html>')],
    ['answers with nothing', 'ledger.nonsense', reply('')],
    ['answers with cut JSON', 'ledger.nonsense', reply('{"jsonrpc":"2.0","id":1,"res')],
    ['answers with a list', 'ledger.nonsense', reply('[]')],
    ['answers without a result', 'ledger.nonsense', reply('{"jsonrpc":"2.0","id":1}')],
    ['answers another request', 'ledger.nonsense', reply('{"jsonrpc":"2.0","id":7,"result":"0x1"}')],
    [
      'answers with a key twice',
      'ledger.nonsense',
      reply('{"jsonrpc":"2.0","id":1,"result":"0x1","result":"0x2"}'),
    ],
    ['answers with a deep nest', 'ledger.nonsense', reply('['.repeat(100_000))],
  ] as const satisfies readonly (readonly [string, string, RequestListener])[]) {
    it(`${what} gives ${code}`, async () => {
      expect(await codeOf(answer)).to.equal(code);
    });
  }

  it('answers without end is cut off', async function () {
    this.timeout(60_000);
    const chunk = 'x'.repeat(1024 * 1024);
    const endless: RequestListener = (_, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    let code = 'accepted';
    await ask(endless, 30_000).catch((error: LedgerError) => {
      code = error.code;
    });
    expect(code).to.equal('ledger.nonsense');
  });

  it('throttles once is asked again', async () => {
    let calls = 0;
    const answer: RequestListener = (request, response) => {
      calls += 1;
      reply(calls === 1 ? '' : '{"jsonrpc":"2.0","id":1,"result":"0x1"}', calls === 1 ? 429 : 200)(
        request,
        response,
      );
    };
    expect(await ask(answer)).to.equal('0x1');
  });

  it('answers with an error of its own is heard', async () => {
    let thrown: unknown;
    const body = '{"jsonrpc":"2.0","id":1,"error":{"code":3,"message":"execution reverted","data":"0x12"}}';
    await ask(reply(body)).catch((error: unknown) => {
      thrown = error;
    });
    expect(thrown).to.be.instanceOf(RpcAnswerError);
    expect(thrown).to.include({ code: 3, data: '0x12' });
  });

  it('is not named with its password or its token', async () => {
    let message = '';
    await createRpcRequest('http://127.0.0.1:1/v3/secret?token=secret')({ method: 'x' }).catch(
      (error: Error) => {
        message = error.message;
      },
    );
    expect(message).to.contain('127.0.0.1').and.not.to.contain('secret');
  });

  it('names a block without a number, or one of a time that no calendar has, is not believed', async () => {
    const blocks = [
      { number: null, timestamp: '0x5' },
      { number: '0x5', timestamp: `0x${'f'.repeat(16)}` },
      { number: `0x${'f'.repeat(16)}`, timestamp: '0x5' },
    ];
    for (const block of blocks) {
      const reader = createRpcReader(async ({ method }) => {
        if (method === 'eth_chainId') return '0x1';
        return method === 'eth_getBlockByNumber' ? { ...block, hash: `0x${'00'.repeat(32)}` } : '0x60';
      }, nowhere);
      let outcome = 'a block';
      await reader.head().catch((error: unknown) => {
        outcome = error instanceof LedgerError ? error.code : String(error);
      });
      expect(outcome, JSON.stringify(block)).to.equal('ledger.nonsense');
    }
  });

  it('answers each question with something absurd never gives a fact', async () => {
    const answers = ['"0x"', '"0x1"', 'null', '{}', '[]', '"<html>"', '1', `"0x${'ff'.repeat(2000)}"`];
    for (const answer of answers) {
      const reader = createRpcReader(async ({ method }) => {
        if (method === 'eth_chainId') return '0x1';
        if (method === 'eth_getBlockByNumber')
          return { number: '0x5', timestamp: '0x5', hash: `0x${'00'.repeat(32)}` };
        if (method === 'eth_getCode') return '0x60';
        return JSON.parse(answer);
      }, nowhere);
      for (const [question, ask] of Object.entries(questionsTo(reader))) {
        let outcome = 'a fact';
        await ask().catch((error: unknown) => {
          outcome = error instanceof LedgerError ? error.code : String(error);
        });
        expect(outcome, `${question} ${answer}`).to.equal('ledger.nonsense');
      }
    }
  });

  it('calls an issuer accredited and does not say by which entry of its history is not believed', async () => {
    const accredited = 3n;
    const reader = createRpcReader(async ({ method }) => {
      if (method === 'eth_chainId') return '0x1';
      if (method === 'eth_getBlockByNumber')
        return { number: '0x5', timestamp: '0x5', hash: `0x${'00'.repeat(32)}` };
      if (method === 'eth_getCode') return '0x60';
      return `0x${accredited.toString(16).padStart(64, '0')}${'0'.repeat(64 * 10)}`;
    }, nowhere);
    let outcome = 'a fact';
    await questionsTo(reader)
      .standing()
      .catch((error: unknown) => {
        outcome = error instanceof LedgerError ? error.message : String(error);
      });
    expect(outcome).to.contain('"accredited"');
  });
});
