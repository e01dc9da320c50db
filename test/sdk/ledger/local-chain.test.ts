import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  createRpcRequest,
  localChain,
  startLocalChain,
  stopLocalChain,
} from '../../../sdk/src/ledger/index.ts';
import { freePort } from './support.ts';

const codeOf = async (run: () => Promise<unknown>): Promise<unknown> => {
  try {
    await run();
    return 'nothing thrown';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describe('the local chain', function () {
  this.timeout(60_000);
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'kiseki-chain-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('keeps its state across a stop and a start, and starts once', async () => {
    const port = await freePort();
    const { url } = await startLocalChain(home, { port, chainId: 4242 });
    expect(await codeOf(() => startLocalChain(home, { port }))).to.equal('ledger.chain-running');
    const request = createRpcRequest(url);
    await request({ method: 'anvil_mine', params: ['0x7'] });
    await stopLocalChain(home);
    expect(await localChain(home)).to.equal(null);

    await startLocalChain(home, { port, chainId: 4242 });
    expect(await request({ method: 'eth_blockNumber' })).to.equal('0x7');
    await stopLocalChain(home);
    expect(await codeOf(() => stopLocalChain(home))).to.equal('ledger.chain-not-running');
  });

  it('never ends a process that took the number of a chain that is gone', async () => {
    const stranger = spawn('sleep', ['60']);
    mkdirSync(join(home, 'chain'));
    const url = `http://127.0.0.1:${await freePort()}`;
    writeFileSync(
      join(home, 'chain', 'running.json'),
      JSON.stringify({ pid: stranger.pid, url, chainId: 31337 }),
    );
    expect(await codeOf(() => stopLocalChain(home))).to.equal('ledger.chain-failed');
    expect(stranger.exitCode).to.equal(null);
    expect(stranger.kill()).to.equal(true);
  });

  it('says that a taken port is taken', async () => {
    const port = await freePort();
    await startLocalChain(home, { port });
    const other = mkdtempSync(join(tmpdir(), 'kiseki-chain-'));
    expect(await codeOf(() => startLocalChain(other, { port, chainId: 5 }))).to.equal('ledger.chain-failed');
    rmSync(other, { recursive: true, force: true });
    await stopLocalChain(home);
  });
});
