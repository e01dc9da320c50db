import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { createPublicClient, custom } from 'viem';
import { declarationRegistryAbi } from '../../sdk/src/ledger/abi/declaration-registry.generated.ts';
import { killChain } from './support/chain-process.ts';
import { as, type Consortium, startConsortium } from './support/consortium.ts';

const preload = pathToFileURL(`${import.meta.dirname}/support/die-at.ts`).href;

describe('an anchor', () => {
  let consortium: Consortium;
  before(async () => {
    consortium = await startConsortium();
  });
  after(() => consortium.stop());

  /** How often the ledger says that a declaration was anchored. */
  const anchoredTimes = async (declarationId: `0x${string}`): Promise<number> => {
    const { request, ledger, parties } = consortium;
    const client = createPublicClient({ transport: custom({ request }) });
    const events = await client.getContractEvents({
      address: ledger.declarationRegistry,
      abi: declarationRegistryAbi,
      eventName: 'Anchored',
      args: { issuerId: parties.mill.issuerId, id: declarationId },
      fromBlock: 0n,
    });
    return events.length;
  };
  const transactions = async (): Promise<number> =>
    Number(
      await consortium.request({
        method: 'eth_getTransactionCount',
        params: [consortium.parties.mill.address, 'latest'],
      }),
    );

  it('killed at any moment and run again is made exactly once', async () => {
    const { declare, run, json, request } = consortium;
    let killed = 0;
    let sentBefore = 0;
    for (let moment = 1; ; moment += 1) {
      const lot = `killed-${moment}`;
      const { file, declarationId } = await declare(lot);
      // Makes final what was anchored before: the outbox asks the node about everything that is not.
      await request({ method: 'anvil_mine', params: ['0x50'] });
      const before = await transactions();
      const line = ['anchor', file, ...as('mill')];
      const env = { NODE_OPTIONS: `--import ${preload}`, DIE_AT: String(moment) };
      const { exitCode, stderr } = await run(line, { env });
      expect([null, 0], `moment ${moment}: ${stderr}`).to.include(exitCode);
      if (exitCode === 0) break;
      killed += 1;
      if ((await transactions()) > before) sentBefore += 1;

      await json(line);
      expect(await transactions(), `moment ${moment}`).to.equal(before + 1);
      expect(await anchoredTimes(declarationId), `moment ${moment}`).to.equal(1);
      const anchor = JSON.parse(readFileSync(file.replace('.sdjwt', '.anchor.json'), 'utf8'));
      expect(anchor.kind).to.equal('single');
    }
    // Otherwise the moments would not be where they matter: before and after the transaction was on its way.
    expect(killed).to.be.greaterThan(15);
    expect(sentBefore).to.be.at.least(3);
    expect(killed - sentBefore).to.be.greaterThan(5);
  });

  it('that the chain loses in a power cut is made again by the same command', async () => {
    const { declare, json, home, url } = consortium;
    const { file, declarationId } = await declare('power-cut');
    // The chain saves its state every second; what comes after the last time is lost.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await json(['anchor', file, ...as('mill')]);
    await killChain(home);
    await json(['chain', 'start', '--port', new URL(url).port]);
    expect(await anchoredTimes(declarationId), 'saved too early for this test to mean something').to.equal(0);

    await json(['anchor', file, ...as('mill')]);
    expect(await anchoredTimes(declarationId)).to.equal(1);
    const again = await json(['anchor', file, ...as('mill')]);
    expect(again.written).to.equal(null);
    expect(existsSync(file.replace('.sdjwt', '.anchor.json'))).to.equal(true);
  });
});
