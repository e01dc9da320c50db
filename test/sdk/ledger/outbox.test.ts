import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { bytesToHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { newSecret } from '../../../sdk/src/identity/index.ts';
import {
  createRpcReader,
  createRpcRequest,
  flushOutbox,
  type LedgerError,
  localChain,
  type RpcRequest,
  startLocalChain,
  stopLocalChain,
  submitCall,
} from '../../../sdk/src/ledger/index.ts';
import { freePort, startLedger, type TestLedger } from './support.ts';

const script = fileURLToPath(new URL('./submit-in-process.ts', import.meta.url));

/** A proxy to a node that calls `seen` for each method, and holds back the answer when that returns true. */
const proxyTo = async (
  target: string,
  seen: (method: string) => 'answer' | 'hold' | 'drop',
): Promise<{ url: string; server: Server }> => {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const what = seen(JSON.parse(body).method);
    if (what === 'drop') return;
    const answer = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await answer.text();
    if (what === 'answer') response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, server };
};

/** Whether somebody holds the port, answering or not. */
const listens = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

describe('the outbox', function () {
  this.timeout(60_000);
  let chain: TestLedger;
  let secret: `0x${string}`;
  let mill: Awaited<ReturnType<TestLedger['accredit']>>;
  let children: ChildProcess[];
  let servers: Server[];

  before(async () => {
    chain = await startLedger();
  });
  beforeEach(async () => {
    secret = bytesToHex(newSecret('secp256k1'));
    mill = await chain.accredit('CN', ['operator'], { account: privateKeyToAccount(secret) });
    children = [];
    servers = [];
  });
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });
  after(() => chain.stop());

  const id = `0x${'77'.repeat(32)}` as const;
  const folder = () => join(chain.home, 'outbox', String(chain.chainId), mill.account.address.toLowerCase());
  const entries = () => readdirSync(folder()).filter((name) => name.endsWith('.json'));
  const nonce = async () =>
    Number(
      await chain.request({ method: 'eth_getTransactionCount', params: [mill.account.address, 'latest'] }),
    );
  const run = (url: string, declarationId: `0x${string}` = id): ChildProcess => {
    const { home, chainId, ledger } = chain;
    const input = { url, home, chainId, secret, ledger, issuerId: mill.issuerId, declarationId };
    const child = spawn('node', [script, JSON.stringify(input)], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    return child;
  };
  const anchored = async (declarationId: `0x${string}` = id) =>
    (await createRpcReader(chain.request, chain.ledger).anchor({
      issuerId: mill.issuerId,
      declarationId,
    })) !== null;
  /** Runs the command through a proxy and kills it the moment that the node gets the transaction. */
  const killAtSend = async (what: 'hold' | 'drop'): Promise<void> => {
    let reached: () => void = () => undefined;
    const atSend = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const proxy = await proxyTo(chain.url, (method) => {
      if (method !== 'eth_sendRawTransaction') return 'answer';
      reached();
      return what;
    });
    servers.push(proxy.server);
    const child = run(proxy.url);
    await atSend;
    if (what === 'hold')
      while ((await nonce()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const runAgain = async (): Promise<void> => {
    const child = run(chain.url);
    const [code] = await once(child, 'exit');
    expect(code).to.equal(0);
  };

  it('sends again what a killed process had signed but not sent', async () => {
    await killAtSend('drop');
    expect(await anchored()).to.equal(false);
    expect(entries()).to.have.length(1);
    await runAgain();
    expect(await anchored()).to.equal(true);
    expect(await nonce()).to.equal(1);
  });

  it('sends nothing twice when a process was killed before it heard the answer', async () => {
    await killAtSend('hold');
    expect(await anchored()).to.equal(true);
    await runAgain();
    expect(await nonce()).to.equal(1);
  });

  it('lets several processes of one account send one after the other', async () => {
    const ids = Array.from({ length: 3 }, (_, index) => `0x${String(index + 10).repeat(32)}` as const);
    const codes = await Promise.all(ids.map(async (one) => (await once(run(chain.url, one), 'exit'))[0]));
    expect(codes).to.deep.equal([0, 0, 0]);
    expect(await nonce()).to.equal(3);
  });

  it('takes over the lock of a process that is gone, and waits for one that lives', async () => {
    mkdirSync(folder(), { recursive: true });
    const lock = join(folder(), 'lock');
    writeFileSync(lock, '999999999');
    await submitCall(chain.senderOf(mill.account), chain.calls.anchor(mill.issuerId, id, 1n));
    expect(await anchored()).to.equal(true);

    writeFileSync(lock, String(process.pid));
    const second = chain.calls.anchor(mill.issuerId, `0x${'79'.repeat(32)}`, 1n);
    const waiting = submitCall(chain.senderOf(mill.account), second);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await nonce()).to.equal(1);
    rmSync(lock);
    await waiting;
    expect(await nonce()).to.equal(2);
  });

  it('takes over a lock that names nobody: what a full disk left of one', async () => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), 'lock'), '');
    await submitCall(chain.senderOf(mill.account), chain.calls.anchor(mill.issuerId, id, 1n));
    expect(await anchored()).to.equal(true);
    expect(readdirSync(folder()).filter((name) => !name.endsWith('.json'))).to.deep.equal([]);
  });

  it('sends nothing twice when its transaction is mined between two questions', async () => {
    const call = chain.calls.anchor(mill.issuerId, id, 1n);
    const { transactionHash } = await submitCall(chain.senderOf(mill.account), call);
    const [name = ''] = entries();
    const entry = JSON.parse(readFileSync(join(folder(), name), 'utf8'));
    writeFileSync(join(folder(), name), JSON.stringify({ ...entry, minedIn: null }));
    let asked = 0;
    const request: RpcRequest = async (question) => {
      if (question.method !== 'eth_getTransactionReceipt') return chain.request(question);
      asked += 1;
      return asked === 1 ? null : chain.request(question);
    };
    const again = await submitCall({ ...chain.senderOf(mill.account), request }, call);
    expect(again.transactionHash).to.equal(transactionHash);
    expect(await nonce()).to.equal(1);
  });

  it('keeps what it sent when the node answers with half a receipt, or with that of another transaction', async () => {
    const call = chain.calls.anchor(mill.issuerId, id, 1n);
    const { transactionHash } = await submitCall(chain.senderOf(mill.account), call);
    await chain.request({ method: 'anvil_mine', params: ['0x60'] });
    const before = entries();
    for (const wrong of [
      { blockNumber: null },
      { status: null },
      { status: '0x2' },
      { transactionHash: `0x${'99'.repeat(32)}` },
    ]) {
      const request: RpcRequest = async (question) => {
        const answer = await chain.request(question);
        return question.method === 'eth_getTransactionReceipt' ? Object.assign({}, answer, wrong) : answer;
      };
      let code = 'believed';
      await flushOutbox({ ...chain.senderOf(mill.account), request }).catch((error: LedgerError) => {
        code = error.code;
      });
      expect(code, JSON.stringify(wrong)).to.equal('ledger.nonsense');
      expect(entries()).to.deep.equal(before);
    }
    await flushOutbox(chain.senderOf(mill.account));
    expect(entries(), transactionHash).to.deep.equal([]);
  });

  it('says so at once when the account sent from another machine', async () => {
    const { home, ...sender } = chain.senderOf(mill.account);
    const elsewhere = join(home, 'another-machine');
    const other = chain.calls.anchor(mill.issuerId, `0x${'78'.repeat(32)}`, 1n);
    let done = false;
    const request: RpcRequest = async (question) => {
      if (question.method === 'eth_sendRawTransaction' && !done) {
        done = true;
        await submitCall({ ...sender, home: elsewhere }, other);
      }
      return chain.request(question);
    };
    let code = 'sent';
    const call = chain.calls.anchor(mill.issuerId, id, 1n);
    await submitCall({ ...sender, home, request }, call).catch((error: LedgerError) => {
      code = error.code;
    });
    expect(code).to.equal('ledger.transaction-failed');
    expect(entries()).to.deep.equal([]);
    await submitCall({ ...sender, home }, call);
    expect(await anchored()).to.equal(true);
  });

  it('refuses to go on beside a file that is no entry, and sends nothing', async () => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), '0000000000.json'), '{"nonce":0}');
    let code = 'sent';
    await submitCall(chain.senderOf(mill.account), chain.calls.anchor(mill.issuerId, id, 1n)).catch(
      (error: LedgerError) => {
        code = error.code;
      },
    );
    expect(code).to.equal('ledger.outbox-unwritable');
    expect(await nonce()).to.equal(0);
    rmSync(folder(), { recursive: true });
  });

  it('sends nothing when the transaction cannot be written down', async () => {
    // A file where the folder has to be: what a full disk or a read-only home comes down to, also for root.
    mkdirSync(join(folder(), '..'), { recursive: true });
    writeFileSync(folder(), '');
    let code = 'sent';
    await submitCall(chain.senderOf(mill.account), chain.calls.anchor(mill.issuerId, id, 1n)).catch(
      (error: LedgerError) => {
        code = error.code;
      },
    );
    expect(code).to.equal('ledger.outbox-unwritable');
    expect(await nonce()).to.equal(0);
  });

  it('signs nothing for a chain that was set up anew under the same chain id, once what came first has left the outbox', async () => {
    const send = (n: number) =>
      submitCall(
        chain.senderOf(mill.account),
        chain.calls.anchor(mill.issuerId, `0x${String(n).repeat(64)}`, 1n),
      );
    await send(1);
    await chain.request({ method: 'anvil_mine', params: ['0x60'] });
    await send(2);
    const before = entries();
    expect(before).to.have.length(1);
    const fresh = mkdtempSync(join(tmpdir(), 'kiseki-fresh-'));
    const { url } = await startLocalChain(fresh, { port: await freePort() });
    try {
      let code = 'sent';
      const sender = { ...chain.senderOf(mill.account), request: createRpcRequest(url) };
      const call = chain.calls.anchor(mill.issuerId, id, 1n);
      await submitCall(sender, call).catch((error: LedgerError) => {
        code = error.code;
      });
      expect(code).to.equal('ledger.outbox-stale');
      expect(entries()).to.deep.equal(before);
    } finally {
      await stopLocalChain(fresh);
      rmSync(fresh, { recursive: true });
    }
    await send(3);
    expect(await nonce()).to.equal(3);
  });

  /** Anchors an id and kills the chain at once. @returns whether the chain had not saved it yet, which it does every second. */
  const loseAnchor = async (declarationId: `0x${string}`): Promise<boolean> => {
    const running = await localChain(chain.home);
    if (running === null) throw new Error('the chain does not run');
    await submitCall(chain.senderOf(mill.account), chain.calls.anchor(mill.issuerId, declarationId, 1n));
    // The wrapper of npm and the node itself: both at once, so that nothing is saved on the way out.
    spawn('pkill', ['-KILL', '-f', '--', `--port ${new URL(running.url).port} `]);
    while ((await localChain(chain.home)) !== null || (await listens(running.url)))
      await new Promise((resolve) => setTimeout(resolve, 20));
    await startLocalChain(chain.home, { port: Number(new URL(running.url).port) });
    return !(await anchored(declarationId));
  };

  it('brings back what the chain lost when it was killed before it saved its state', async () => {
    // Everything so far is saved within a second; what follows is not, unless the second ends in between.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const ids = ['a', 'b', 'c', 'd', 'e'].map((digit) => `0x${digit.repeat(64)}` as const);
    let lost: `0x${string}` | undefined;
    for (const one of ids) {
      if (await loseAnchor(one)) lost = one;
      if (lost !== undefined) break;
    }
    if (lost === undefined) throw new Error('the chain saved its state each time before it was killed');
    await flushOutbox(chain.senderOf(mill.account));
    expect(await anchored(lost)).to.equal(true);
  });
});
