import type { HardhatRuntimeEnvironment } from 'hardhat/types/hre';
import { requireFree, writeText } from '../../sdk/src/cli/io/files.ts';
import { deployWithIgnition } from '../ignition.ts';
import { reporting } from '../reporting.ts';

/** Deploys the ledger and writes its deployments file, which everybody who uses the ledger needs. */
export default ({ out, delay }: { out: string; delay: number }, hre: HardhatRuntimeEnvironment) =>
  reporting(async () => {
    await requireFree(out, false);
    await hre.tasks.getTask('build').run({ quiet: true, noTests: true });
    const connection = await hre.network.getOrCreate();
    const deployment = await deployWithIgnition(connection, { delaySeconds: delay });
    await writeText(out, `${JSON.stringify(deployment, null, 2)}\n`, { replace: false });
    console.log(`deployed on chain ${deployment.chainId} from block ${deployment.deploymentBlock}; ${out}`);
    for (const [name, { address }] of Object.entries(deployment.contracts))
      console.log(`  ${name} ${address}`);
  });
