import type { PublicClient } from 'viem';
import { ABIS } from '../sdk/src/ledger/abi/index.ts';
import type { Deployment } from '../sdk/src/ledger/index.ts';
import { jurisdictionText } from '../sdk/src/ledger/read/decode.ts';
import { ADMIN_ROLE, GOVERNANCE_LABEL, GOVERNANCE_ROLE } from '../sdk/src/ledger/write/governance.ts';

const LABELS = new Map([
  [ADMIN_ROLE, 'ADMIN'],
  [GOVERNANCE_ROLE, GOVERNANCE_LABEL],
]);

/** Who holds a role of the AccessManager now, and how long before it acts it must say so. */
export const governorsOf = async (client: PublicClient, { contracts, deploymentBlock }: Deployment) => {
  const { address } = contracts.AccessManager;
  const manager = { address, abi: ABIS.AccessManager } as const;
  const fromBlock = BigInt(deploymentBlock);
  const grants = await client.getContractEvents({
    ...manager,
    eventName: 'RoleGranted',
    fromBlock,
    strict: true,
  });
  const granted = new Map(grants.map(({ args }) => [`${args.roleId} ${args.account}`, args]));
  const holders = [];
  for (const { roleId, account } of granted.values()) {
    const [isMember, delaySeconds] = await client.readContract({
      ...manager,
      functionName: 'hasRole',
      args: [roleId, account],
    });
    if (isMember) holders.push({ role: LABELS.get(roleId) ?? `role ${roleId}`, account, delaySeconds });
  }
  return holders;
};

/** The jurisdictions that governance opened, with their authorities now. */
export const jurisdictionsOf = async (client: PublicClient, { contracts, deploymentBlock }: Deployment) => {
  const events = await client.getContractEvents({
    address: contracts.IssuerRegistry.address,
    abi: ABIS.IssuerRegistry,
    eventName: 'AuthoritySet',
    fromBlock: BigInt(deploymentBlock),
    strict: true,
  });
  const authorities = new Map(events.map(({ args }) => [args.jurisdiction, args.authority]));
  return [...authorities].map(([code, authority]) => ({ code: jurisdictionText(code), authority }));
};
