import type { HardhatRuntimeEnvironment } from 'hardhat/types/hre';
import { createRpcReader, expectedOf, listIssuers } from '../../sdk/src/ledger/index.ts';
import { createClient } from '../../sdk/src/ledger/rpc/client.ts';
import { readDeployment, requestOf } from '../chain.ts';
import { governorsOf, jurisdictionsOf } from '../governance.ts';
import { reporting } from '../reporting.ts';

/** Shows the state of a ledger, all of it from the chain; fails when the contracts are not those of the file. */
export default ({ deployment: file }: { deployment: string }, hre: HardhatRuntimeEnvironment) =>
  reporting(async () => {
    const deployment = await readDeployment(file);
    const request = requestOf(await hre.network.getOrCreate());
    const reader = createRpcReader(request, expectedOf(deployment));
    const { blockNumber } = await reader.head();
    console.log(`chain ${deployment.chainId}, block ${blockNumber}, contracts as in ${file}`);
    const client = createClient(request);
    for (const { role, account, delaySeconds } of await governorsOf(client, deployment)) {
      console.log(`${role} ${account}, delay ${delaySeconds} s`);
    }
    for (const { code, authority } of await jurisdictionsOf(client, deployment)) {
      console.log(`jurisdiction ${code}, authority ${authority}`);
    }
    for (const { issuerId } of await listIssuers(request, expectedOf(deployment))) {
      const issuer = await reader.issuer(issuerId);
      if (issuer === null) continue;
      const { did, jurisdiction, latest } = issuer;
      console.log(`issuer ${did} in ${jurisdiction}: ${latest.state}, ${latest.roles.join(', ')}`);
    }
  });
