import type { HardhatRuntimeEnvironment } from 'hardhat/types/hre';
import { parseConsent } from '../../sdk/src/cli/consent.ts';
import { readText } from '../../sdk/src/cli/io/files.ts';
import { expectedOf, ledgerCalls, simulateCall } from '../../sdk/src/ledger/index.ts';
import { readDeployment, requestOf } from '../chain.ts';
import { reporting } from '../reporting.ts';

/** Accredits the candidate whose consent the file holds; the operator's account is the authority of its jurisdiction. */
export default (
  { consent, deployment }: { consent: string; deployment: string },
  hre: HardhatRuntimeEnvironment,
) =>
  reporting(async () => {
    const ledger = expectedOf(await readDeployment(deployment));
    const { terms, authorization } = parseConsent(await readText(consent), ledger);
    const connection = await hre.network.getOrCreate();
    const [authority] = await connection.ethers.getSigners();
    if (authority === undefined) throw new Error('the network has no account');
    const call = ledgerCalls(ledger).accredit(terms, authorization);
    const from: `0x${string}` = `0x${authority.address.slice(2)}`;
    const { gas } = await simulateCall({ request: requestOf(connection), from }, call);
    const block = await connection.ethers.provider.getBlock('latest');
    const sent = await authority.sendTransaction({
      to: call.to,
      data: call.data,
      gasLimit: (gas * 11n) / 10n,
      // A chain without fees, and an account without money: nothing is offered where nothing is asked.
      ...(block?.baseFeePerGas === 0n ? { gasPrice: 0n } : {}),
    });
    const receipt = await sent.wait();
    console.log(`${call.effect}; block ${receipt?.blockNumber}`);
  });
