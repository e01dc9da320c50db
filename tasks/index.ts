import { task } from 'hardhat/config';
import { ArgumentType } from 'hardhat/types/arguments';

const deployment = {
  name: 'deployment',
  description: 'the deployments file of the ledger',
  defaultValue: 'deployment.json',
} as const;

/** What the operators of a consortium do from this checkout; what users do is in the `kiseki` command. */
export const operatorTasks = [
  task('deploy', 'Deploys the ledger with Ignition and writes its deployments file')
    .addOption({
      name: 'out',
      description: 'where the deployments file goes',
      defaultValue: 'deployment.json',
    })
    .addOption({
      name: 'delay',
      description: 'seconds that administration and governance announce what they do before they may do it',
      type: ArgumentType.INT,
      defaultValue: 0,
    })
    .setAction(() => import('./actions/deploy.ts'))
    .build(),
  task('accredit', 'Accredits a candidate as the authority of its jurisdiction')
    .addPositionalArgument({
      name: 'consent',
      description: 'the file that `kiseki issuer consent` wrote for the candidate',
    })
    .addOption(deployment)
    .setAction(() => import('./actions/accredit.ts'))
    .build(),
  task('status', 'Shows the contracts, who governs, the jurisdictions and the issuers of a ledger')
    .addOption(deployment)
    .setAction(() => import('./actions/status.ts'))
    .build(),
];
