import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { as, type Consortium, startConsortium } from './support/consortium.ts';
import { filesOf } from './support/folder.ts';
import { type Behaviour, behindProxy, startNode } from './support/hostile-node.ts';
import type { Output } from './support/output.ts';
import { prepareWrites } from './support/writes.ts';

const answer =
  (body: string, status = 200): Behaviour =>
  (_call, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);

/** The truth about everything but one method. */
const lieAbout =
  (method: string, lie: unknown) =>
  (call: { method: string }, result: unknown): unknown =>
    call.method === method ? lie : result;

/** Nodes that say nothing that could be believed; the last ones tell the truth about everything but one thing. */
const NODES: readonly (readonly [string, (url: string) => Behaviour])[] = [
  ['hangs', () => () => undefined],
  ['hangs up', () => (_call, _response, request) => request.socket.destroy()],
  ['answers 429', () => answer('slow down', 429)],
  ['answers 500', () => answer('oops', 500)],
  ['answers with a page', () => answer('<!doctype html><title>Welcome</title>')],
  [
    'answers half',
    () => (_call, response) => {
      response.writeHead(200, { 'content-length': '500' }).write('{"jsonrpc":"2.0"');
      setTimeout(() => response.destroy(), 50);
    },
  ],
  ['answers another request', () => answer('{"jsonrpc":"2.0","id":4711,"result":"0x1"}')],
  ['is of another chain', (url) => behindProxy(url, lieAbout('eth_chainId', '0x1'))],
  ['knows no contracts', (url) => behindProxy(url, lieAbout('eth_getCode', '0x'))],
  [
    'makes blocks up',
    (url) =>
      behindProxy(url, ({ method }, result) =>
        method === 'eth_getBlockByNumber' ? { number: '0xff' } : result,
      ),
  ],
  [
    'answers every question to the contracts with nothing',
    (url) => behindProxy(url, lieAbout('eth_call', '0x')),
  ],
];

/** Nodes of another ledger than that of the deployments file. */
const OTHERS = NODES.filter(([what]) => /another chain|no contracts/.test(what));

describe('a ledger that', () => {
  let consortium: Consortium;
  let lines: Readonly<Record<string, readonly string[]>>;
  before(async () => {
    consortium = await startConsortium();
    lines = await prepareWrites(consortium);
  });
  after(() => consortium.stop());

  const outcomes = (report: Output): Record<string, string> =>
    Object.fromEntries(report.checks.map(({ name, outcome }: Output) => [name, outcome]));

  for (const [what, behave] of NODES) {
    it(`${what} leaves a bundle incomplete, and gets no transaction`, async () => {
      const { url, folder, json, error, block } = consortium;
      const node = await startNode(behave(url));
      const before = { files: filesOf(folder), block: await block() };
      try {
        const [report, refusal] = await Promise.all([
          json(['verify', 'coil.bundle.json', '--rpc', node.url], 3),
          error(['anchor', 'waiting.sdjwt', ...as('mill'), '--rpc', node.url]),
        ]);
        expect(report.result).to.equal('incomplete');
        expect(outcomes(report)).to.include({
          anchored: 'unknown',
          status: 'unknown',
          accredited: 'unknown',
        });
        expect(Object.values(outcomes(report))).to.not.include('fail');
        expect(refusal.exitCode, refusal.message).to.equal(3);
        expect(node.asked).to.not.include('eth_sendRawTransaction');
        expect({ files: filesOf(folder), block: await block() }).to.deep.equal(before);
      } finally {
        node.stop();
      }
    });
  }

  it('is another one gets no transaction from any command', async () => {
    const { url, error, block } = consortium;
    const before = await block();
    const others = [
      ...OTHERS,
      ['knows other contracts', (to) => behindProxy(to, lieAbout('eth_getCode', '0x60006000fd'))],
    ] as const satisfies typeof NODES;
    for (const [name, line] of Object.entries(lines)) {
      // Each of them once, by turns: a process for every pair would take a minute.
      const [what, behave] = others[Object.keys(lines).indexOf(name) % others.length] ?? [];
      if (behave === undefined || name === 'deploy') continue;
      const node = await startNode(behave(url));
      const refusal = await error([...line, '--password-file', 'password', '--rpc', node.url]);
      node.stop();
      expect(refusal.exitCode, `${name} where the node ${what}: ${refusal.message}`).to.equal(3);
      expect(node.asked, name).to.not.include('eth_sendRawTransaction');
    }
    expect(await block()).to.equal(before);
  });

  it('nobody listens for is as silent', async () => {
    const report = await consortium.json(['verify', 'coil.bundle.json', '--rpc', 'http://127.0.0.1:1'], 3);
    expect(report.result).to.equal('incomplete');
    expect(Object.values(outcomes(report))).to.not.include('fail');
    const commands = [['issuer', 'list'], ['bundle', 'coil.sdjwt', '--force'], ['doctor']];
    for (const command of commands) {
      const { exitCode } = await consortium.run([...command, '--rpc', 'http://127.0.0.1:1']);
      expect(exitCode, command.join(' ')).to.equal(3);
    }
  });

  it('is not asked stays unasked: --offline opens no socket and looks up no name', async () => {
    const preload = pathToFileURL(`${import.meta.dirname}/support/no-network.ts`).href;
    const env = { NODE_OPTIONS: `--import ${preload}` };
    const args = ['verify', 'coil.bundle.json', '--json'];
    const { exitCode, stdout } = await consortium.run([...args, '--offline'], { env });
    expect(exitCode).to.equal(3);
    const report = JSON.parse(stdout);
    expect(report).to.include({ result: 'incomplete', block: null });
    expect(outcomes(report)).to.include({
      credential: 'pass',
      totals: 'pass',
      anchored: 'skipped',
      status: 'skipped',
    });
    expect(Object.values(outcomes(report)))
      .to.not.include.members(['unknown'])
      .and.not.include('fail');
    // However little a policy asks for.
    const policy = JSON.parse(readFileSync(join(consortium.home, 'policy.json'), 'utf8'));
    const easy = join(consortium.folder, 'easy.json');
    writeFileSync(easy, JSON.stringify({ ...policy, requiredChecks: ['schema', 'credential'] }));
    const easily = await consortium.json(['verify', 'coil.bundle.json', '--offline', '--policy', easy], 3);
    expect(easily.result).to.equal('incomplete');
    // The trap works: without --offline the same command falls into it.
    expect((await consortium.run(args, { env })).exitCode).to.equal(99);
  });
});
