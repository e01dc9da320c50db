import type { Command } from '../command.ts';
import { FORCE, SIGNER } from '../options.ts';

export const deploy: Command = {
  name: 'deploy',
  summary: 'deploy the contracts and write the deployments file',
  description:
    'Deploys AccessManager, the ERC-1056 registry, IssuerRegistry and DeclarationRegistry. The key becomes administrator and governance. The deployments file says where the contracts are and how to know them again; hand it to everybody.',
  args: [],
  options: [
    ...SIGNER,
    {
      flags: '--rpc <url>',
      description: 'JSON-RPC endpoint of a node (KISEKI_RPC; else the local chain of this home)',
    },
    {
      flags: '--out <file>',
      description: 'where the deployments file goes (deployment.json in the home folder)',
    },
    FORCE,
    {
      flags: '--dry-run',
      description: 'simulate only: print who would act in which role, the gas and the effect',
    },
  ],
  examples: [
    'kiseki deploy --key governance',
    'kiseki deploy --key governance --rpc https://node.example --out ledger.json',
  ],
  load: () => import('../actions/deploy.ts'),
};
